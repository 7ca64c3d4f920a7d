import { fileURLToPath } from 'node:url';

export default {
  output: 'export',
  distDir: 'dist',
  trailingSlash: true,
  turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) },
};
