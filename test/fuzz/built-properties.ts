/**
 * What must be true for the built files in `dist`, in Node.js: they read each guide as the source does. So what `properties.ts` says
 * about the source is true for them, too.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { check } from '../../src/guide/markdown/check.js';
import { data } from './data-input.js';
import { english } from './english.js';
import { extending, markdown, repeatedPieces } from './markdown-input.js';
import type { Property } from './properties.js';
import { readGuide, type CustomGuideModule } from './read-guide.js';
import { workOf } from './work-of.js';

const dist = new URL('../../dist/', import.meta.url);

/** The parser beside the script, and the parser for bundlers. They are loaded late, because `dist` need not be built yet. */
const parsers = () =>
  Promise.all(
    ['tiktok-exit-guide.parser.js', 'chunks/custom-guide.js'].map(
      (file) => import(new URL(file, dist).href) as Promise<CustomGuideModule>,
    ),
  );

async function sameAsSource(source: { text: string } | { guide: unknown }): Promise<void> {
  // The errors are of different classes.
  const plain = (result: Awaited<ReturnType<typeof readGuide>>) =>
    result instanceof Error ? { error: result.message, code: result.code, line: result.line } : result;
  const expected = plain(await readGuide(source));
  for (const parser of await parsers()) assert.deepEqual(plain(await readGuide(source, parser)), expected);
}

/** The texts as files can have them: UTF-8 has no lone surrogates. */
const files = fc.array(
  markdown.map((text) => text.replace(/\p{Cs}/gu, '\ufffd')),
  { minLength: 100, maxLength: 100 },
);

export const BUILT_PROPERTIES: Property[] = [
  {
    name: 'the built parsers read Markdown as the source does',
    input: markdown,
    share: 60,
    holds: (text: string) => sameAsSource({ text }),
  },
  {
    name: 'the built parsers read Markdown that extends the built-in guide as the source does',
    input: extending,
    share: 20,
    holds: (text: string) => sameAsSource({ text }),
  },
  {
    name: 'the built parsers read data as the source does',
    input: data,
    share: 20,
    holds: (guide: unknown) => sameAsSource({ guide: guide || undefined }),
  },
  {
    name: 'no text needs too much work in the built parsers',
    input: repeatedPieces,
    share: 10,
    async holds(text: string) {
      for (const parser of await parsers()) await workOf({ text }, parser);
    },
  },
  {
    name: 'the built command finds the same problems as the source',
    // Each case has a hundred guides, because it takes long to start a command.
    input: files,
    share: 1,
    async holds(texts: string[]) {
      const folder = await mkdtemp(join(tmpdir(), 'guides-'));
      try {
        const names = texts.map((_, index) => `${index}.md`);
        await Promise.all(texts.map((text, index) => writeFile(join(folder, names[index]!), text)));
        const expected = texts.flatMap((text, index) =>
          check(text, undefined, english).map(({ code, line, column, message, hint }) => {
            return { file: names[index], code, line, column, message, hint };
          }),
        );
        assert.deepEqual(JSON.parse(await checkWithCommand(folder, names)), expected);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  },
];

function checkWithCommand(folder: string, files: string[]): Promise<string> {
  const command = fileURLToPath(new URL('command.js', dist));
  const options = { cwd: folder, maxBuffer: 2 ** 28 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [command, 'check', '--json', ...files], options, (error, out, err) => {
      // The exit code 1 says that there are problems.
      if (error && error.code !== 1) reject(new Error(`${error.message} ${err}`));
      else resolve(out);
    });
  });
}
