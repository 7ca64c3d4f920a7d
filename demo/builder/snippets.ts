import { accentPair, hexColor } from './accent.js';
import { ATTRIBUTES, type Choice, type Kind } from './choice.js';
import { inScript } from './in-script.js';
import { guideWith } from './looks.js';
import { overrides } from './overrides.js';
import { type Height, reservedHeightRules } from './reserved-height.js';

/** The data that a snippet needs in addition to the choice. */
export interface SnippetContext {
  /** The address of the folder with the built files, with a slash at the end. */
  base: string;
  /** The address of the page of the builder. */
  builder: string;
  /** The title of the guide. It is the text of the fallback link for readers without JavaScript. */
  title: string;
  /** The address of the fallback link. Undefined if the guide has no sources. */
  link?: string;
  /** The addresses of the image files in the guide. An address can be relative. */
  pictures: string[];
  /** Maps the names of the built scripts to their integrity hashes. Undefined if the hashes are not known. */
  integrity?: Record<string, string>;
  /** The height of the closed guide, from wide to narrow places. Undefined or empty if it is not known. */
  heights?: Height[];
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
const PARSER = `${TAG}.parser.js`;

export async function buildSnippet(choice: Choice, context: SnippetContext): Promise<Snippet> {
  const kind = choice.snippet as Kind;
  const customText = choice.guide === 'markdown' && takesText(kind) ? choice.markdown : undefined;
  const src = sourceOf(choice, context.base);
  const values = attributes(choice, customText === undefined ? src : undefined);
  const css = styleOf(choice, context);
  const script = scriptOf(choice);
  const fallback = context.link
    ? `<a href="${escape(context.link)}">${escape(context.title)}</a>`
    : escape(context.title);

  const parts: Part[] = [];
  switch (kind) {
    case 'iframe': {
      const query = new URLSearchParams(values);
      const color = hexColor(choice.accent);
      if (color) query.set('accent', accentPair(color));
      const address = `${context.base}embed.html${query.size ? `?${query}` : ''}`;
      parts.push({
        title: 'In the page',
        code: `<iframe src="${escape(address)}" title="${escape(context.title)}" width="100%" height="600" loading="lazy" allow="clipboard-write"></iframe>\n${scriptTag('embed.js')}`,
      });
      break;
    }
    case 'wordpress':
      parts.push({ title: 'In a block “Custom HTML”', code: lines().join('') });
      break;
    case 'wordpress-author':
      parts.push(
        {
          title: 'Once, by an administrator: in a block “Custom HTML” of the theme’s footer',
          code: head().join(''),
        },
        { title: 'In each post, in a block “Custom HTML”', code: div(fallback) },
      );
      break;
    case 'ghost':
      parts.push({ title: 'In an HTML card', code: lines().join('') });
      break;
    case 'generator':
      parts.push({ title: 'In a file of its own', code: lines().join('') });
      break;
    case 'mediawiki': {
      const base = context.base.replaceAll("'", '%27');
      const load = [`mw.loader.load( '${base}${script}' );`];
      if (choice.look) load.push(`mw.loader.load( '${base}${skinOf(choice)}', 'text/css' );`);
      parts.push({ title: 'In MediaWiki:Common.js, once', code: load.join('\n') });
      if (css) parts.push({ title: 'In MediaWiki:Common.css, once', code: css });
      // A wiki shows the HTML tag of a link as text. So the fallback link is wikitext.
      parts.push({
        title: 'In the page',
        code: div(wikiLink(context)),
      });
      break;
    }
    case 'react':
      parts.push(
        { title: 'In index.html, once', code: head().join('\n') },
        { title: 'ExitGuide.jsx', code: react(tagAttributes(), overrides(choice), fallback) },
      );
      break;
    case 'vue':
      parts.push(
        { title: 'In index.html, once', code: head().join('\n') },
        {
          title: 'In vite.config.js, in place of vue()',
          code: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === '${TAG}' } } })`,
        },
        { title: 'ExitGuide.vue', code: vue(tagAttributes(), overrides(choice), fallback) },
      );
      break;
    default:
      parts.push({ title: 'In the page', code: lines().join('\n') });
  }

  const isCustom = customText !== undefined || (src !== undefined && kind !== 'iframe');
  const loaded = [
    kind === 'iframe' ? 'embed.js' : script,
    ...(isCustom ? [PARSER] : []),
    ...(hasSkin(choice) ? [skinOf(choice)] : []),
  ];
  return {
    parts,
    policy: await policy(choice, context, customText === undefined ? src : undefined, css),
    files: loaded.map((name) => ({ name, hash: context.integrity?.[name] })),
    notes: notes(choice, context),
  };

  /**
   * The lines of a snippet in HTML. Some systems turn each line into a paragraph. For these systems, the caller joins
   * the lines to one line.
   */
  function lines(): string[] {
    const tag = `<${TAG}${attributesHtml(tagAttributes())}>${content()}</${TAG}>`;
    return [...head(), reservesHeight(choice, context) ? `<div class="exit-guide">${tag}</div>` : tag];
  }

  /** The lines that a page needs only once. */
  function head(): string[] {
    const found = [scriptTag(script, kind === 'module' ? 'type="module"' : 'async')];
    if (choice.look)
      found.push(
        `<link rel="stylesheet" href="${escape(context.base + skinOf(choice))}"${integrityAttributes(skinOf(choice))}>`,
      );
    // In a snippet for React or Vue, these properties are in the attribute `style` of the element.
    if (css && kind !== 'react' && kind !== 'vue') found.push(`<style>${css}</style>`);
    return found;
  }

  function scriptTag(file: string, how = 'async'): string {
    return `<script ${how} src="${escape(context.base + file)}"${integrityAttributes(file)}></script>`;
  }

  function tagAttributes(): [string, string][] {
    return choice.look ? [['class', choice.look], ...values] : values;
  }

  /** A `<div>` in place of the tag, for systems that remove the tag. The script puts a guide into the `<div>`. */
  function div(shown: string): string {
    const data = values.map(([name, value]): [string, string] => [`data-${name}`, value]);
    const look: [string, string][] = choice.look ? [['class', choice.look]] : [];
    return `<div data-${TAG}${attributesHtml([...look, ...data])}>${shown}</div>`;
  }

  /** The content of the tag: the fallback for readers without JavaScript, and the Markdown of a custom guide. */
  function content(): string {
    const isWhole = kind === 'plain' && context.plainHtml;
    const shown = isWhole ? `\n${context.plainHtml!.trim()}` : fallback;
    if (customText === undefined) return isWhole ? `${shown}\n` : shown;
    return `${shown}\n<script type="text/markdown">\n${inScript(customText.trim())}\n</script>\n`;
  }

  function integrityAttributes(file: string): string {
    const hash = context.integrity?.[file];
    return hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  }
}

/**
 * Tells whether a snippet can contain the Markdown of a custom guide. The Markdown would be in a script element. WordPress,
 * MediaWiki, iframes, React and Vue remove such an element, show it as text, or block it. Site generators read `{{` and `{%` in it.
 */
export function takesText(kind: Kind): boolean {
  return kind === 'script' || kind === 'ghost' || kind === 'module' || kind === 'plain';
}

/**
 * Tells whether the snippet reserves the height of the guide. The height depends on the width of an element around the
 * tag. Only a snippet that the publisher pastes in one piece can contain this element. Two of these snippets reserve nothing:
 * an iframe has a height of its own, and the guide as plain HTML takes up space before the script runs.
 */
function reservesHeight({ snippet, reserve }: Choice, { heights = [] }: SnippetContext): boolean {
  const kinds: Kind[] = ['script', 'wordpress', 'ghost', 'generator', 'module'];
  return reserve !== 'no' && heights.length > 0 && kinds.includes(snippet as Kind);
}

/**
 * Tells whether the page loads the style sheet of a look. With an iframe, the style sheet of the page would have no
 * effect.
 */
function hasSkin({ look, snippet }: Choice): boolean {
  return look !== '' && snippet !== 'iframe';
}

function skinOf({ look }: Choice): string {
  return `skins/${look}.css`;
}

/** Returns the attributes of `<tiktok-exit-guide>` for a choice. Attributes that have their default are left out. */
export function attributes(choice: Choice, src?: string): [name: string, value: string][] {
  const values: [string, string][] = ATTRIBUTES.map((name) => [name, choice[name].trim()]);
  if (src) values.push(['src', src]);
  return values.filter(([, value]) => value);
}

/**
 * The file of the script. For each language but English, there is a script that has this language inside, so the page makes one
 * request. If the language is that of the page, the builder does not know it, and the snippet has the script with English.
 */
function scriptOf({ lang }: Choice): string {
  return /^[\w-]+$/.test(lang) && lang !== 'en' ? `${TAG}.${lang}.js` : `${TAG}.js`;
}

/** Returns the address of the custom guide. Markdown from the text field must be saved as GUIDE_FILE in the folder `base`. */
function sourceOf({ guide, src }: Choice, base: string): string | undefined {
  if (guide === 'src') return src.trim() || undefined;
  return guide === 'markdown' ? base + GUIDE_FILE : undefined;
}

/** The text of the `<style>` element: the reserved height, and what the publisher changes in the look. */
function styleOf(choice: Choice, context: SnippetContext): string {
  const kind = choice.snippet as Kind;
  if (kind === 'iframe' || kind === 'react' || kind === 'vue') return '';
  const rules = reservesHeight(choice, context) ? reservedHeightRules(context.heights!) : [];
  const declarations = overrides(choice).map(([property, value]) => `${property}: ${value}`);
  const isInDiv = kind === 'wordpress-author' || kind === 'mediawiki';
  if (declarations.length) rules.push(`${guideWith(choice.look, isInDiv)} { ${declarations.join('; ')} }`);
  if (kind === 'wordpress' || kind === 'ghost' || kind === 'generator')
    return rules.map((rule) => rule.trim()).join(' ');
  return rules.length > 1 ? `\n${rules.join('\n')}\n` : rules.join('');
}

/** The fallback as wikitext: a link, or only the title if there is no valid address. */
function wikiLink({ title, link = '' }: SnippetContext): string {
  const text = escape(title).replaceAll(']', '&#93;');
  return URL.canParse(link) ? `[${new URL(link).href} ${text}]` : text;
}

function attributesHtml(values: [string, string][]): string {
  return values.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
}

function react(values: [string, string][], declarations: [string, string][], fallback: string): string {
  // React warns about a style property whose name has a hyphen, unless it is a custom property. So `font-family` gets
  // another name.
  const style = styleObject(
    declarations.map(([property, value]) => [property === 'font-family' ? 'fontFamily' : property, value]),
  );
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
    <${TAG} ref={guide}${attributesHtml(values)}${style && ` style={${style}}`}>
      ${fallback}
    </${TAG}>
  );
}
`;
}

function vue(values: [string, string][], declarations: [string, string][], fallback: string): string {
  const style = styleObject(declarations);
  return `<script setup>
const emit = defineEmits(['stepToggle']);
const tell = ({ step, section, open }) => emit('stepToggle', { step, section, open });
</script>

<template>
  <${TAG}${attributesHtml(values)}${style && ` :style="${style}"`} @guide-step-toggle="tell">
    ${fallback}
  </${TAG}>
</template>
`;
}

/** The source text of a JavaScript object with these declarations. An empty text if there are no declarations. */
function styleObject(declarations: [string, string][]): string {
  const fields = declarations.map(([property, value]) => `'${property}': '${value}'`);
  return fields.length ? `{ ${fields.join(', ')} }` : '';
}

async function policy(choice: Choice, context: SnippetContext, src: string | undefined, css: string): Promise<string> {
  const { origin } = new URL(context.base);
  const kind = choice.snippet as Kind;
  if (kind === 'iframe') return `frame-src ${origin}; script-src ${origin}`;
  const isBundled = kind === 'react' || kind === 'vue';
  const allowed = [
    `script-src ${isBundled ? "'self' " : ''}${origin}`,
    // The loader of MediaWiki does not work with Trusted Types, so the policy of a wiki must not require them.
    ...(kind === 'mediawiki' ? [] : ["require-trusted-types-for 'script'"]),
    // At startup, Vue creates a Trusted Types policy with the name `vue`.
    ...(kind === 'mediawiki' ? [] : [`trusted-types ${TAG}${kind === 'vue' ? ' vue' : ''}`]),
  ];
  const styles = choice.look ? [origin] : [];
  const hash = css && (await sha256(css));
  if (hash) styles.push(`'${hash}'`);
  if (styles.length) allowed.push(`style-src ${styles.join(' ')}`);
  if (src) allowed.push(`connect-src ${sourceExpression(src)}`);
  const hosts = new Set(context.pictures.map((picture) => sourceExpression(picture, src)));
  if (hosts.size) allowed.push(`img-src ${[...hosts].join(' ')}`);
  return allowed.join('; ');
}

/** Converts an address to a source expression of a Content-Security-Policy. An address that is not valid becomes `'none'`. */
function sourceExpression(address: string, base = ''): string {
  // The address of the publisher's page is not known, so `page:/` is used as its address. A relative address then has the
  // scheme `page:` and becomes `'self'`.
  const page = 'page:/';
  const from = URL.canParse(base, page) ? new URL(base, page) : page;
  if (!URL.canParse(address, from)) return "'none'";
  const { protocol, origin } = new URL(address, from);
  if (protocol === 'page:') return "'self'";
  return origin === 'null' ? protocol : origin;
}

/**
 * Returns the hash of an inline style for a Content-Security-Policy. On a page without https (except localhost), the result is
 * an empty text, because `crypto.subtle` is missing.
 */
async function sha256(text: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return '';
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

function notes(choice: Choice, context: SnippetContext): string[] {
  const kind = choice.snippet as Kind;
  const sentences = hostNotes(kind, new URL(context.base), new URL(context.builder));
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
  if (kind !== 'iframe' && !choice.lang) {
    sentences.push(
      'If your page is not in English, choose its language: the snippet then has the script with that language inside. Otherwise the script loads the language from the folder languages beside it.',
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
  if (kind === 'iframe' && choice.look) {
    sentences.push(
      'An iframe shows the plain guide, with your accent colour. The other looks need the guide in your page.',
    );
  }
  if (styleOf(choice, context) && !(crypto as Partial<Crypto>).subtle) {
    sentences.push('The policy also needs the hash of the style. Open this page with https to see it.');
  }
  return sentences;
}

/**
 * Warns about the host of the files. Anybody can make a link to the builder that fills in the address of their own host. So the
 * notes name each host that is not the host of the builder.
 */
function hostNotes(kind: Kind, base: URL, builder: URL): string[] {
  const sentences: string[] = [];
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(base.hostname);
  if (isLocal) {
    sentences.push(
      `${base.host} is this computer, so your readers cannot load the files. Write the address of the folder on your server.`,
    );
  } else if (base.protocol === 'http:') {
    sentences.push(
      'A page with https: does not load files from http:. Write an address with https: if the host has one.',
    );
  }
  if (base.origin !== builder.origin) {
    const check =
      kind === 'iframe'
        ? 'A browser cannot check the page in the iframe by a hash.'
        : 'A browser checks only the files below by their hash.';
    sentences.push(
      `The files come from ${base.host}. Use the snippet only if you trust this host, because it decides what your readers see. ${check}`,
    );
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
