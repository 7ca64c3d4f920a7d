import type { FIRST } from './options.js';

/** The guide as it stands in a page that a server makes of HTML. */
export function htmlGuide(options: typeof FIRST, { attributes = '', own = '' } = {}): string {
  const { lang, sections, headingLevel, open, platform, theme } = options;
  const guide = own && `<script type="text/markdown">\n---\nextends: tiktok-exit\ntitle: ${own}\n---\n</script>`;
  return `<tiktok-exit-guide lang="${lang}" sections="${sections}" heading-level="${headingLevel}" open="${open}" platform="${platform}" theme="${theme}" ${attributes}>${guide}<a href="/leaving">How to leave</a></tiktok-exit-guide>`;
}
