document.querySelector('#full').onclick = () => document.querySelector('tiktok-exit-guide').requestFullscreen();
