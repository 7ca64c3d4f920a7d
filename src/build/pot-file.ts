/** The fields of `block.json` that WordPress translates, each with the gettext context that WordPress uses for it. */
const BLOCK_TEXTS = { title: 'block title', description: 'block description', keywords: 'block keyword' };

/**
 * Creates the gettext template (POT file) with the translatable texts of the WordPress plugin.
 *
 * @param sources maps the name of each file of the plugin to its content
 */
export function potFile(sources: Record<string, string>, version: string): string {
  const entries = new Map<string, string[]>();
  const add = (file: string, text: string, context = '') => {
    const entry = `${context && `msgctxt ${JSON.stringify(context)}\n`}msgid ${JSON.stringify(text)}\nmsgstr ""\n`;
    const files = entries.get(entry) ?? [];
    if (!files.includes(file)) files.push(file);
    entries.set(entry, files);
  };

  for (const [file, text] of Object.entries(sources)) {
    if (file.endsWith('.php')) {
      for (const [, value] of text.matchAll(/^ \* (?:Plugin Name|Description):\s+(.+)$/gm)) add(file, value!);
    }
    // Matches `__( 'Text', 'tiktok-exit-guide' )`, and calls of `_e` or `esc_html__` with the same arguments.
    for (const [, value] of text.matchAll(
      /\b(?:__|_e|esc_\w+)\(\s*'((?:[^'\\]|\\.)*)',\s*'tiktok-exit-guide',?\s*\)/g,
    )) {
      add(file, value!.replace(/\\(.)/g, '$1'));
    }
  }
  const block = JSON.parse(sources['block.json']!);
  for (const [name, context] of Object.entries(BLOCK_TEXTS)) {
    for (const text of [block[name]].flat()) add('block.json', text, context);
  }

  const head = `msgid ""
msgstr ""
"Project-Id-Version: TikTok Exit Guide ${version}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: tiktok-exit-guide\\n"
`;
  return [head, ...[...entries].map(([entry, files]) => `#: ${files.join(' ')}\n${entry}`)].join('\n');
}
