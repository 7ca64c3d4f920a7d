/**
 * Checks the register of sources against the built-in guides, and lists the claims whose words nobody has seen.
 *
 *     npm run sources    # the exit code is 1 if anything is wrong
 */
import { isoDate, today } from '../browser/days.js';
import { readLanguages } from './read-languages.js';
import { REGISTER } from './read-register-file.js';
import { registerProblems } from './register-problems.js';

// In some time zone, it is tomorrow already.
const latest = isoDate(today() + 1);
const languages = await readLanguages(new URL('../languages/', import.meta.url), latest);
const { sources, problems } = await registerProblems(languages, latest);
for (const { file, line, column, message, hint } of problems) {
  console.error(`${file}:${line}:${column}: ${message} ${hint}`);
  process.exitCode = 1;
}

const claims = sources.flatMap((source) => source.claims.map((claim) => ({ source, claim })));
const unseen = claims.filter(({ claim }) => claim.words === undefined);
for (const { source, claim } of unseen) {
  console.log(`${REGISTER}:${claim.line}: words never seen: ${source.id}, for ${claim.steps.join(', ')}`);
}
const count = `${sources.length} sources, ${claims.length} claims, ${problems.length} problems`;
console.log(`${count}; nobody has seen the words of ${unseen.length} claims`);
