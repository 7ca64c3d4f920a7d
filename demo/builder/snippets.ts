import { accentPair, hexColor } from './accent.js';
import { ATTRIBUTES, type Choice, type Kind } from './choice.js';

/** What the builder knows besides the choice. */
export interface Surroundings {
  /** The address of the folder with the files, with a slash at its end. */
  base: string;
  /** The title of the guide that is shown: the text of the link that is read without script. */
  title: string;
  /** Where that link leads; undefined where the guide names no source. */
  link?: string;
  /** Addresses of the pictures in the guide, as they are written there. */
  pictures: string[];
  /** Hashes of the built files by their names; undefined where they are not known. */
  integrity?: Record<string, string>;
  /** The guide as plain HTML; undefined where it is not there. */
  plainHtml?: string;
}

export interface Snippet {
  parts: Part[];
  /** What the page's Content-Security-Policy must allow for it; a page with a policy of its own adds it there. */
  policy: string;
  /** The files that the page loads, with their hashes. */
  files: { name: string; hash?: string }[];
  /** Sentences to read before it is pasted. */
  notes: string[];
}

/** One text to copy. */
export interface Part {
  /** Where it goes. */
  title: string;
  code: string;
}

/** The name under which a custom guide is saved where it cannot stand in the page. */
export const GUIDE_FILE = 'my-guide.md';
const TAG = 'tiktok-exit-guide';
const SCRIPT = `${TAG}.js`;
const PARSER = `${TAG}.parser.js`;

