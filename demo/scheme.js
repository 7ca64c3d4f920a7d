// The paper's own switch: the guide follows it, since it follows the page's `color-scheme`.
document.getElementById('scheme').addEventListener('change', (event) => {
  document.documentElement.style.colorScheme = event.target.value;
});
