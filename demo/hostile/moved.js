const guide = document.querySelector('tiktok-exit-guide');
const places = [...document.querySelectorAll('div')];
const on = (id, run) => document.getElementById(id).addEventListener('click', run);

on('move', () => places.find((place) => !place.contains(guide)).append(guide));
on('remove', () => guide.remove());
on('return', () => places[0].append(guide));
