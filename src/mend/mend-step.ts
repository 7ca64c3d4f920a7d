import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { isoDate } from '../browser/days.js';
import { readLanguages, type LanguageFiles } from '../build/read-languages.js';
import { stepIdsOf } from '../guide/arrange.js';
import type { Demo } from './start-demo.js';
import { staleTranslations } from './stale-translations.js';
import { stepView } from './step-view.js';
import { writeChange } from './write-change.js';

export interface MendOptions {
  /** The folder of the project. */
  root: URL;
  /** The id of a step, or an id that it had before. */
  id: string;
  /** The number of the day, as in `days.ts`. */
  today: number;
  /** The number of columns of the terminal. */
  width: number;
  /** The languages to show. Default: all. */
  show?: string[];
  /** What changed, by language. Without English, no line of the changelog is written. */
  words: Record<string, string>;
  /** The languages whose guide changed. Default: all. */
  only?: string[];
  /** Prints a text. */
  say(text: string): void;
  /**
   * Asks the maintainer. Resolves with the answer, or with undefined if there are no more answers. Without a terminal, this function is
   * missing, and nothing is asked.
   */
  ask?(question: string): Promise<string | undefined>;
  /** Builds and serves the demo. */
  startDemo(root: URL): Promise<Demo>;
  /** Whether to serve the step without being asked. */
  serve: boolean;
}

/**
 * Leads a maintainer through the correction of a step.
 *
 * @returns the exit code: 0 if nothing is wrong, 1 if the check finds problems, 2 if the options are wrong
 */
export async function mendStep(options: MendOptions): Promise<0 | 1 | 2> {
  const { root, today, width, say, ask } = options;
  const folder = new URL('src/languages/', root);
  // In some time zone, it is tomorrow already.
  const read = () => readLanguages(folder, isoDate(today + 1));
  let languages = await read();
  const english = languages[0]!;
  const tags = languages.map(({ tag }) => tag);
  const ids = stepIdsOf(english.guide.sections);
  const id = ids.get(options.id);
  if (id === undefined) {
    const list = english.guide.sections.map(
      ({ title, steps }) => `  ${title}: ${steps.map((step) => step.id).join(', ')}`,
    );
    say([`"${options.id}" is no step of the guide. The steps are:`, ...list].join('\n'));
    return 2;
  }
  const wrongTag = [...(options.show ?? []), ...(options.only ?? []), ...Object.keys(options.words)].find(
    (tag) => !tags.includes(tag),
  );
  if (wrongTag !== undefined) {
    say(`There is no guide in the language "${wrongTag}". The languages are: ${tags.join(', ')}.`);
    return 2;
  }

  const shown = languages.filter(({ tag }) => options.show?.includes(tag) ?? true);
  for (const language of shown) say(stepView(language, english, id, width));
  // In the columns, long addresses are broken. Here they can be opened and copied.
  say(['The addresses of the sources:', ...addressesOf(shown, id)].join('\n'));
  let demo: Demo | undefined;
  const serve = async () => {
    if (!demo) say('Building the demo …');
    demo ??= await options.startDemo(root);
    say(`The step is at ${demo.address}#exit-guide:${id}\nThe demo is built again when you save a file.`);
  };
  try {
    if (ask) {
      say('1. Change the text, the labels or the sources in the files that are named above.');
      for (;;) {
        const answer = await ask('   Enter: check. b: show the step in a browser. q: stop. ');
        if (answer === undefined || answer === 'q') return 0;
        if (answer === 'b') await serve();
        else {
          languages = await read();
          if (sayProblems(languages, say) === 0) break;
        }
      }
      say('2. Tell publishers what changed. The line is for CHANGELOG.md and the feeds.');
      const words = await askWords(ask, tags);
      // Without words, nothing is written. With an end of the answers, the maintainer does not want to go on.
      if (words === undefined) return 0;
      await change({ ...options, id }, languages, words);
      say('3. Look at the translations.');
      sayRest(languages, id, options);
      return 0;
    }

    const found = sayProblems(languages, say);
    const isWritten = await change({ ...options, id }, languages, options);
    sayRest(languages, id, options);
    if (!isWritten || !options.serve) {
      const flags = [
        ...(isWritten ? [] : ['  --change "What changed, in English."    writes the line of CHANGELOG.md']),
        ...(options.serve ? [] : ['  --serve                                 shows the step in a browser']),
      ];
      say(['There is no terminal, so nothing is asked. These options do the rest:', ...flags].join('\n'));
    }
    if (options.serve) {
      await serve();
      await demo!.ended;
    }
    return found ? 1 : 0;
  } catch (error) {
    say((error as Error).message);
    return 2;
  } finally {
    demo?.stop();
  }
}

