import type { Guide, Source } from '../guide/guide.js';

/** A section or step that cites a source. */
export interface Citation {
  /** The id of the section or step. */
  step: string;
  source: Source;
}

/** Lists which sections and steps of a guide cite which sources, in the order of the guide. */
export function citationsOf({ sections, sources }: Guide): Citation[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return sections
    .flatMap((section) => [section, ...section.steps])
    .flatMap((part) =>
      (part.sources ?? []).flatMap((id) => {
        const source = byId.get(id);
        return source ? [{ step: part.id, source }] : [];
      }),
    );
}
