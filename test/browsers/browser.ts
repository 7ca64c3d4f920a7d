import type { Engine } from './engines.js';

export interface BrowserOptions {
  /**
   * If false, scripts of the page do not run. `Page.evaluate()` still works for functions that neither wait nor use
   * timers.
   */
  javascript?: boolean;
  reducedMotion?: boolean;
  /** Opening WebKit with this option throws, because WebKit has no forced colours on Linux. */
  forcedColors?: boolean;
  colorScheme?: 'light' | 'dark';
  /** The time zone of the browser, such as `Asia/Kathmandu`. Default: the time zone of this machine. */
  timeZone?: string;
  /** If true, the browser has a window on the virtual screen, and a screen reader can use it. Opening WebKit with this option throws. */
  screenReader?: boolean;
}

export interface Browser {
  readonly engine: Engine;
  /** Opens a new tab in front of the other tabs. The tab shares no storage with other tabs. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface Page {
  /**
   * Loads a new document, even if only the part of the address after `#` is new. Without a new document, text fragments
   * (`#:~:text=`) do not work. Resolves after the load event. The browser scrolls to a text fragment a moment after
   * that event, so a test must wait for the scrolling.
   */
  goto(url: string): Promise<void>;
  /** Runs a function in the page. The function can use only its arguments. The arguments and the result are sent as JSON. */
  evaluate<Arguments extends unknown[], Result>(
    run: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  /**
   * Presses keys as a person does: the events are trusted. Examples: 'Tab', 'Shift+Tab', 'Enter', 'Space', 'ArrowDown', 'a'.
   */
  press(keys: string): Promise<void>;
  /** Clicks with the main mouse button as a person does: the events are trusted. The point is in CSS pixels of the viewport. */
  click(x: number, y: number): Promise<void>;
  /** Moves the mouse to this point of the viewport, and leaves it there. */
  hover(x: number, y: number): Promise<void>;
  /** Sets the viewport, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /**
   * Prints the page to a PDF and returns the text, with a form feed between the sheets. Throws in WebKit, because the
   * driver of WebKit cannot print. In Firefox, each sheet after the first takes about a second, because Firefox waits
   * (nsPagePrintTimer).
   */
  pdfText(): Promise<string>;
  screenshot(path: string): Promise<void>;
  /**
   * The accessibility tree in reading order, without nodes that only group other nodes. In Chromium, the tree comes from CDP
   * (the Chrome DevTools Protocol). In Firefox and WebKitGTK, it comes from the accessibility bus of Linux. The roles and names
   * of some nodes differ between engines. So tests compare the nodes of some roles, such as headings or links, and not the
   * whole list.
   */
  accessibilityTree(): Promise<AccessibleNode[]>;
  /**
   * Console messages ("log: …") and uncaught errors ("error: …") since the page was opened. A message about a missing
   * file ends with the address of the file. Messages about the icon (`favicon.ico`) are left out. In WebKit, reading
   * this list throws.
   */
  readonly console: string[];
  /**
   * The addresses requested since the last `goto()` began, including the address of the page. In WebKit, reading this
   * list throws.
   */
  readonly requests: string[];
  close(): Promise<void>;
}

export interface AccessibleNode {
  /** The ARIA role. In every engine, the role of the page is `document`, and the role of a piece of text is `text`. */
  role: string;
  name: string;
  /** The level of a heading. */
  level?: number;
  states?: { expanded?: boolean; checked?: boolean | 'mixed'; disabled?: boolean; focused?: boolean };
}