/** The addresses of all sources that the step cites, each once. */
function addressesOf(languages: LanguageFiles[], id: string): string[] {
  const found = languages.flatMap(({ guide }) => {
    const section = guide.sections.find(({ steps }) => steps.some((step) => step.id === id));
    const cited = section?.steps.find((step) => step.id === id)?.sources ?? section?.sources ?? [];
    return guide.sources.filter((source) => cited.includes(source.id)).map(({ href }) => `  ${href}`);
  });
  return found.length ? [...new Set(found)] : ['  none'];
}

/** Prints the problems of all languages. Returns their number. */
function sayProblems(languages: LanguageFiles[], say: MendOptions['say']): number {
  const problems = languages.flatMap((language) => language.problems);
  for (const { file, line, column, message, hint } of problems) {
    say(`src/languages/${file}:${line}:${column}: ${message} ${hint}`);
  }
  if (!problems.length) say('The check finds no problems.');
  return problems.length;
}

type Words = Pick<MendOptions, 'words' | 'only'>;

/** Asks for the words of the change. Returns undefined if there are no more answers. */
async function askWords(ask: NonNullable<MendOptions['ask']>, tags: string[]): Promise<Words | undefined> {
  const en = await ask('   What changed, in English? Empty: nothing that publishers should know. ');
  if (en === undefined) return undefined;
  if (!en) return { words: {} };
  const words: Record<string, string> = { en };
  const only = await ask(`   Only in some languages (${tags.join(' ')})? Empty: in all. `);
  if (only === undefined) return undefined;
  for (;;) {
    const answer = await ask('   In another language, such as “de: Die Zeile heißt jetzt anders.” Empty: go on. ');
    if (answer === undefined) return undefined;
    if (!answer) break;
    const [, tag, text] = /^([\w-]+):\s*(.+)$/.exec(answer) ?? [];
    if (tag !== undefined && text !== undefined && tags.includes(tag)) words[tag] = text;
    else await ask(`   Begin with one of ${tags.join(', ')}, and a colon. Enter: again. `);
  }
  return { words, ...(only && { only: only.split(/[\s,]+/).filter(Boolean) }) };
}

/** Writes the line of the changelog. Returns false if there are no words to write. */
async function change(
  { root, id, today, say }: MendOptions,
  languages: LanguageFiles[],
  { words, only }: Words,
): Promise<boolean> {
  if (!words.en) return false;
  const file = new URL('CHANGELOG.md', root);
  const known = {
    languages: languages.map(({ tag }) => tag),
    steps: new Set(stepIdsOf(languages[0]!.guide.sections).keys()),
  };
  const line = await writeChange(file, { day: isoDate(today), steps: [id], ...(only && { only }), words }, known);
  say(`${relative(fileURLToPath(root), fileURLToPath(file))}:${line} has the change.`);
  return true;
}

function sayRest(languages: LanguageFiles[], id: string, { today, say }: MendOptions): void {
  const stale = staleTranslations(languages, id);
  say(stale.length ? stale.join('\n') : 'All translations follow the English step.');
  say(`If you compared the step with all its sources today, write "checked: ${isoDate(today)}" below its heading.`);
  say('If a label changed, run: npm run docs');
}
