import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from '../browsers/browser.js';
import type { Server } from './server.js';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../accessibility-findings.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
});
const script = outputFiles[0]!.text;

/**
 * The findings of `accessibilityFindings` for a part of a page.
 *
 * @param selector the part of the page. Default: the whole page.
 * @param except rules that are not checked
 */
export function findingsOn(page: Page, server: Server, selector = '', except: string[] = []): Promise<string[]> {
  server.publish(script, { 'content-type': 'text/javascript' }, '/accessibility-findings.js');
  return page.evaluate(
    async (wanted, without) => {
      // The script is loaded with import(), because the Content-Security-Policy of the builder's page allows that.
      const address = '/accessibility-findings.js';
      const { accessibilityFindings } = (await import(address)) as typeof import('../accessibility-findings.js');
      return accessibilityFindings(wanted ? document.querySelector(wanted)! : document, without);
    },
    selector,
    except,
  );
}
