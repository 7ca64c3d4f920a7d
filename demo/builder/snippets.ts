import { accentPair, hexColor } from './accent.js';
import { ATTRIBUTES, type Choice, type Kind } from './choice.js';

/** The data that a snippet needs in addition to the choice. */
export interface SnippetContext {
  /** The address of the folder with the built files, with a slash at the end. */
  base: string;
  /** The title of the guide. It is the text of the fallback link for readers without JavaScript. */
  title: string;
  /** The address of the fallback link. Undefined if the guide has no sources. */
  link?: string;
  /** The addresses of the image files in the guide. An address can be relative. */
  pictures: string[];
  /** Maps the names of the built scripts to their integrity hashes. Undefined if the hashes are not known. */
  integrity?: Record<string, string>;
  /** The guide as plain HTML, if it is available. */
  plainHtml?: string;
}

export interface Snippet {
  parts: Part[];
  /** The directives that the Content-Security-Policy of the page must contain. */
  policy: string;
  /** The files that the page loads, with their hashes. */
  files: { name: string; hash?: string }[];
  /** Sentences that the publisher must read before using the snippet. */
  notes: string[];
}

/** A text that the publisher copies. A snippet can have several parts, each for a different place. */
export interface Part {
  /** The place where the publisher must paste the code. */
  title: string;
  code: string;
}

/** The name of the file with the Markdown of the custom guide. Some kinds of snippet need this file. */
export const GUIDE_FILE = 'my-guide.md';
const TAG = 'tiktok-exit-guide';
const SCRIPT = `${TAG}.js`;
const PARSER = `${TAG}.parser.js`;

export async function buildSnippet(choice: Choice, context: SnippetContext): Promise<Snippet> {
  const kind = choice.snippet as Kind;
  const customText = choice.guide === 'markdown' && takesText(kind) ? choice.markdown : undefined;
  const src = sourceOf(choice, context.base);
  const values = attributes(choice, customText === undefined ? src : undefined);
  const rule = accentRule(choice);
  const style = rule && `<style>${rule}</style>\n`;
  const fallback = context.link
    ? `<a href="${escape(context.link)}">${escape(context.title)}</a>`
    : escape(context.title);
  const tag = (content: string) => `<${TAG}${attributesHtml(values)}>${content}</${TAG}>`;
  const inPage = (file: string, how: string) =>
    `<script ${how} src="${escape(context.base + file)}"${integrityAttributes(file)}></script>`;
  const script = () => inPage(SCRIPT, 'async');

  const parts: Part[] = [];
  switch (kind) {
    case 'module':
      parts.push({ title: 'In the page', code: `${inPage(SCRIPT, 'type="module"')}\n${style}${tag(content())}` });
      break;
    case 'iframe': {
      const query = new URLSearchParams(values);
      if (accent(choice)) query.set('accent', accentPair(accent(choice)!));
      const address = `${context.base}embed.html${query.size ? `?${query}` : ''}`;
      parts.push({
        title: 'In the page',
        code: `<iframe src="${escape(address)}" title="${escape(context.title)}" width="100%" height="600" loading="lazy" allow="clipboard-write"></iframe>\n${inPage('embed.js', 'async')}`,
      });
      break;
    }
    case 'wordpress':
      // The snippet is on one line, in case the publisher does not paste it into a block “Custom HTML”. Outside such a block,
      // WordPress turns line breaks into paragraphs.
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
          code: `<div data-${TAG}${attributesHtml(values.map(([name, value]) => [`data-${name}`, value]))}>${fallback}</div>`,
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
        code: `${script()}\n${style}${tag(content(context.plainHtml ? `\n${context.plainHtml.trim()}` : fallback))}`,
      });
      break;
    default:
      parts.push({ title: 'In the page', code: `${script()}\n${style}${tag(content())}` });
  }

  const isCustom = customText !== undefined || (src !== undefined && kind !== 'iframe');
  const loaded = [kind === 'iframe' ? 'embed.js' : SCRIPT, ...(isCustom ? [PARSER] : [])];
  return {
    parts,
    policy: await policy(choice, context, customText === undefined ? src : undefined, rule),
    files: loaded.map((name) => ({ name, hash: context.integrity?.[name] })),
    notes: notes(choice, context),
  };

  /** The content of the tag: the fallback for readers without JavaScript, and the Markdown of a custom guide. */
  function content(shown = fallback): string {
    if (customText === undefined) return shown === fallback ? shown : `${shown}\n`;
    // `</script` in the Markdown would end the script element. So the snippet has `&lt;/script` there, which Markdown reads as
    // `</script`. `<script` is changed in the same way, because after `<!--` it would prevent that the next `</script>` ends the
    // script element.
    const safe = customText.trim().replace(/<(?=\/?script)/gi, '&lt;');
    return `${shown}\n<script type="text/markdown">\n${safe}\n</script>\n`;
  }

  function integrityAttributes(file: string): string {
    const hash = context.integrity?.[file];
    return hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  }
}

/**
 * Tells whether a snippet can contain the Markdown of a custom guide. The Markdown would be in a script element. WordPress,
 * iframes, React and Vue remove such an element, show it as text, or block it.
 */
