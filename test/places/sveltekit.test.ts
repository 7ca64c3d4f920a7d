import { place } from './place.js';

place({ name: 'SvelteKit', project: 'sveltekit', output: 'build', files: 'static', app: 'svelte' });
