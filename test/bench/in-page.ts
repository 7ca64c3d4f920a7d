import type { Find } from './candidate.js';

/** The results and functions that the script of the bench offers in the page, as `window.bench`. */
export interface InPage {
  /** Resolves when the headings are painted, with the milliseconds since the navigation began. */
  painted: Promise<number>;
  /** The sum of all layout shifts. */
  layoutShift: number;
  /** The total blocking time in milliseconds: for each task, the time beyond 50 ms. */
  blocked: number;
  /** The elements that the reader clicks to open the steps of a guide, in the order of the steps. */
  steps(guide: Element): HTMLElement[];
  /** All text of an element, including shadow roots and closed steps. */
  textOf(element: Element): string;
  /**
   * Waits for the next event of this type, and for the end of the frame after the event. Resolves with the milliseconds
   * between the event and the end of the frame.
   */
  nextFrame(type: string): Promise<number>;
}

declare global {
  interface Window {
    bench: InPage;
    /** Draws the guides in an element. Only candidates whose guides do not draw themselves have this function. */
    mountGuides?(element: Element): void;
    unmountGuides?(element: Element): void;
  }
}

/** Runs in the page before the page's own scripts. */
export function inPage(find: Find, headingsInGuide: number): void {
  const all = (guide: Element, selector: string): HTMLElement[] => {
    const root = find.host ? guide.querySelector(find.host)?.shadowRoot : guide;
    return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  };
  const steps = (guide: Element): HTMLElement[] => {
    const found = all(guide, find.step);
    if (!find.inStep) return found;
    return found.flatMap(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>(find.inStep!) ?? []);
  };
  const isDrawn = (): boolean => {
    if (document.readyState === 'loading') return false;
    const guide = [...document.querySelectorAll('[data-guide]')].at(-1) ?? document.body;
    const drawn = find.heading ? all(guide, find.heading) : steps(guide);
    // A heading that is not on the route of the reader is hidden.
    const last = drawn.findLast((heading) => !heading.closest('[hidden]'));
    return drawn.length === headingsInGuide && last !== undefined && last.getBoundingClientRect().height > 0;
  };
  const painted = new Promise<number>((resolve) => {
    const look = () => {
      if (!isDrawn()) requestAnimationFrame(look);
      // The inner callback runs one frame after the outer callback. By then, the frame with the headings has been
      // painted.
      else requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    };
    requestAnimationFrame(look);
  });
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
    const shadow = node instanceof Element ? node.shadowRoot : undefined;
    return [...(shadow?.childNodes ?? []), ...node.childNodes].map(textOf).join(' ');
  };
  const nextFrame = (type: string) =>
    new Promise<number>((resolve) => {
      const start = ({ timeStamp }: Event) =>
        requestAnimationFrame(() => {
          // The message is sent before the frame is painted, and it is received after the frame is painted. So the
          // measured time includes the painting.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - timeStamp), { once: true });
          port1.start();
          port2.postMessage(undefined);
        });
      addEventListener(type, start, { capture: true, once: true });
    });

  const bench: InPage = { painted, layoutShift: 0, blocked: 0, steps, textOf, nextFrame };
  window.bench = bench;
  const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe('layout-shift', (entry) => {
    bench.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('longtask', ({ duration }) => {
    bench.blocked += duration - 50;
  });
}