/** Builds what a publisher pastes, with what belongs to it. */
export async function buildSnippet(choice: Choice, around: Surroundings): Promise<Snippet> {
  const kind = choice.snippet as Kind;
  const customText = choice.guide === 'markdown' && takesText(kind) ? choice.markdown : undefined;
  const src = sourceOf(choice, around.base);
  const values = attributes(choice, customText === undefined ? src : undefined);
  const rule = accentRule(choice);
  const style = rule && `<style>${rule}</style>\n`;
  const fallback = around.link ? `<a href="${escape(around.link)}">${escape(around.title)}</a>` : escape(around.title);
  const tag = (content: string) => `<${TAG}${written(values)}>${content}</${TAG}>`;
  const inPage = (file: string, how: string) =>
    `<script ${how} src="${escape(around.base + file)}"${seal(file)}></script>`;
  const script = () => inPage(SCRIPT, 'async');

  const parts: Part[] = [];
  switch (kind) {
    case 'module':
      parts.push({ title: 'In the page', code: `${inPage(SCRIPT, 'type="module"')}\n${style}${tag(content())}` });
      break;
    case 'iframe': {
      const query = new URLSearchParams(values);
      if (accent(choice)) query.set('accent', accentPair(accent(choice)!));
      const address = `${around.base}embed.html${query.size ? `?${query}` : ''}`;
      parts.push({
        title: 'In the page',
        code: `<iframe src="${escape(address)}" title="${escape(around.title)}" width="100%" height="600" loading="lazy" allow="clipboard-write"></iframe>\n${inPage('embed.js', 'async')}`,
      });
      break;
    }
    case 'wordpress':
      // On one line, since WordPress makes paragraphs of lines where it does not know the block.
      parts.push({ title: 'In a block “Custom HTML”', code: `${script()}${style.trim()}${tag(fallback)}` });
      break;
    case 'wordpress-author':
      parts.push(
        {
          title: 'Once, by an administrator: in a block “Custom HTML” of the theme’s footer',
          code: `${script()}${style.trim()}`,
        },
        {
          title: 'In each post, in a block “Custom HTML”',
          code: `<div data-${TAG}${written(values.map(([name, value]) => [`data-${name}`, value]))}>${fallback}</div>`,
        },
      );
      break;
    case 'react':
      parts.push(
        { title: 'In index.html, once', code: script() },
        { title: 'ExitGuide.jsx', code: react(values, accent(choice), fallback) },
      );
      break;
    case 'vue':
      parts.push(
        { title: 'In index.html, once', code: script() },
        {
          title: 'In vite.config.js, in place of vue()',
          code: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === '${TAG}' } } })`,
        },
        { title: 'ExitGuide.vue', code: vue(values, accent(choice), fallback) },
      );
      break;
    case 'plain':
      parts.push({
        title: 'In the page',
        code: `${script()}\n${style}${tag(content(around.plainHtml ? `\n${around.plainHtml.trim()}` : fallback))}`,
      });
      break;
    default:
      parts.push({ title: 'In the page', code: `${script()}\n${style}${tag(content())}` });
  }

  const isCustom = customText !== undefined || (src !== undefined && kind !== 'iframe');
  const loaded = [kind === 'iframe' ? 'embed.js' : SCRIPT, ...(isCustom ? [PARSER] : [])];
  return {
    parts,
    policy: await policy(choice, around, customText === undefined ? src : undefined, rule),
    files: loaded.map((name) => ({ name, hash: around.integrity?.[name] })),
    notes: notes(choice, around),
  };

  /** What stands inside the tag: what is read without script, and the text of a custom guide. */
  function content(shown = fallback): string {
    if (customText === undefined) return shown === fallback ? shown : `${shown}\n`;
    // The text must not end the script that it stands in. Markdown reads the entity as the character.
    const safe = customText.trim().replace(/<(?=\/?script)/gi, '&lt;');
    return `${shown}\n<script type="text/markdown">\n${safe}\n</script>\n`;
  }

  function seal(file: string): string {
    const hash = around.integrity?.[file];
    return hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  }
}

/** Whether a custom guide can stand as text in what is pasted. Systems that clean up, iframes, React and Vue lose it. */
export function takesText(kind: Kind): boolean {
  return kind === 'script' || kind === 'module' || kind === 'plain';
}

/** The element's attributes for a choice; what is by default is not there. */
export function attributes(choice: Choice, src?: string): [name: string, value: string][] {
  const values: [string, string][] = ATTRIBUTES.map((name) => [name, choice[name].trim()]);
  if (src) values.push(['src', src]);
  return values.filter(([, value]) => value);
}

/** The address of the custom guide as a file: where it was given, else beside the script. */
function sourceOf({ guide, src }: Choice, base: string): string | undefined {
  if (guide === 'src') return src.trim() || undefined;
  return guide === 'markdown' ? base + GUIDE_FILE : undefined;
}

function accent(choice: Choice): string | undefined {
  return hexColor(choice.accent);
}

function accentRule(choice: Choice): string {
  const color = accent(choice);
  return color ? `${TAG} { --exit-guide-accent: ${accentPair(color)} }` : '';
}

function written(values: [string, string][]): string {
  return values.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
}

function react(values: [string, string][], color: string | undefined, fallback: string): string {
  const style = color ? ` style={{ '--exit-guide-accent': '${accentPair(color)}' }}` : '';
  return `import { useEffect, useRef } from 'react';

export function ExitGuide({ onStepToggle }) {
  const guide = useRef(null);
  useEffect(() => {
    const element = guide.current;
    const tell = ({ step, section, open }) => onStepToggle?.({ step, section, open });
    element.addEventListener('guide-step-toggle', tell);
    return () => element.removeEventListener('guide-step-toggle', tell);
  }, [onStepToggle]);
  return (
    <${TAG} ref={guide}${written(values)}${style}>
      ${fallback}
    </${TAG}>
  );
}
`;
}

function vue(values: [string, string][], color: string | undefined, fallback: string): string {
  const style = color ? ` :style="{ '--exit-guide-accent': '${accentPair(color)}' }"` : '';
  return `<script setup>
const emit = defineEmits(['stepToggle']);
const tell = ({ step, section, open }) => emit('stepToggle', { step, section, open });
</script>

<template>
  <${TAG}${written(values)}${style} @guide-step-toggle="tell">
    ${fallback}
  </${TAG}>
