import { noChange, render } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Context } from './context.js';
import { fragment, type Child } from './element.js';

/** The context of a part of the guide that is drawn once. */
export interface DrawnContext extends Context {
  /**
   * Calls a function now and at each change.
   *
   * @param update gets the newest context. For example, its `today` can be later than `today` at the first drawing
   */
  onChange(update: (context: Context) => void): void;
  /** Returns a control, whose template is rendered now and at each change. */
  live(template: (context: Context) => unknown): Node;
}

class DrawnOnce extends Directive {
  #context!: Context;
  #drawnFor: unknown[] = [];
  #changes: unknown;
  #updates: ((context: Context) => void)[] = [];

  override render(data: object, context: Context, draw: (context: DrawnContext) => Child[]): unknown {
    this.#context = context;
    const { guide, words, headingLevel, today, reader } = context;
    const changes = 'id' in data ? `${today} ${reader.changes(data.id as string)}` : NaN;
    const drawnFor = [data, guide, words, headingLevel];
    const isDrawn = drawnFor.every((value, index) => value === this.#drawnFor[index]);
    if (isDrawn && changes === this.#changes) return noChange;
    this.#drawnFor = drawnFor;
    this.#changes = changes;
    if (isDrawn) {
      // An update can add further updates. `onChange()` calls an added update itself, so the loop uses a copy of the list.
      const updates = this.#updates.slice();
      for (const update of updates) update(context);
      return noChange;
    }
    this.#updates = [];
    return fragment(draw({ ...context, onChange: this.#onChange, live: this.#live }));
  }

  readonly #onChange: DrawnContext['onChange'] = (update) => {
    update(this.#context);
    this.#updates.push(update);
  };

  readonly #live: DrawnContext['live'] = (template) => {
    const control = document.createDocumentFragment();
    // Lit renders the control before this comment node. So Lit finds the place of the control even after the fragment was moved
    // into the guide.
    const renderBefore = control.appendChild(document.createComment(''));
    this.#onChange((context) => render(template(context), control, { renderBefore }));
    return control;
  };
}

/**
 * A part of the guide that is drawn once. After that, only the controls in the part are rendered again. In a step or a section,
 * the controls are rendered again only if that step or section has changed. So a click on one step takes the same time in a
 * guide of ten steps and in a guide of a thousand steps. The whole part is drawn again if its data, the guide, the words or the
 * heading level change.
 *
 * @param data the part of the guide that `draw` draws: a step, a section, or the guide
 * @param draw returns the nodes of the part
 */
export const drawnOnce = directive(DrawnOnce);
