module.exports = {
  title: 'A handbook',
  url: 'https://example.org',
  baseUrl: '/',
  trailingSlash: true,
  plugins: ['@docusaurus/plugin-content-pages'],
  themes: ['@docusaurus/theme-classic'],
  clientModules: ['./src/ready.js'],
  // Also builds with Rspack and SWC, which take a sixth of the time.
  future: { v4: true },
};
