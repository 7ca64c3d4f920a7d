import { place } from './place.js';

place({ name: 'Nuxt', project: 'nuxt', output: '.output/public', files: 'public', app: 'vue' });
