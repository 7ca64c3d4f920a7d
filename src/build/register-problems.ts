import type { RegisteredSource } from '../sources/registered-source.js';
import type { RegisterProblem } from '../sources/register-problem.js';
import { checkCitations } from '../sources/check-citations.js';
import type { LanguageFiles } from './read-languages.js';
import { readRegisterFile, REGISTER } from './read-register-file.js';

/**
 * Finds what is wrong with the register of sources, alone and beside the built-in guides.
 *
 * @param today see `readRegister`
 */
export async function registerProblems(
  languages: LanguageFiles[],
  today: string,
): Promise<{ sources: RegisteredSource[]; problems: RegisterProblem[] }> {
  const { sources, problems } = await readRegisterFile(today);
  // A source that cannot be read would be reported a second time as missing.
  if (problems.length) return { sources, problems };
  const guides = languages.map(({ tag, markdown, guide }) => {
    return { file: `src/languages/${tag}/guide.md`, markdown, guide };
  });
  return { sources, problems: checkCitations(sources, guides, REGISTER) };
}
