// The reader can choose light or dark colours for the page. The guide follows the `color-scheme` of the page.
document.getElementById('scheme').addEventListener('change', (event) => {
  document.documentElement.style.colorScheme = event.target.value;
});
