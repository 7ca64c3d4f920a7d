module.exports = {
  title: 'A handbook',
  url: 'https://example.org',
  baseUrl: '/',
  trailingSlash: true,
  plugins: ['@docusaurus/plugin-content-pages'],
  themes: ['@docusaurus/theme-classic'],
  clientModules: ['./src/ready.js'],
};
