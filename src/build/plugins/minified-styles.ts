import { transform } from 'esbuild';
import type { Plugin } from 'rollup';

/**
 * Matches a style sheet in a file of `src/styles`. The template literal of a style sheet contains no `${…}`, so its
 * text is plain CSS.
 */
const STYLE_SHEET = /(?<=css`)[^`]+(?=`)/;

/**
 * Rollup plugin that removes white space and comments from the style sheets. Terser and esbuild do not remove them,
 * because the style sheets are in template literals.
 */
export const minifiedStyles: Plugin = {
  name: 'minified-styles',
  async transform(code, id) {
    if (!id.replaceAll('\\', '/').includes('/src/styles/')) return undefined;
    const [css] = STYLE_SHEET.exec(code) ?? [];
    if (!css) return undefined;
    const minified = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
    for (const { text } of minified.warnings) this.error(`The style sheet has an error: ${text}`);
    return { code: code.replace(STYLE_SHEET, () => minified.code.trim()), map: null };
  },
};
