/** The address of the folder `dist`, which is next to the folder `demo`. */
export const DIST = new URL('../dist/', location.href).href;

/** Maps the names of the built scripts to their integrity hashes. Undefined if `dist/integrity.json` is missing. */
export const integrity = read('integrity.json', (response) => response.json() as Promise<Record<string, string>>);

const plainHtmls = new Map<string, Promise<string | undefined>>();

/** Fetches the built-in guide as plain HTML. Returns undefined if `dist` has no plain HTML in this language. */
export function plainHtml(language: string): Promise<string | undefined> {
  let html = plainHtmls.get(language);
  if (!html) {
    html = read(`guides/${language}.html`, (response) => response.text());
    plainHtmls.set(language, html);
  }
  return html;
}

async function read<T>(name: string, parse: (response: Response) => Promise<T>): Promise<T | undefined> {
  try {
    const response = await fetch(DIST + name);
    return response.ok ? await parse(response) : undefined;
  } catch {
    return undefined;
  }
}
