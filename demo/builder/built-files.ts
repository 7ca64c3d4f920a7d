/** The address of the folder with the built files, from which this page loads the guide's script. It ends with a slash. */
export const DIST = new URL('.', document.querySelector<HTMLScriptElement>('[src$="/tiktok-exit-guide.js"]')!.src).href;

/** Maps the names of the built scripts to their integrity hashes. Undefined if `dist/integrity.json` is missing. */
export const integrity = readIntegrity();

async function readIntegrity(): Promise<Record<string, string> | undefined> {
  try {
    const response = await fetch(`${DIST}integrity.json`);
    return response.ok ? ((await response.json()) as Record<string, string>) : undefined;
  } catch {
    return undefined;
  }
}