export function takesText(kind: Kind): boolean {
  return kind === 'script' || kind === 'module' || kind === 'plain';
}

/** Returns the attributes of `<tiktok-exit-guide>` for a choice. Attributes that have their default are left out. */
export function attributes(choice: Choice, src?: string): [name: string, value: string][] {
  const values: [string, string][] = ATTRIBUTES.map((name) => [name, choice[name].trim()]);
  if (src) values.push(['src', src]);
  return values.filter(([, value]) => value);
}

/** Returns the address of the custom guide. Markdown from the text field must be saved as GUIDE_FILE in the folder `base`. */
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

function attributesHtml(values: [string, string][]): string {
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
    <${TAG} ref={guide}${attributesHtml(values)}${style}>
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
  <${TAG}${attributesHtml(values)}${style} @guide-step-toggle="tell">
    ${fallback}
  </${TAG}>
</template>
`;
}

async function policy(choice: Choice, context: SnippetContext, src: string | undefined, rule: string): Promise<string> {
  const { origin } = new URL(context.base);
  const kind = choice.snippet as Kind;
  if (kind === 'iframe') return `frame-src ${origin}; script-src ${origin}`;
  const isBundled = kind === 'react' || kind === 'vue';
  const allowed = [
    `script-src ${isBundled ? "'self' " : ''}${origin}`,
    "require-trusted-types-for 'script'",
    // At startup, Vue creates a Trusted Types policy with the name `vue`.
    `trusted-types ${TAG}${kind === 'vue' ? ' vue' : ''}`,
  ];
  // React and Vue set the colour with JavaScript. A Content-Security-Policy allows this without a hash.
  const hash = rule && !isBundled ? await sha256(rule) : '';
  if (hash) allowed.push(`style-src '${hash}'`);
  if (src) allowed.push(`connect-src ${sourceExpression(src)}`);
  const hosts = new Set(context.pictures.map((picture) => sourceExpression(picture, src)));
  if (hosts.size) allowed.push(`img-src ${[...hosts].join(' ')}`);
  return allowed.join('; ');
}

/** Converts an address to a source expression of a Content-Security-Policy. An address that is not valid becomes `'none'`. */
function sourceExpression(address: string, base = ''): string {
  // The address of the publisher's page is not known, so `page:/` is used as its address. A relative address then has the scheme
  // `page:` and becomes `'self'`.
  const page = 'page:/';
  const from = URL.canParse(base, page) ? new URL(base, page) : page;
  if (!URL.canParse(address, from)) return "'none'";
  const { protocol, origin } = new URL(address, from);
  if (protocol === 'page:') return "'self'";
  return origin === 'null' ? protocol : origin;
}

/**
 * Returns the hash of an inline style for a Content-Security-Policy. On a page without https (except localhost), the result is an
 * empty text, because `crypto.subtle` is missing.
 */
async function sha256(text: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return '';
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

function notes(choice: Choice, context: SnippetContext): string[] {
  const kind = choice.snippet as Kind;
  const sentences: string[] = [];
  if (choice.guide === 'markdown' && !takesText(kind)) {
    sentences.push(
      `Save your text as ${GUIDE_FILE} and put it in the folder of the script. This kind of snippet cannot contain the text, because a script element with text would be removed, shown as text or blocked.`,
    );
  }
  if (choice.guide === 'src' && !choice.src.trim()) {
    sentences.push('The address of your guide is missing, so the built-in guide is shown.');
  }
  if (kind === 'iframe' && choice.guide === 'src' && choice.src.trim()) {
    sentences.push(
      'In an iframe, the file of your guide must be in the folder of embed.html, or in a folder inside it. Write its absolute address.',
    );
  }
  if (kind === 'iframe' && !choice.lang) {
    sentences.push(
      'An iframe does not know the language of your page. If you do not choose a language, the guide uses the language of the reader.',
    );
  }
  if (kind === 'module')
    sentences.push('A module from another host is loaded only if that host sends Access-Control-Allow-Origin.');
  if (choice.guide !== 'built-in')
    sentences.push(`${PARSER} must be in the folder of the script. The page loads it for your guide.`);
  if (kind === 'iframe')
    sentences.push('The script sets the height of the iframe. Without it, the guide scrolls inside the iframe.');
  if (kind === 'wordpress')
    sentences.push('WordPress allows this only for administrators and editors. For authors, use the other snippet.');
  if (kind === 'plain') {
    sentences.push(
      context.plainHtml
        ? 'The page contains the whole guide for readers without JavaScript, search engines and feed readers. When the script runs, the widget replaces it.'
        : 'Only the built-in guide is available as plain HTML, in dist/guides. The snippet has a link instead.',
    );
  }
  if (
    accent(choice) &&
    !(crypto as Partial<Crypto>).subtle &&
    kind !== 'react' &&
    kind !== 'vue' &&
    kind !== 'iframe'
  ) {
    sentences.push('The policy also needs the hash of the style. Open this page with https to see it.');
  }
  return sentences;
}

/** Escapes text for the content and the attributes of HTML, JSX and Vue templates. */
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
