import type { LanguageFiles } from '../build/read-languages.js';
import { readStamps, stepHashes } from '../build/step-hash.js';
import { stepSource } from './step-source.js';

/**
 * Lists the translations of a step that do not follow the English step of today, each with what to do.
 *
 * @param languages English first
 */
export function staleTranslations([english, ...others]: LanguageFiles[], id: string): string[] {
  const hash = stepHashes(english!.guide).get(id);
  return others.flatMap(({ tag, markdown }) => {
    const stamp = readStamps(markdown).get(id);
    if (stamp === hash) return [];
    const line = stepSource(markdown, id)?.line ?? 1;
    const why = stamp === undefined ? 'has no mark of the English step' : 'was made from an older English step';
    return `src/languages/${tag}/guide.md:${line} ${why}. When it is right: npm run languages -- --stamp ${tag} ${id}`;
  });
}
