document.getElementById('write').addEventListener('click', () => {
  const page = document.documentElement.outerHTML;
  document.open();
  document.write(`<!doctype html>${page}`);
  document.close();
});
