import { place } from './place.js';

place({ name: 'Docusaurus', project: 'docusaurus', output: 'build', files: 'static' });
