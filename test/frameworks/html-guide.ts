import type { FIRST } from './options.js';

/** Returns `<tiktok-exit-guide>` as a server writes it. With a `title`, the element contains a custom guide that has this title. */
export function htmlGuide(options: typeof FIRST, { attributes = '', title = '' } = {}): string {
  const { lang, sections, headingLevel, open, platform, theme } = options;
  const guide = title && `<script type="text/markdown">\n---\nextends: tiktok-exit\ntitle: ${title}\n---\n</script>`;
  return `<tiktok-exit-guide lang="${lang}" sections="${sections}" heading-level="${headingLevel}" open="${open}" platform="${platform}" theme="${theme}" ${attributes}>${guide}<a href="/leaving">How to leave</a></tiktok-exit-guide>`;
}
