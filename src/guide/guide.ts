/**
 * The data model of a guide. `parse` makes this data from Markdown, and the files in `view` render the data. This module does
 * not depend on Lit or on the DOM, so a build, a command line tool or a server can use it too.
 *
 * To add a new kind of block, change four files in `src`: `guide/guide.ts`, `guide/markdown/blocks.ts`, `view/blocks.ts` and
 * `build/plain-html.ts`. If the block has text in a field with a new name, change `guide/text.ts` too. The compiler reports
 * what is missing in `guide/guide.ts`, `view/blocks.ts` and `build/plain-html.ts`. The compiler reports nothing for
 * `guide/markdown/blocks.ts` and `guide/text.ts`.
 */

/** A whole guide. */
export interface Guide {
  title: string;
  /** BCP 47 language tag of the text, such as `en` or `pt-BR`. */
  lang: string;
  /** The direction of the text. Default: the direction of the language `lang`. */
  dir?: 'ltr' | 'rtl';
  /** The date of the last check of all steps, as an ISO date: `2026-11-22`. */
  checked: string;
  intro: Block[];
  sections: Section[];
  /**
   * All sources. Steps and sections contain only the ids of sources. The first source is the official page. If the last check
   * is old, the guide has a link to the official page.
   */
  sources: Source[];
  /**
   * The name of the base guide, if this guide extends another one. Such a guide contains only what differs from the base guide,
   * until `extendGuide` adds the rest. An empty `title`, `lang` or `checked` then gets the value of the base guide.
   */
  extends?: string;
}

/** A page that supports a statement in the guide. */
export interface Source {
  id: string;
  href: string;
  title: string;
}

/**
 * Facts about a section or a step, from the comment below its heading. Readers see all these facts of a step. Of a
 * section, they see only the sources.
 */
export interface Facts {
  /** The time that the section or step takes, as text. */
  time?: string;
  /** The number of days that the reader must wait until the step is done. */
  wait?: number;
  /** The date of the last check of this section or step, as an ISO date. Default: `checked` of the guide. */
  checked?: string;
  /** Ids of the sources that support the text. */
  sources?: string[];
}

/** A section of the guide, such as "Delete your account". */
export interface Section extends Facts {
  id: string;
  title: string;
  /**
   * The routes on which the section is shown, such as "Delete my account". The reader chooses one route. The routes of a guide
   * are the routes of its sections, in the order of first use. Default: all routes.
   */
  routes?: string[];
  /**
   * A few words about what is in the section. They are in its heading until one of its steps is done. Default: none.
   */
  about?: string;
  /**
   * Whether the reader can skip the section. The reader starts in such a section only if all sections are optional.
   * Default: false.
   */
  optional?: boolean;
  intro: Block[];
  steps: Step[];
}

/** A step, which the reader can open and close. */
export interface Step extends Facts {
  id: string;
  title: string;
  /** The position in a sequence of steps. Absent if the step is one of several options. */
  number?: number;
  /** Whether the step is due only when the wait before it is over. Default: false. */
  afterWait?: boolean;
  /**
   * Whether links in this step to an earlier step start again from there: the ticks of that step and of all numbered steps after
   * it are taken back, and so are the first days of their waits. Default: false.
   */
  startOver?: boolean;
  /** Ids that this step had before, and ids of steps that are now part of it. Links with these ids lead to this step. */
  was?: string[];
  body: Block[];
}

/** The instructions of a step for one platform, such as "Phone app". */
export interface Way {
  /**
   * The id of the platform. All steps use the same ids, because the reader chooses a platform once for all steps. By default,
   * the guide selects `app` or `web`, depending on the device of the reader.
   */
  id: string;
  title: string;
  body: Block[];
}

/** The content of a section, a step, a way or a note. */
export type Block =
  Paragraph | Actions | List | Checklist | Note | Table | Ways | Screen | Letter | Code | Quote | Rule;

export type Paragraph = Inline[];

/** A numbered list. Each item is an action of the reader. */
export interface Actions {
  type: 'actions';
  items: Item[];
}

export interface List {
  type: 'list';
  items: Item[];
}

/** A list of items that the reader can tick. */
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

export interface Ways {
  type: 'ways';
  ways: Way[];
}

/** A drawing of an app screen. */
export interface Screen {
  type: 'screen';
  /** A description, if the drawing adds information to the text. A drawing without a description is decoration. */
  alt?: string;
  rows: ScreenRow[];
}

/**
 * A row of a screen: title bar, row, switch that is on or off, button, field, tab bar, profile or video. The first row is at the
 * top. A profile and a video have no cells.
 */
export interface ScreenRow {
  type: 'title' | 'row' | 'on' | 'off' | 'button' | 'field' | 'tabs' | 'profile' | 'video';
  cells: ScreenCell[];
}

/** Text on the screen, or `…` if the words do not matter. `tap` has the text at the place where the reader taps. */
export type ScreenCell = string | { tap: string };

/** Text that the reader can copy. `{name}` is a placeholder that the reader fills in. */
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

/** Inline content. A string is text without formatting. */
export type Inline = string | Label | Path | Strong | Emphasis | InlineCode | Link | Picture | Break;

/** A text of the app, such as the text of a button or a row. */
export interface Label {
  type: 'label';
  text: string;
  /** The BCP 47 language tag of the label, if it differs from the language of the guide. */
  lang?: string;
}

/** A sequence of labels that the reader taps. */
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

/** An image file of the author. */
export interface Picture {
  type: 'picture';
  src: string;
  alt: string;
}

export interface Break {
  type: 'break';
}

/** An item of a list: its text and its nested blocks. */
export type Item = (Inline | Nested)[];

export interface Nested {
  type: 'nested';
  body: Block[];
}

/**
 * The type of a field, as data: a name of a rule in `valid-guide.ts` (such as `text`), the allowed words (`note|tip`), a list,
 * or an object.
 */
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

/** The fields of an interface, without `type`. The name of an optional field ends with `?`. */
type ShapesOf<T> = {
  [Field in Exclude<keyof T, 'type'> & string as undefined extends T[Field] ? `${Field}?` : Field]: Shape;
};

/** The fields of each kind of block, as data. `validGuide` uses `BLOCKS` to check a guide that does not come from `parse`. */
export const BLOCKS: { [B in Exclude<Block, Paragraph> as B['type']]: ShapesOf<B> } = {
  actions: { items: 'items' },
  list: { items: 'items' },
  checklist: { items: 'items' },
  note: { kind: 'note|tip|important|warning|caution', body: 'body' },
  table: { head: ['content'], rows: [['content']] },
  ways: { ways: [{ id: 'name', title: 'text', body: 'body' }] },
  screen: { 'alt?': 'text', rows: [{ type: 'title|row|on|off|button|field|tabs|profile|video', cells: ['cell'] }] },
  letter: { text: 'text' },
  code: { text: 'text' },
  quote: { body: 'body' },
  rule: {},
};
