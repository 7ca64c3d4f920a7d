import { place } from './place.js';

place({ name: 'Next.js', project: 'next', output: 'dist', files: 'public', app: 'react' });
