/** The folder with the built files, beside the demo. */
export const DIST = new URL('../dist/', location.href).href;

/** Hashes of the built files by their names. Undefined where they are not known. */
export const integrity = read('integrity.json', (answer) => answer.json() as Promise<Record<string, string>>);

const plainHtmls = new Map<string, Promise<string | undefined>>();

/** The built-in guide as plain HTML. Undefined where it is not there. */
export function plainHtml(language: string): Promise<string | undefined> {
  let html = plainHtmls.get(language);
  if (!html) {
    html = read(`guides/${language}.html`, (answer) => answer.text());
    plainHtmls.set(language, html);
  }
  return html;
}

async function read<T>(name: string, as: (answer: Response) => Promise<T>): Promise<T | undefined> {
  try {
    const answer = await fetch(DIST + name);
    return answer.ok ? await as(answer) : undefined;
  } catch {
    return undefined;
  }
}
