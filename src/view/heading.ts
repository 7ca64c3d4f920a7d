import { html, nothing, type TemplateResult } from 'lit';

/**
 * A heading with a level from a variable. Each level has its own template, because Lit can use a variable as a tag name only
 * with its module `static-html`, which is larger than this code.
 *
 * @param level 1 to 6; a higher number gives `<h6>`
 * @param id needed only if another element refers to the heading
 */
export function heading(level: number, part: string, content: unknown, id?: string): TemplateResult {
  const name = id ?? nothing;
  switch (level) {
    case 1:
      return html`<h1 part=${part} id=${name}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${name}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${name}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${name}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${name}>${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${name}>${content}</h6>`;
  }
}
