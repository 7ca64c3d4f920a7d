import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { Plugin, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { compile } from './src/guide/compile.js';
import { plainHtmlSize, scriptSize } from './test/build/sizes.js';

/** The id of a module as it is on every system. */
const path = (id: string) => id.replaceAll('\\', '/');

/** Turns the built-in guides into data, so that the script carries no parser. */
const guides: Plugin = {
  name: 'guides',
  transform: (code, id) => (id.endsWith('.md') ? { code: compile(code), map: null } : undefined),
};

/** A change to a package’s file. */
type Change = [file: string, from: RegExp, to: string];

/**
 * What this script needs different in Lit. Each change fails the build when Lit is no longer as expected.
 *
 * Its Trusted Types policy gets our own name: Lit throws at load where its name is missing from the page's list or taken by
 * another copy of Lit (https://github.com/lit/lit/pull/1772). And it is made for the first template, not at load: a script
 * that is on the page twice would throw the second time, where the policy may be made once. Can go when Lit does so.
 *
 * The rest leaves out what this script never comes to, a quarter of Lit. `plainBindings` holds the views to what is left.
 */
const LIT: Change[] = [
  // The policy.
  [
    '/lit-html/lit-html.js',
    /const t=globalThis(.*?),e=s\?s\.createPolicy\("lit-html",\{createHTML:t=>t\}\):void 0/,
    'let e;const t=globalThis$1',
  ],
  [
    '/lit-html/lit-html.js',
    /return void 0!==e\?e\.createHTML\(i\):i/,
    'return(e??=s?.createPolicy("tiktok-exit-guide",{createHTML:t=>t}))?e.createHTML(i):i',
  ],
  // Hooks for polyfills and for hydration, and what tells the page which versions it has.
  [
    '/lit-html/lit-html.js',
    /B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("3\.3\.3"\);const D/,
    'D',
  ],
  ['/reactive-element/reactive-element.js', /,p=a\.reactiveElementPolyfillSupport/, ''],
  [
    '/reactive-element/reactive-element.js',
    /,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("2\.1\.2"\)/,
    '',
  ],
  [
    '/lit-element/lit-element.js',
    /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/,
    ';',
  ],
  ['/lit-element/lit-element.js', /\(s\.litElementVersions\?\?=\[\]\)\.push\("4\.2\.2"\);/, ''],
  // Templates of SVG and MathML, and compiled ones.
  ['/lit-html/lit-html.js', /2===i\?"<svg>":3===i\?"<math>":""/, '""'],
  ['/lit-html/lit-html.js', /\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, ''],
  ['/lit-html/lit-html.js', /,2===i\|\|3===i\)\{.*?\}(?=for\(;null!==\(r)/, ')0;'],
  ['/lit-html/lit-html.js', /"number"==typeof s\?this\._\$AC\(t\):\(.*?,s\)(?=;if)/, 'this._$AC(t)'],
  // Directives, and what they ask of a part.
  ['/lit-html/lit-html.js', /(?<=function M\()t,i,s=t,e\)\{.*?\}(?=class R)/, 't,i){return i}'],
  [
    '/lit-html/lit-html.js',
    /get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/,
    '',
  ],
  ['/lit-html/lit-html.js', /get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
  [
    '/lit-html/lit-html.js',
    /,this\._\$Cv=e\?\.isConnected\?\?!0\}get parentNode\(\)\{.*?,t\}get startNode\(\)\{.*?\}get endNode\(\)\{.*?\}/,
    '}',
  ],
  ['/lit-html/lit-html.js', /this\._\$AP\?\.\(!1,!0,s\)(?=;t!==)/, ''],
  ['/lit-html/lit-html.js', /setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
  ['/lit-html/lit-html.js', /get tagName\(\)\{.*?\}get _\$AU\(\)\{.*?\}/, ''],
  ['/lit-element/lit-element.js', /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  ['/lit-element/lit-element.js', /connectedCallback\(\)\{super.*?(?=render\(\)\{)/, ''],
  // Bindings to an element, in a comment, in the text of a `<style>` or `<textarea>`, or to a boolean attribute.
  [
    '/lit-html/lit-html.js',
    /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);if\(y\.test\(r\.tagName\)\)\{.*?\}(?=\}else if\(8===)/,
    '',
  ],
  ['/lit-html/lit-html.js', /y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),/, ''],
  ['/lit-html/lit-html.js', /else\{let t=-1;for\(.*?t\+=o\.length-1\}(?=l\+\+)/, ''],
  ['/lit-html/lit-html.js', /:6===r\.type&&\(i=new Z\(h,this,t\)\)/, ':0'],
  ['/lit-html/lit-html.js', /"\?"===e\[1\]\?L:/, ''],
  // Values that are nodes, or neither text, template nor list.
  ['/lit-html/lit-html.js', /void 0!==t\.nodeType\?this\.T\(t\):d\(t\)\?this\.k\(t\):this\._\(t\)/, 'this.k(t)'],
  // Bindings to a part of an attribute, and listeners that are objects or have options.
  ['/lit-html/lit-html.js', /s\.length>2\|\|""!==s\[0\]\|\|""!==s\[1\]\?\(.*?\):(?=this\._\$AH=A\})/, ''],
  ['/lit-html/lit-html.js', /const h=this\.strings;.*?&&this\.j\(t\)(?=\}j)/, 'this._$AH!==t&&this.j(this._$AH=t)'],
  ['/lit-html/lit-html.js', /void 0!==s&&\(void 0!==s\.strings\?\(.*?\):s\._\$AI\(t\[i\]\)\)/, 's._$AI(t[i])'],
  ['/lit-html/lit-html.js', /if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;/, ''],
  ['/lit-html/lit-html.js', /\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/, ''],
  ['/lit-html/lit-html.js', /(?<=handleEvent\(t\)\{).*?(?=\}\}class Z)/, 'this._$AH(t)'],
  // The root and its style sheet, which the element makes itself.
  ['/reactive-element/css-tag.js', /t\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, 'true'],
  ['/reactive-element/reactive-element.js', /createRenderRoot\(\)\{.*?return .*?,t\}/, ''],
  ['/reactive-element/reactive-element.js', /y\.shadowRootOptions=\{mode:"open"\},/, ''],
  ['/lit-element/lit-element.js', /createRenderRoot\(\)\{.*?,t\}/, ''],
  ['/lit-html/lit-html.js', /const e=s\?\.renderBefore\?\?i;let h=e\._\$litPart\$/, 'const e=i;let h=e._$litPart$'],
  [
    '/lit-html/lit-html.js',
    /const t=s\?\.renderBefore\?\?null;e\._\$litPart\$=h=new k\(i\.insertBefore\(c\(\),t\),t,void 0,s\?\?\{\}\)/,
    'e._$litPart$=h=new k(i.appendChild(c()),null,void 0,s)',
  ],
  ['/reactive-element/reactive-element.js', /this\.elementStyles=this\.finalizeStyles\(this\.styles\)/, ''],
  ['/reactive-element/reactive-element.js', /static finalizeStyles\(s\)\{.*?return i\}/, ''],
  ['/reactive-element/reactive-element.js', /y\.elementStyles=\[\],/, ''],
  // Decorators, initializers, accessors and converters of a property, defaults that are not mirrored.
  [
    '/reactive-element/reactive-element.js',
    /Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [
    '/reactive-element/reactive-element.js',
    /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/,
    '',
  ],
  ['/reactive-element/reactive-element.js', /static addInitializer\(t\)\{.*?push\(t\)\}/, ''],
  ['/reactive-element/reactive-element.js', /,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
  ['/reactive-element/reactive-element.js', /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  ['/reactive-element/reactive-element.js', /l=c\?c\.emptyScript:"",/, ''],
  ['/reactive-element/reactive-element.js', /const t=this\.constructor\.elementProperties;(?=if\(t\.size>0\))/, ''],
  ['/reactive-element/reactive-element.js', /h\(this\.prototype,t\)\?\?(?=\{get)/, ''],
  ['/reactive-element/reactive-element.js', /\[\.\.\.r\(t\),\.\.\.o\(t\)\]/, 'r(t)'],
  ['/reactive-element/reactive-element.js', /removeController\(t\)\{.*?\}/, ''],
  ['/reactive-element/reactive-element.js', /s\.state&&\(s\.attribute=!1\),/, ''],
  [
    '/reactive-element/reactive-element.js',
    /,this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\)/,
    '',
  ],
  ['/reactive-element/reactive-element.js', /if\(t\.size>0\)for\(const\[s,i\]of t\)\{.*?\}(?=\}let t=!1)/, ''],
  [
    '/reactive-element/reactive-element.js',
    /\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)\.toAttribute\(s,i\.type\)/,
    's',
  ],
  ['/reactive-element/reactive-element.js', /const t=i\.getPropertyOptions\(e\),h=.*?:u;(?=this\._\$Em=e)/, ''],
  [
    '/reactive-element/reactive-element.js',
    /const r=h\.fromAttribute\(s,t\.type\);this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r/,
    'this[e]=s',
  ],
  [
    '/reactive-element/reactive-element.js',
    /\|\|i\.useDefault&&i\.reflect&&h===this\._\$Ej\?\.get\(t\)&&!this\.hasAttribute\(r\._\$Eu\(t,i\)\)/,
    '',
  ],
  [
    '/reactive-element/reactive-element.js',
    /C\(t,s,\{useDefault:i,reflect:e,wrapped:h\},r\)\{.*?\|\|\((?=this\._\$AL\.has)/,
    'C(t,s,{reflect:e}){(',
  ],
  ['/reactive-element/reactive-element.js', /this\.hasUpdated\|\|i\|\|\(s=void 0\)/, 'this.hasUpdated||(s=void 0)'],
  [
    '/reactive-element/reactive-element.js',
    /b=\{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f\}/,
    'b={}',
  ],
  ['/reactive-element/reactive-element.js', /\(i\.hasChanged\?\?f\)/, 'f'],
  ['/reactive-element/reactive-element.js', /,!s\.noAccessor\)/, ',1)'],
  // Controllers that are added later or take part in updates.
  [
    '/reactive-element/reactive-element.js',
    /,void 0!==this\.renderRoot&&this\.isConnected&&t\.hostConnected\?\.\(\)/,
    '',
  ],
  ['/reactive-element/reactive-element.js', /this\._\$EO\?\.forEach\(t=>t\.hostUpdate\?\.\(\)\),/, ''],
  // Updates that fail, which the element catches, that wait, or that are the first.
  [
    '/reactive-element/reactive-element.js',
    /try\{await this\._\$ES\}catch\(t\)\{Promise\.reject\(t\)\}/,
    'await this._$ES;',
  ],
  [
    '/reactive-element/reactive-element.js',
    /const t=this\.scheduleUpdate\(\);return null!=t&&await t,/,
    'return this.scheduleUpdate(),',
  ],
  ['/reactive-element/reactive-element.js', /return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/, ''],
  ['/reactive-element/reactive-element.js', /,this\.firstUpdated\(t\)/, ''],
  ['/reactive-element/reactive-element.js', /firstUpdated\(t\)\{\}/, ''],
];

/**
 * What the parser’s file leaves out of `marked`, a third of it: all that makes HTML of tokens, and the Markdown of other
 * kinds than GitHub’s. `marked` comes as one file, whose classes no bundler can part.
 */
const MARKED: Change[] = (
  [
    // Renderer, parser and the function `marked`.
    [/var I=class\{options;parser;[^]*/, 'export{w as Lexer,_ as Tokenizer,G as getDefaults};'],
    [/static get rules\(\)\{.*?\}(?=static)/, ''],
    [/static lex\(e,t\)\{.*?\}static lexInline\(e,t\)\{.*?\}(?=lex)/, ''],
    // Markdown without GitHub’s, "pedantic" and with breaks.
    [/this\.options\.pedantic/g, '!1'],
    [/this\.options\.gfm/g, '!0'],
    [/let t=\{other:O,.*?this\.tokenizer\.rules=t/, 'this.tokenizer.rules={other:O,block:tt,inline:pe}'],
    [/,ee=\{normal:fe.*?pedantic:Dt\}/, ''],
    [/,nt=\{\.\.\.fe[^]*?(?=,rt=)/, ''],
    [/,Dt=\{\.\.\.me[^]*?(?=,pe=)/, ''],
    [/,qt=\{\.\.\.pe[^]*?\}(?=;var vt)/, ''],
    [/,at=.*?(?=,Ae=)/, ''],
    [/ct=g\(Ee.*?,(?=ht=)/, ''],
    [/,dt=.*?(?=,ze=)/, ''],
    [/kt=g\(ze.*?,(?=ft=)/, ''],
    [/,mt=".*?(?=,bt=)/, ''],
    [/,Rt=".*?(?=,Ot=)/, ''],
    [/emStrongLDelim:ct,emStrongRDelimAst:kt,/, ''],
    [/,text:it,url:q/, ''],
    [/,it=.*?(?=,L=)/, ''],
    [/,lheading:Le/, ''],
    [/Le=g\(\$e\).*?,(?=We=)/, ''],
    [/,paragraph:Je,table:q/, ''],
    [/Je=Ce\(.*?,(?=Ye=)/, ''],
    [/pedanticHeadingBeginRegex:.*?,(?=htmlBegin)/, ''],
    [/pedanticHrefTitle:.*?,(?=unicode)/, ''],
    [/escapeTest:.*?(?=caret:)/, ''],
    [/percentDecode:.*?,(?=findPipe)/, ''],
    [/outputLinkReplace:.*?,(?=indentCode)/, ''],
    // Extensions and hooks.
    [/if\(this\.options\.extensions\?\.(block|inline)\?.*?continue;/g, ''],
    [/if\(this\.options\.extensions\?\.startBlock\)\{.*?\}(?=if\(this\.state)/, ''],
    [/if\(this\.options\.extensions\?\.startInline\)\{.*?\}(?=if\(i=)/, ''],
    [/this\.options\.hooks\?\.emStrongMask\?\.call\(\{lexer:this\},t\)\?\?t/, 't'],
    [/n\|\|this\.options\.hooks\?.*?_\.prototype\.del\?/, 'n?'],
  ] as [RegExp, string][]
).map(([from, to]) => ['/marked/lib/marked.esm.js', from, to]);

/** Makes the changes; fails the build when a package is no longer as they expect it. */
function changed(changes: Change[]): Plugin {
  const due = new Set(changes);
  return {
    name: 'changed',
    transform(code, id) {
      const here = changes.filter(([file]) => path(id).endsWith(file));
      for (const change of here) {
        const before = code;
        code = code.replace(change[1], change[2]);
        if (code !== before) due.delete(change);
      }
      return here.length ? { code, map: null } : undefined;
    },
    buildEnd(error) {
      for (const [file, from] of error ? [] : due)
        this.error(`${from} is not in ${file} any more; see what became of it.`);
    },
  };
}

/** Fails where a view binds what the shortened Lit does not know: a part of an attribute, a boolean attribute, an element. */
const plainBindings: Plugin = {
  name: 'plain-bindings',
  transform(code, id) {
    if (!path(id).includes('/src/view/')) return;
    const unknown = /=(["'])[^"'<>]*\$\{|\s\?[\w-]+=\$\{|<[\w-]+\s+\$\{/.exec(code);
    if (unknown) this.error(`${id}: "${unknown[0]}" binds what this build leaves out of Lit; bind a whole attribute.`);
  },
};

/**
 * Shortens the names of the private custom properties in the style sheets, as a minifier shortens those of variables, and
 * takes the line breaks out of `var()`, which the minifier leaves in. Names are given in the order of the finished script:
 * files are read in any order, and the same source must make the same bytes, since pages carry their hash.
 */
const privateProperties: Plugin = {
  name: 'private-properties',
  transform: (code, id) =>
    path(id).includes('/src/styles/')
      ? { code: code.replace(/var\(\s+(--[\w-]+),\s+(.+)\n\s*\)/g, 'var($1,$2)'), map: null }
      : undefined,
  renderChunk(code) {
    const names = [...new Set(code.match(PRIVATE_PROPERTY))];
    return { code: code.replace(PRIVATE_PROPERTY, (name) => `--_${names.indexOf(name).toString(36)}`), map: null };
  },
};
const PRIVATE_PROPERTY = /(?<![\w$])--_[a-z][\w-]*/g;

/**
 * Names that Lit uses only within itself; all of Lit is in this one file, so they can be short. Not `elementProperties` and
 * `finalized`, which Lit also writes as strings. Saves 1 % of the script.
 */
const LIT_PRIVATE =
  /^(_\$.*|addController|addInitializer|createProperty|createRenderRoot|elementStyles|enableUpdating|finalizeStyles|fromAttribute|getPropertyDescriptor|getPropertyOptions|getUpdateComplete|hasChanged|hostConnected|hostDisconnected|hostUpdate|hostUpdated|isUpdatePending|performUpdate|removeController|renderOptions|scheduleUpdate|shouldUpdate|toAttribute|useDefault)$/;

/** Names that `marked` uses only within itself. */
const MARKED_PRIVATE =
  /^(inlineQueue|linkParenPossible|linkEmitted|inRawBlock|lastToken|(emStrong|del)[LR]Delim(Ast|Und)?|anyPunctuation\w*|blockSkip|reflinkSearch|(blockquote|list|table)[A-Z]\w+|\w+BeginRegex)$/;

/** Takes the white space out of templates and style sheets, which other minifiers leave alone. */
const templates = () =>
  minifyTemplateLiterals({
    include: ['src/view/*', 'src/styles/*'],
    exclude: 'src/styles/index.ts',
    failOnError: true,
  });

/** Prints what a reader downloads. */
const report: Plugin = {
  name: 'report',
  async writeBundle() {
    const [script, html] = await Promise.all([scriptSize(), plainHtmlSize()]);
    console.log(
      `dist/tiktok-exit-guide.js: ${script} bytes brotli, ${(script / html).toFixed(2)} times the guide as plain HTML`,
    );
  },
};

const LIT_LICENCE = 'Lit: BSD-3-Clause, (c) Google LLC';
const MARKED_LICENCE = 'marked: MIT, (c) MarkedJS, Christopher Jeffrey';

const minified = (format: 'es' | 'iife', properties: RegExp, ...licences: string[]): Plugin =>
  terser({
    ecma: 2020,
    module: format === 'es',
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
    mangle: { properties: { regex: properties } },
    format: { comments: false, preamble: `/*! ${['tiktok-exit-guide: MIT', ...licences].join('. ')} */` },
  });

/** What makes a script of the element. */
const element = () => [
  guides,
  changed(LIT),
  plainBindings,
  privateProperties,
  nodeResolve(),
  templates(),
  esbuild({ target: 'es2022' }),
];

/** The module that asks for the parser's file, and under which name it finds that beside itself. */
const OWN_GUIDE = /own-guide\.js$/;
const PARSER = 'tiktok-exit-guide.parser.js';

/** The lean module: it registers the element, and no more. */
const script: RollupOptions = {
  input: 'src/script.ts',
  external: OWN_GUIDE,
  output: {
    file: 'dist/tiktok-exit-guide.js',
    format: 'es',
    paths: (id) => (OWN_GUIDE.test(id) ? `./${PARSER}` : id),
  },
  plugins: [element(), minified('es', LIT_PRIVATE, LIT_LICENCE), report],
};

/** One file with everything in it, for a plain script tag: also what the module asks for only where it is needed. */
const classic: RollupOptions = {
  input: 'src/classic.ts',
  output: { file: 'dist/tiktok-exit-guide.classic.js', format: 'iife', inlineDynamicImports: true },
  plugins: [
    element(),
    changed(MARKED),
    minified('iife', new RegExp(`${LIT_PRIVATE.source}|${MARKED_PRIVATE.source}`), LIT_LICENCE, MARKED_LICENCE),
  ],
};

/** What a page with a guide of its own loads besides: the parser, and what gets such a guide onto the page. */
const parser: RollupOptions = {
  input: 'src/own-guide.ts',
  output: { file: `dist/${PARSER}`, format: 'es' },
  plugins: [
    changed(MARKED),
    nodeResolve(),
    esbuild({ target: 'es2022' }),
    minified('es', MARKED_PRIVATE, MARKED_LICENCE),
  ],
};

/**
 * The modules for bundlers, with Lit and marked left to the page's own copies, and Lit as it is. What is imported only when
 * it is needed stays a file of its own.
 */
const modules: RollupOptions = {
  input: { index: 'src/index.ts', register: 'src/register.ts' },
  external: /^(lit|marked)\b/,
  output: {
    dir: 'dist',
    format: 'es',
    chunkFileNames: 'chunks/[name].js',
    minifyInternalExports: false,
    hoistTransitiveImports: false,
  },
  plugins: [guides, templates(), esbuild({ target: 'es2022' })],
};

/** The page for iframes, and what gives such an iframe its height on the page that it is in. */
const frames: RollupOptions[] = ['embed-page', 'embed'].map((name) => ({
  input: `src/embed/${name}.ts`,
  output: { file: `dist/${name}.js`, format: 'iife' },
  plugins: [nodeResolve(), esbuild({ target: 'es2022' }), minified('iife', /^$/)],
}));

/** The command for authors, with the parser in it, so that it runs without anything installed beside it. */
const command: RollupOptions = {
  input: 'src/command.ts',
  external: /^node:/,
  output: {
    file: 'dist/command.js',
    format: 'es',
    banner: '#!/usr/bin/env node',
  },
  plugins: [nodeResolve(), esbuild({ target: 'node20' })],
};

/** The page of the demo that builds the snippet. It checks own guides, so it has the parser in it. */
const builder: RollupOptions = {
  input: 'demo/builder/builder.ts',
  output: { file: 'dist/demo/builder.js', format: 'es' },
  plugins: [guides, nodeResolve(), esbuild({ target: 'es2022' }), terser({ ecma: 2020, module: true })],
};

const outputs: [RollupOptions, ...RollupOptions[]] = [script, classic, parser, modules, ...frames, command, builder];

export default outputs;
