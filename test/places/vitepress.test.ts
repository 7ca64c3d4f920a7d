import { place } from './place.js';

place({
  name: 'VitePress',
  project: 'vitepress',
  output: '.vitepress/dist',
  files: 'public',
  address: (page) => (page ? `/${page}.html` : '/'),
});
