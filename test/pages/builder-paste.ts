import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';
import type { Page } from '../browsers/browser.js';
import { painted, type Reader } from './harness.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A script that records what the page's policy refuses. Not recorded: favicon.ico, which some browsers always request. */
const WATCH = `window.violations = []; document.addEventListener('securitypolicyviolation', (event) => event.blockedURI.endsWith('/favicon.ico') || violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));`;

/** The code that shows the component on the page, for each kind of snippet that is a component. */
const STARTS: Record<string, string> = {
  react: `import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { ExitGuide } from 'component';
    createRoot(document.getElementById('root')).render(createElement(ExitGuide, { onStepToggle: (told) => (window.told = told) }));`,
  vue: `import { createApp, h } from 'vue';
    import ExitGuide from 'component';
    createApp({ render: () => h(ExitGuide, { onStepToggle: (told) => (window.told = told) }) }).mount('#root');`,
};

/**
 * Opens an empty page with the builder's snippet. The Content-Security-Policy of the page allows only what the policy
 * from the builder allows.
 */
export async function paste(
  reader: Reader,
  kind: string,
  parts: { title: string; code: string }[],
  policy: string,
): Promise<Page> {
  const script = { 'content-type': 'text/javascript' };
  const watch = reader.server.publish(WATCH, script);
  let body = parts.map(({ code }) => code).join('\n');
  if (kind === 'mediawiki') body = asWikiDoes(reader, parts);
  if (STARTS[kind]) {
    const app = reader.server.publish(await bundle(kind, parts), script);
    body = `<div id="root"></div><script src="${app}"></script>${parts[0]!.code}`;
  }
  const address = reader.server.publish(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title><script src="${watch}"></script></head><body>${body}</body></html>`,
    { 'content-security-policy': `default-src 'none'; ${policy}` },
  );
  const page = await reader.open({ script: '', body: '' });
  await page.goto(address);
  return page;
}

/**
 * The HTML that a wiki makes from the parts of the builder's snippet. As in a wiki, the page loads the files that
 * Common.js names, and the link in wikitext becomes an `<a>` element.
 */
function asWikiDoes(reader: Reader, parts: { title: string; code: string }[]): string {
  const codeOf = (name: string) => parts.find(({ title }) => title.includes(name))?.code ?? '';
  const loader = `window.mw = { loader: { load(href, type) {
    document.head.append(type === 'text/css' ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
      : Object.assign(document.createElement('script'), { async: true, src: href }));
  } } };`;
  const common = reader.server.publish(`${loader}\n${codeOf('Common.js')}`, { 'content-type': 'text/javascript' });
  const style = codeOf('Common.css');
  const page = codeOf('In the page').replace(/\[(\S+) ([^\]]*)\]/, '<a href="$1">$2</a>');
  return `${style && `<style>${style}</style>`}${page}<script src="${common}"></script>`;
}

/** Bundles the component in the snippet together with React or Vue, as a publisher's build does. */
async function bundle(kind: string, parts: { title: string; code: string }[]): Promise<string> {
  const { title, code } = parts.at(-1)!;
  const component: Plugin = {
    name: 'component',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^component$/ }, () => ({ path: title, namespace: 'component' }));
      onLoad({ filter: /./, namespace: 'component' }, () => ({
        contents: kind === 'vue' ? compiledVue(code, parts[1]!.code) : code,
        loader: kind === 'vue' ? 'js' : 'jsx',
        resolveDir: root,
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: STARTS[kind]!, resolveDir: root },
    plugins: [component],
    jsx: 'automatic',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return outputFiles[0]!.text;
}

/** @param config the builder's line for vite.config.js, which calls `vue()` with options for the compiler of Vue */
function compiledVue(code: string, config: string): string {
  // oxlint-disable-next-line no-new-func -- the builder's line is run unchanged
  const { template } = new Function('vue', `return ${config}`)((given: object) => given) as {
    template: { compilerOptions: object };
  };
  const { descriptor } = parse(code, { templateParseOptions: template.compilerOptions });
  return compileScript(descriptor, { id: 'guide', inlineTemplate: true, templateOptions: template }).content;
}

export interface ShownGuide {
  /** The tag and the text of the guide's heading, such as `h2 Leave TikTok`. */
  title: string;
  /** Titles of the sections. */
  sections: string[];
  /** Titles of the open steps. */
  open: string[];
  /** The chosen platform. */
  platform?: string;
  dir: string | null;
  background: string;
  /** The accent colour, read from a link that this function adds for a moment, because a custom guide may have no link. */
  accent: string;
  /**
   * The value of `--exit-guide-accent` that applies to the guide, as the style sheet writes it, such as
   * `light-dark(…)`.
   */
  accentPair: string;
  canKeep: boolean;
  /** What the page's policy refused, as recorded by WATCH. */
  violations: string[];
}

/** Waits until the guide on the page, or in an iframe of the page, is shown. Returns what the guide shows. */
export async function shownGuide(page: Page): Promise<ShownGuide> {
  for (let frames = 0; frames < 150; frames++) {
    const shown = await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      const guide = (frame ? frame.contentDocument : document)?.querySelector('tiktok-exit-guide');
      const region = guide?.shadowRoot?.querySelector('section');
      const title = region?.querySelector('[part="title"]');
      if (!region || !title) return undefined;
      const style = frame ? frame.contentWindow!.getComputedStyle.bind(frame.contentWindow) : getComputedStyle;
      const texts = (selector: string) => [...region.querySelectorAll(selector)].map((one) => one.textContent!.trim());
      const link = region.appendChild(document.createElement('a'));
      link.href = '#';
      const linkColor = style(link).color;
      link.remove();
      return {
        title: `${title.localName} ${title.textContent}`,
        sections: texts('[part="section-title"]'),
        open: texts('button[aria-expanded="true"] [part="step-title"]'),
        platform: region.querySelector('[part="platforms"] input:checked')?.closest('label')?.textContent?.trim(),
        dir: region.querySelector('[part=layout] > [dir]')!.getAttribute('dir'),
        background: style(region).backgroundColor,
        accent: linkColor,
        accentPair: style(region).getPropertyValue('--exit-guide-accent').trim(),
        canKeep: Boolean(region.querySelector('[part="keep"] input')),
        violations: (window as unknown as { violations?: string[] }).violations ?? [],
      };
    });
    if (shown) return shown;
    await painted(page);
  }
  throw new Error(`No guide came: ${await page.evaluate(() => document.documentElement.outerHTML.slice(0, 3000))}`);
}