</template>
`;
}

async function policy(choice: Choice, around: Surroundings, src: string | undefined, rule: string): Promise<string> {
  const { origin } = new URL(around.base);
  const kind = choice.snippet as Kind;
  if (kind === 'iframe') return `frame-src ${origin}; script-src ${origin}`;
  const isBundled = kind === 'react' || kind === 'vue';
  const allowed = [
    `script-src ${isBundled ? "'self' " : ''}${origin}`,
    "require-trusted-types-for 'script'",
    // Vue makes a policy of its own at its start.
    `trusted-types ${TAG}${kind === 'vue' ? ' vue' : ''}`,
  ];
  // React and Vue set the colour by script, which needs no allowance.
  const hash = rule && !isBundled ? await sha256(rule) : '';
  if (hash) allowed.push(`style-src '${hash}'`);
  if (src) allowed.push(`connect-src ${sourceExpression(src)}`);
  const hosts = new Set(around.pictures.map((picture) => sourceExpression(picture, src)));
  if (hosts.size) allowed.push(`img-src ${[...hosts].join(' ')}`);
  return allowed.join('; ');
}

/** Where an address leads, as a policy names it; what is no address leads nowhere. */
function sourceExpression(address: string, base = ''): string {
  // What is relative to the publisher's page keeps this scheme.
  const page = 'page:/';
  const from = URL.canParse(base, page) ? new URL(base, page) : page;
  if (!URL.canParse(address, from)) return "'none'";
  const { protocol, origin } = new URL(address, from);
  if (protocol === 'page:') return "'self'";
  return origin === 'null' ? protocol : origin;
}

/** The hash by which a policy allows a text; empty on a page without https, where the browser cannot make one. */
async function sha256(text: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return '';
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

function notes(choice: Choice, around: Surroundings): string[] {
  const kind = choice.snippet as Kind;
  const said: string[] = [];
  if (choice.guide === 'markdown' && !takesText(kind)) {
    said.push(
      `Save your text as ${GUIDE_FILE} and put it beside the script. It cannot stand in the page here, since a script with a text in it would be stripped, shown as text or refused.`,
    );
  }
  if (choice.guide === 'src' && !choice.src.trim()) {
    said.push('The address of your guide is missing, so the built-in guide is shown.');
  }
  if (kind === 'iframe' && choice.guide === 'src' && choice.src.trim()) {
    said.push(
      'In an iframe the file of your guide must lie beside embed.html, or in a folder there. Give its whole address.',
    );
  }
  if (kind === 'iframe' && !choice.lang) {
    said.push(
      'An iframe does not know the language of your page: the guide is in the reader’s, unless you choose one.',
    );
  }
  if (kind === 'module')
    said.push('A module from another host is loaded only if that host sends Access-Control-Allow-Origin.');
  if (choice.guide !== 'built-in') said.push(`${PARSER} must lie beside the script: the page loads it for your guide.`);
  if (kind === 'iframe') said.push('The script keeps the height right. Without it the guide scrolls in its frame.');
  if (kind === 'wordpress')
    said.push('WordPress keeps this for administrators and editors. For authors, take the other snippet.');
  if (kind === 'plain') {
    said.push(
      around.plainHtml
        ? 'The whole guide stands in the page, for readers without script, search engines and feed readers. Once the script runs, it gives way.'
        : 'This guide is not there as plain HTML, only the built-in one is, in dist/guides. A link stands in its place.',
    );
  }
  if (
    accent(choice) &&
    !(crypto as Partial<Crypto>).subtle &&
    kind !== 'react' &&
    kind !== 'vue' &&
    kind !== 'iframe'
  ) {
    said.push('The policy also needs the hash of the style. Open this page by https to see it.');
  }
  return said;
}

/** For text and attributes of HTML, JSX and Vue’s templates. */
function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '{': '&#123;',
    '}': '&#125;',
  };
  return text.replace(/[&<>"{}]/g, (character) => entities[character]!);
}
