document.getElementById('adopt').addEventListener('click', () => {
  const frame = document.querySelector('iframe').contentDocument;
  frame.body.append(frame.adoptNode(document.querySelector('tiktok-exit-guide')));
});
