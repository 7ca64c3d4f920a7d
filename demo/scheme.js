// The colour switch of the page. The guide uses the `color-scheme` of the page, so the guide changes too.
document.getElementById('scheme').addEventListener('change', (event) => {
  document.documentElement.style.colorScheme = event.target.value;
});
