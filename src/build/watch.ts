/**
 * Visits the sources of the guide, and says which claims still have their words there. Writes `report.md`, `report.json` and
 * `state.json` into a folder. It changes no other file.
 *
 *     npm run watch                     # goes on where an interrupted run ended
 *     npm run watch -- --fresh          # begins anew
 *     npm run watch -- --only help,ads  # only these sources of the register. Prints the report, and writes no file
 *
 * The exit code is 1 if a claim lost its source, and 2 if the command is used wrongly or a file cannot be read.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isoDate, today } from '../browser/days.js';
import { version } from '../element/version.js';
import { citationsOf } from '../sources/citations-of.js';
import { similarName } from '../sources/similar-name.js';
import { ADVICE } from '../watch/advice.js';
import { reportMarkdown } from '../watch/report-markdown.js';
import { readState, writeState } from '../watch/state-file.js';
import { Visitor } from '../watch/visitor.js';
import { watch } from '../watch/watch.js';
import { emptyState } from '../watch/watch-state.js';
import { watchReport, type ReportedStep } from '../watch/watch-report.js';
import { readGuides } from './read-guides.js';
import { readRegisterFile, REGISTER } from './read-register-file.js';

const USAGE = `Usage: npm run watch [-- [--fresh] [--only id,id] [--register file] [--folder folder] [--timeout seconds]
         [--pause seconds]]`;
const MAX_BYTES = 8 * 2 ** 20;
/** GitHub takes 65,536 characters in an issue. */
const MAX_LENGTH = 60_000;

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  let options;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const { register, folder, only, timeout, pause } = options;
  const { sources, problems } =
    register === REGISTER
      ? await readRegisterFile(isoDate(today() + 1))
      : await readRegisterFile(isoDate(today() + 1), register, register);
  for (const { file, line, column, message, hint } of problems) {
    console.error(`${file}:${line}:${column}: ${message} ${hint}`);
  }
  if (problems.length) return 2;
  const unknown = only?.find((id) => !sources.some((source) => source.id === id));
  if (unknown !== undefined) {
    const meant = similarName(
      unknown,
      sources.map(({ id }) => id),
    );
    console.error(`${register} has no source "${unknown}".${meant ? ` Did you mean "${meant}"?` : ''}\n${USAGE}`);
    return 2;
  }

  const stateFile = join(folder, 'state.json');
  let state = emptyState();
  try {
    if (!only) state = await readState(stateFile);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  if (options.fresh) delete state.run;
  const chosen = only ? sources.filter(({ id }) => only.includes(id)) : sources;
  const { contact, registerLink } = repository();
  const visitor = new Visitor({
    userAgent: `tiktok-exit-guide-watch/${version}${contact && ` (+${contact})`}`,
    timeout: timeout * 1000,
    maxBytes: MAX_BYTES,
    pause: pause * 1000,
    now: Date.now,
    wait: setTimeout,
  });
  let count = 0;
  const watched = await watch(chosen, {
    visitor,
    state,
    save: async () => {
      if (!only) await writeState(stateFile, state);
    },
    now: Date.now,
    wait: setTimeout,
    onSource: ({ source, verdict, judgements }) => {
      count++;
      const { detail } = judgements.find((each) => each.verdict === verdict)!;
      const place = verdict === 'holds' ? '' : `${register}:${source.line}: `;
      const said = `${ADVICE[verdict].name}${detail ? `. ${detail}` : ''}`;
      console.error(`${count}/${chosen.length} ${place}${source.id}: ${said}`);
    },
  });

  const time = new Date().toISOString();
  const report = watchReport(watched, await reportedSteps(), { time, register });
  const markdown = reportMarkdown(report, MAX_LENGTH, registerLink);
  if (!only) {
    await writeFile(join(folder, 'report.md'), markdown);
    await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  }
  console.log(markdown);
  return report.lost ? 1 : 0;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      only: { type: 'string' },
      register: { type: 'string', default: REGISTER },
      folder: { type: 'string', default: 'watch' },
      timeout: { type: 'string', default: '30' },
      pause: { type: 'string', default: '1' },
    },
  });
  const seconds = (name: 'timeout' | 'pause') => {
    const value = Number(values[name]);
    if (values[name].trim() && value >= 0 && value <= 600) return value;
    throw new Error(`"${values[name]}" is not a number of seconds from 0 to 600 for --${name}.`);
  };
  return {
    ...values,
    only: values.only?.split(','),
    timeout: seconds('timeout'),
    pause: seconds('pause'),
  };
}

/** On GitHub, hosts can see in the user agent whose program visits them, and the report has links to the register. */
function repository(): { contact: string; registerLink?: string } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = process.env;
  if (!server || !name) return { contact: '' };
  return { contact: `${server}/${name}`, registerLink: `${server}/${name}/blob/${commit ?? 'HEAD'}/${REGISTER}#L` };
}

/** The steps of all guides, with the titles of the first guide that has them. English is not always the first one. */
async function reportedSteps(): Promise<ReportedStep[]> {
  const guides = (await readGuides()).map(({ guide }) => guide);
  const english = guides.find(({ lang }) => lang === 'en')!;
  const parts = [english, ...guides].flatMap(({ sections }) => sections.flatMap((each) => [each, ...each.steps]));
  const steps = new Map<string, ReportedStep>();
  for (const { id, title } of parts) if (!steps.has(id)) steps.set(id, { id, title, cites: {} });
  for (const guide of guides) {
    for (const { step, source } of citationsOf(guide)) {
      const { cites } = steps.get(step)!;
      (cites[source.href] ??= []).push(guide.lang);
    }
  }
  return [...steps.values()];
}
