import { readFile } from 'node:fs/promises';

/** The packages with the fonts. If several have a character, browsers take it from the last one. */
const PACKAGES = [
  '@fontsource-variable/noto-sans-kr',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource-variable/noto-sans',
];

/** A style sheet with the one font of all pictures, under each of these names. */
export async function pictureFonts(families: string[]): Promise<string> {
  const sheets = await Promise.all(
    PACKAGES.map(async (name) => {
      const css = await readFile(new URL(`../../node_modules/${name}/index.css`, import.meta.url), 'utf8');
      return css.replaceAll('url(./', `url(/node_modules/${name}/`);
    }),
  );
  // In a family, browsers take bold characters only from the faces that can be bold. The face with the symbols cannot.
  const faces = sheets.join('\n').replaceAll(/font-weight: .*?;/g, 'font-weight: 100 900;');
  return families.map((family) => faces.replaceAll(/font-family: '.*?'/g, `font-family: '${family}'`)).join('\n');
}
