import type { Engine } from './engines.js';

export interface BrowserOptions {
  /** false: scripts of the page do not run. Page.evaluate still works for functions that neither wait nor use timers. */
  javascript?: boolean;
  reducedMotion?: boolean;
  /** WebKit does not have this option, because it has no forced colours on Linux. */
  forcedColors?: boolean;
  colorScheme?: 'light' | 'dark';
  /** The time zone of the device, such as `Asia/Kathmandu`. Default: the time zone of this machine. */
  timeZone?: string;
}

export interface Browser {
  readonly engine: Engine;
  /** Opens a fresh tab in front, with its own storage. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface Page {
  /**
   * Loads a fresh document, as a link from another site does, so that text fragments work. Resolves after the load event. The
   * browser scrolls to a text fragment a moment later.
   */
  goto(url: string): Promise<void>;
  /** Runs a function in the page. The function can use only its arguments. The arguments and the result are sent as JSON. */
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
   * The text of the printed page, with a form feed between pages. Throws in WebKit, whose driver cannot print. Firefox waits about a
   * second before each page after the first (nsPagePrintTimer).
   */
  pdfText(): Promise<string>;
  screenshot(path: string): Promise<void>;
  /**
   * The accessibility tree in reading order, without nodes that only group other nodes. It is read by CDP in Chromium, and from the
   * accessibility bus of Linux in Firefox and WebKitGTK. The roles and names of some nodes differ between engines. So tests compare
   * headings, buttons, links and the like, and not the whole list.
   */
  accessibilityTree(): Promise<AccessibleNode[]>;
  /** Console messages ("log: …") and uncaught errors ("error: …") since the page was opened. Reading them throws in WebKit. */
  readonly console: string[];
  /** The addresses requested since the last goto(), including the address of the page. Reading them throws in WebKit. */
  readonly requests: string[];
  close(): Promise<void>;
}

export interface AccessibleNode {
  /** The ARIA role; "document" for the page and "text" for a run of text, in every engine. */
  role: string;
  name: string;
  /** The level of a heading. */
  level?: number;
  states?: { expanded?: boolean; checked?: boolean | 'mixed'; disabled?: boolean; focused?: boolean };
}
