/**
 * What a guide is: plain data, made from Markdown by `parse`, drawn by the view.
 * It knows neither Lit nor the DOM, so a build, a command line or a server can use it.
 *
 * A new kind of block has a place in four files: here, in `markdown/blocks.ts`, in `view/blocks.ts` and in
 * `build/plain-html.ts`, which the compiler asks for.
 */

/** A whole guide. */
export interface Guide {
  title: string;
  /** BCP 47 language of the text, such as `en` or `pt-BR`. */
  lang: string;
  /** The direction of the text. Default: that of the built-in guide. */
  dir?: 'ltr' | 'rtl';
  /** The day on which every step was last checked, as an ISO date: `2026-11-22`. */
  checked: string;
  intro: Block[];
  sections: Section[];
  /**
   * The register of sources; steps and sections name them by id. The first is the official page, to which a guide that has
   * not been checked for long sends its readers.
   */
  sources: Source[];
  /**
   * The guide that this one changes. Before `extendGuide` has added the rest it holds only what it changes; `title`, `lang`
   * and `checked` are empty where it says nothing of them.
   */
  extends?: string;
}

/** Where a claim comes from. */
export interface Source {
  id: string;
  href: string;
  title: string;
}

/** What the comment below a heading says about a section or a step. */
export interface Facts {
  /** How long it takes, in words. */
  time?: string;
  /** Days that must pass before the step is done. */
  wait?: number;
  /** The day of the last check, where it differs from the guide's. ISO date. */
  checked?: string;
  /** Ids of the sources that the text stands on. */
  sources?: string[];
}

/** A part of the guide with a heading of its own, such as "Delete your account". */
export interface Section extends Facts {
  id: string;
  title: string;
  intro: Block[];
  steps: Step[];
}

/** What opens and closes. */
export interface Step extends Facts {
  id: string;
  title: string;
  /** Its place in a flow; absent where the step is one of several options. */
  number?: number;
  body: Block[];
}

/** The same step on one platform, such as "Phone app". */
export interface Way {
  /** The platform: the same in each step, since the reader chooses once. `app` and `web` are chosen by the device. */
  id: string;
  title: string;
  body: Block[];
}

/** What may stand in a section, a step, a way or a note. */
export type Block =
  Paragraph | Actions | List | Checklist | Note | Table | Ways | Screen | Letter | Code | Quote | Rule;

/** A paragraph is its running text. */
export type Paragraph = Inline[];

/** Numbered: what to do, one action an item. */
export interface Actions {
  type: 'actions';
  items: Item[];
}

export interface List {
  type: 'list';
  items: Item[];
}

/** What the reader ticks off. */
export interface Checklist {
  type: 'checklist';
  items: Item[];
}

export type NoteKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

export interface Note {
  type: 'note';
  kind: NoteKind;
  body: Block[];
}

export interface Table {
  type: 'table';
  head: Inline[][];
  rows: Inline[][][];
}

/** The ways of a step, one a platform. */
export interface Ways {
  type: 'ways';
  ways: Way[];
}

/** A drawn picture of the screen that the reader sees. */
export interface Screen {
  type: 'screen';
  /** What the picture says that the text does not; without it the picture is decoration. */
  alt?: string;
  rows: ScreenRow[];
}

/** A line of a screen, from the top: title bar, row, switch that is on or off, button, field or tab bar. */
export interface ScreenRow {
  type: 'title' | 'row' | 'on' | 'off' | 'button' | 'field' | 'tabs';
  cells: ScreenCell[];
}

/** A text as the screen shows it, or `…` where its words do not matter; `tap` marks the place to tap. */
export type ScreenCell = string | { tap: string };

/** A text to copy; `{name}` stands for what the reader fills in. */
export interface Letter {
  type: 'letter';
  text: string;
}

export interface Code {
  type: 'code';
  text: string;
}

export interface Quote {
  type: 'quote';
  body: Block[];
}

export interface Rule {
  type: 'rule';
}

/** Running text; a string is a piece without any mark. */
export type Inline = string | Label | Path | Strong | Emphasis | InlineCode | Link | Picture | Break;

/** A word as the app shows it on a button or a row. */
export interface Label {
  type: 'label';
  text: string;
  /** Its language, where it differs from the guide's. */
  lang?: string;
}

/** Labels to tap one after the other. */
export interface Path {
  type: 'path';
  labels: Label[];
}

export interface Strong {
  type: 'strong';
  content: Inline[];
}

export interface Emphasis {
  type: 'emphasis';
  content: Inline[];
}

export interface InlineCode {
  type: 'code';
  text: string;
}

export interface Link {
  type: 'link';
  href: string;
  content: Inline[];
}

/** A picture of the author's own. */
export interface Picture {
  type: 'picture';
  src: string;
  alt: string;
}

export interface Break {
  type: 'break';
}

/** A line of a list: its text, and what is nested under it. */
export type Item = (Inline | Nested)[];

export interface Nested {
  type: 'nested';
  body: Block[];
}

/** What a field of a block holds: one of these, one of several words (`note|tip`), a list of the same, or an object. */
export type Shape =
  | 'text'
  | 'name'
  | 'content'
  | 'items'
  | 'body'
  | 'cell'
  | `${string}|${string}`
  | [Shape]
  | { [field: string]: Shape };

/** The fields of an interface without its `type`; the name of one that may be missing ends with `?`. */
type ShapesOf<T> = {
  [Field in Exclude<keyof T, 'type'> & string as undefined extends T[Field] ? `${Field}?` : Field]: Shape;
};

/** The kinds of blocks above once more, as data, for those who check a guide that does not come from `parse`. */
export const BLOCKS: { [B in Exclude<Block, Paragraph> as B['type']]: ShapesOf<B> } = {
  actions: { items: 'items' },
  list: { items: 'items' },
  checklist: { items: 'items' },
  note: { kind: 'note|tip|important|warning|caution', body: 'body' },
  table: { head: ['content'], rows: [['content']] },
  ways: { ways: [{ id: 'name', title: 'text', body: 'body' }] },
  screen: { 'alt?': 'text', rows: [{ type: 'title|row|on|off|button|field|tabs', cells: ['cell'] }] },
  letter: { text: 'text' },
  code: { text: 'text' },
  quote: { body: 'body' },
  rule: {},
};
