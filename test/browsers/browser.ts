import type { Engine } from './engines.js';

export interface BrowserOptions {
  /** false: scripts of the page do not run. Page.evaluate still does, for functions that neither wait nor use timers. */
  javascript?: boolean;
  reducedMotion?: boolean;
  /** Not in WebKit, which has no forced colours on Linux. */
  forcedColors?: boolean;
  colorScheme?: 'light' | 'dark';
  /** The time zone that the device is in, such as `Asia/Kathmandu`. Default: that of this machine. */
  timeZone?: string;
}

export interface Browser {
  readonly engine: Engine;
  /** A fresh tab in front, with storage of its own. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface Page {
  /**
   * Loads a fresh document, as a link from outside does, so that text fragments count (they are carried out a moment later);
   * resolves after the load event.
   */
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It sees only its arguments, which travel as JSON, like the result. */
  evaluate<Arguments extends unknown[], Result>(
    run: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  /** A trusted key press: 'Tab', 'Shift+Tab', 'Enter', 'Space', 'ArrowDown', 'Home', 'a'. */
  press(keys: string): Promise<void>;
  /** A trusted click of the main mouse button, at CSS pixels of the viewport. */
  click(x: number, y: number): Promise<void>;
  /** Sets the viewport, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /**
   * The text of the page as printed, pages separated by a form feed. Not in WebKit, whose driver cannot print. Firefox rests
   * about a second before each page after the first (nsPagePrintTimer).
   */
  pdfText(): Promise<string>;
  screenshot(path: string): Promise<void>;
  /**
   * What the engine tells assistive technology, in reading order, without nodes that only group others: Chromium by CDP, Firefox
   * and WebKitGTK on the accessibility bus of Linux. Roles and names are the engine's own: compare roles, names and states of
   * headings, buttons, links and the like, not whole lists across engines.
   */
  accessibilityTree(): Promise<AccessibleNode[]>;
  /** Console messages ("log: …") and uncaught errors ("error: …") since the page was opened. Reading them throws in WebKit. */
  readonly console: string[];
  /** The addresses requested since the last goto, its own included. Reading them throws in WebKit, whose driver does not tell. */
  readonly requests: string[];
  close(): Promise<void>;
}

export interface AccessibleNode {
  /** The ARIA role; "document" for the page and "text" for a run of text, in every engine. */
  role: string;
  name: string;
  /** Of a heading. */
  level?: number;
  states?: { expanded?: boolean; checked?: boolean | 'mixed'; disabled?: boolean; focused?: boolean };
}
