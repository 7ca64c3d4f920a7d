import { readFile, writeFile } from 'node:fs/promises';
import { betweenMarkers } from '../../src/build/between-markers.js';
import type { Heard, ReadIn } from './reader.js';
import { type Scene, SCENES } from './scenes.js';

const DOCUMENT = new URL('../../docs/accessibility.md', import.meta.url);

const NAMES: Record<ReadIn, string> = { firefox: 'Firefox', chromium: 'Chromium' };
const ONLY = /^Only in (Firefox|Chromium): /;
const NOTHING = '(nothing)';

/**
 * The transcript of a scene in Markdown. Each line is something that Orca says. Before the first line after a key, the key is
 * named. What Orca says in one browser only is marked.
 */
function transcript({ title, attributes }: Scene, heard: Record<ReadIn, Heard[]>): string {
  const width = Math.max(...heard.firefox.map(({ key }) => key.length)) + 2;
  const lines = heard.firefox.flatMap(({ key, said }, index) =>
    together(said, heard.chromium[index]!.said).map((words, at) => (at ? '' : key).padEnd(width) + words),
  );
  const tag = `<tiktok-exit-guide${attributes && ` ${attributes}`}>`;
  return `### ${title}\n\n\`${tag}\`\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

function together(firefox: string[], chromium: string[]): string[] {
  const lines: string[] = [];
  const rest = [...chromium];
  for (const words of firefox) {
    const place = rest.indexOf(words);
    if (place < 0) lines.push(`Only in ${NAMES.firefox}: ${words}`);
    else
      lines.push(
        ...rest.splice(0, place + 1).map((own, at) => (at === place ? own : `Only in ${NAMES.chromium}: ${own}`)),
      );
  }
  lines.push(...rest.map((own) => `Only in ${NAMES.chromium}: ${own}`));
  return lines.length > 0 ? lines : [NOTHING];
}

/** What Orca says in a scene, as the document says it. Empty if the document does not have the scene. */
export async function documented({ title }: Scene, engine: ReadIn): Promise<Heard[]> {
  const markdown = await readFile(DOCUMENT, 'utf8');
  const block =
    markdown
      .split(`### ${title}\n`)[1]
      ?.split('```')[1]
      ?.replace(/^text\n/, '') ?? '';
  const heard: Heard[] = [];
  for (const line of block.trimEnd().split('\n')) {
    const [, key, words] = /^(\S*)\s+(.*)$/.exec(line) ?? [];
    if (key) heard.push({ key, said: [] });
    const only = ONLY.exec(words ?? '')?.[1];
    if (!words || words === NOTHING || (only && only !== NAMES[engine])) continue;
    heard.at(-1)?.said.push(words.replace(ONLY, ''));
  }
  return heard;
}

/** Writes the transcripts of all scenes into the document. */
export async function writeTranscripts(heardIn: (scene: Scene, engine: ReadIn) => Promise<Heard[]>): Promise<void> {
  const transcripts = [];
  for (const scene of SCENES) {
    const [firefox, chromium] = await Promise.all([heardIn(scene, 'firefox'), heardIn(scene, 'chromium')]);
    transcripts.push(transcript(scene, { firefox, chromium }));
  }
  const after = betweenMarkers(await readFile(DOCUMENT, 'utf8'), 'transcripts', transcripts.join('\n\n'));
  if (after === undefined) throw new Error('docs/accessibility.md has no markers for the transcripts.');
  await writeFile(DOCUMENT, after);
}
