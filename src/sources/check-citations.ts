import type { Guide } from '../guide/guide.js';
import type { RegisteredSource } from './registered-source.js';
import type { RegisterProblem } from './register-problem.js';
import { citationsOf } from './citations-of.js';
import { similarName } from './similar-name.js';

/** A built-in guide, with what is needed to name a place in it. */
export interface GuideFile {
  /** The path of the file, relative to the root of the project. */
  file: string;
  markdown: string;
  guide: Guide;
}

/**
 * Holds the register of sources against the guides. Each source of a guide must be in the register with the same address, each
 * step that cites a source must have a claim there, and each claim must have a step that cites its source.
 *
 * @param register the path of the register, for the problems
 */
export function checkCitations(sources: RegisteredSource[], guides: GuideFile[], register: string): RegisterProblem[] {
  const problems: RegisterProblem[] = [];
  const byAddress = new Map(sources.map((source) => [source.address, source]));
  /** The steps that cite an address, in any guide. */
  const cited = new Map<string, Set<string>>();
  const parts = new Set(
    guides.flatMap(({ guide }) => guide.sections.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)])),
  );

  for (const { file, markdown, guide } of guides) {
    const lines = markdown.split(/\r\n?|\n/);
    const lineOf = (start: string, has = '') =>
      Math.max(
        0,
        lines.findIndex((line) => line.toLowerCase().startsWith(start) && line.includes(has)),
      ) + 1;
    for (const { id, href } of guide.sources) {
      cited.set(href, cited.get(href) ?? new Set());
      if (byAddress.has(href)) continue;
      const near = [...byAddress.keys()].find((address) => isNear(address, href));
      const hint = near
        ? `The register has ${near}. Write the same address in both files.`
        : 'Add it there, with the words that carry what the guide takes from it. docs/sources.md says how.';
      const message = `The source "${id}" is not in the register of sources: ${href}.`;
      problems.push({ file, line: lineOf(`[${id}]:`), column: 1, message, hint });
    }
    for (const { step, source } of citationsOf(guide)) {
      cited.get(source.href)!.add(step);
      const registered = byAddress.get(source.href);
      if (!registered || registered.claims.some(({ steps }) => steps.includes(step))) continue;
      const message = `"${step}" cites the source "${source.id}", but that source has no claim for this step.`;
      const hint = `Write the words that carry the step below ${register}:${registered.line}, or do not cite the source here.`;
      problems.push({ file, line: lineOf('#', `{#${step}}`), column: 1, message, hint });
    }
  }

  for (const { line, id, address, claims } of sources) {
    const steps = cited.get(address);
    if (!steps) {
      const hint = 'Remove it, or write the address that the guide has.';
      problems.push({ file: register, line, column: 1, message: `No guide has the source "${id}".`, hint });
      continue;
    }
    for (const claim of claims) {
      for (const step of claim.steps) {
        if (steps.has(step)) continue;
        const meant = parts.has(step) ? undefined : similarName(step, parts);
        const message = parts.has(step)
          ? `The step "${step}" does not cite the source "${id}" in any guide.`
          : `No guide has a step "${step}".`;
        const hint = meant
          ? `Did you mean "${meant}"?`
          : 'Cite the source at the step, or remove the step from the claim.';
        problems.push({ file: register, line: claim.line, column: 1, message, hint });
      }
    }
  }
  return problems;
}

/** Whether two addresses differ only in what is easily mistyped: `http:`, `www.`, a slash at the end, or capital letters. */
function isNear(a: string, b: string): boolean {
  const bare = (address: string) => address.toLowerCase().replace(/^https?:\/\/(www\.)?|\/$/g, '');
  return bare(a) === bare(b);
}
