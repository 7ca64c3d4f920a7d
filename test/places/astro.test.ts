import { place } from './place.js';

place({ name: 'Astro', project: 'astro', output: 'dist', files: 'public' });
