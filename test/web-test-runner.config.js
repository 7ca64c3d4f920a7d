import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { compile } from '../src/build/compile.ts';
import { languageModule } from '../src/build/language-modules.ts';
import { createsTrustedTypesPolicy, renameTrustedTypesPolicy } from '../src/build/plugins/trusted-types-policy.ts';
import { ENGINES } from './browsers/engines.ts';
import { launcher } from './browsers/launchers.ts';

const isBuiltIn = (path) => path.startsWith('/src/') && path.endsWith('.md');

/** Compiles the Markdown of the built-in guides to data, and makes the modules of the languages, as the build does. */
const languages = {
  name: 'languages',
  serve: ({ path }) => languageModule(path),
  resolveMimeType: (context) => (isBuiltIn(context.path) ? 'js' : undefined),
  transform: (context) => (isBuiltIn(context.path) ? compile(context.body) : undefined),
};

/** Gives the Trusted Types policy of Lit the name that the policy has in the built script. */
const trustedTypesPolicy = {
  name: 'trusted-types-policy',
  transform: ({ path, body }) => (createsTrustedTypesPolicy(path) ? renameTrustedTypesPolicy(body) : undefined),
};

// Removes the coverage of the last run. If this run writes no coverage, check-coverage.ts would otherwise count the
// last run.
rmSync(new URL('../coverage', import.meta.url), { recursive: true, force: true });

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/component/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'browser'] },
  plugins: [
    languages,
    trustedTypesPolicy,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: await Promise.all(ENGINES.map(launcher)),
  // Mocha's default of 2 s is too short for axe on a busy machine. No test measures time: this only ends a test that hangs.
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 300_000,
  coverage: ENGINES.includes('chromium'),
  // The threshold is in check-coverage.ts, because a threshold of the test runner is also met if no coverage was
  // written.
  coverageConfig: { include: ['src/**/*'], reportDir: 'coverage', reporters: ['lcovonly'] },
};
