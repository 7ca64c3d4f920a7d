/**
 * Makes the folder `site`, for any static web server. Build first; `npm run site` does.
 *
 *     npm run site
 *     npm run site -- --releases=releases     # with the released versions in this folder, one unpacked package a folder
 *     npm run site -- --out=public            # another folder
 *
 * Environment variables: `SITE_ADDRESS` is the address at which the site will be served. `SOURCE_ADDRESS` is the address of the source
 * files, to which the documents link.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isoDate, today } from '../browser/days.js';
import { writeSite } from './write-site.js';

const folder = (path: string) => pathToFileURL(`${resolve(path)}/`);

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'site' }, releases: { type: 'string' } } });
  const notes = await writeSite({
    root: new URL('../../', import.meta.url),
    out: folder(values.out),
    ...(values.releases !== undefined && { releases: folder(values.releases) }),
    address: process.env.SITE_ADDRESS,
    source: process.env.SOURCE_ADDRESS,
    // In some time zone, it is tomorrow already.
    today: isoDate(today() + 1),
  });
  for (const note of notes) console.log(note);
  console.log(`The site is in ${values.out}. Its first page is ${values.out}/index.html.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
