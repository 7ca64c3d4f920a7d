import type { Section, Step } from '../guide/guide.js';
import { isOnRoute } from '../guide/routes.js';

/** The data from which a `Flow` is calculated. */
export interface FlowData {
  /** The shown sections, on all routes. */
  sections: readonly Section[];
  /** The route that the reader chose. Undefined if the guide asks for none. */
  route?: string;
  /** Ids of the steps that are done. */
  done: ReadonlySet<string>;
  /** First day of each wait, by the id of its step. */
  days: ReadonlyMap<string, number>;
  today: number;
}

/** A step and the section that it is in. */
export interface PlacedStep {
  step: Step;
  section: Section;
}

/** A wait whose first day is known and not in the future. */
export interface BegunWait extends PlacedStep {
  first: number;
  /** The last day on which the reader waits. The wait is over on the day after. */
  last: number;
}

/**
 * Where the reader is:
 *
 * - `start`: nothing is done
 * - `begun`: something is done, and none of the states below applies
 * - `waiting`: a wait is running
 * - `over`: a wait is over, and a step that was due only after the wait is next
 * - `finished`: nothing is left to do
 */
export type FlowState = 'start' | 'begun' | 'waiting' | 'over' | 'finished';

/**
 * Says where the reader is in the numbered steps, and which step is next. Both are calculated from the guide, the
 * progress and the day. Steps without a number are options, so they are never the next step.
 */
export class Flow {
  /**
   * Undefined if the route has no numbered step and no wait is running, because the reader is then in no sequence of
   * steps.
   */
  readonly state?: FlowState;
  /** The step that the reader should do next. While the reader waits, it is a step that can be done meanwhile. */
  readonly next?: PlacedStep;
  /** Of all waits that have begun, the wait that comes last in the guide. This wait can be over. */
  readonly wait?: BegunWait;

  readonly today: number;

  readonly #data: FlowData;
  readonly #all: PlacedStep[];
  /** Place in the order of all steps, by the id of the step. */
  readonly #order: ReadonlyMap<string, number>;
  /**
   * The numbered steps on the route that are not done and can be done today. If `wait` is on the route, only steps
   * after `wait` are included.
   */
  readonly #due: PlacedStep[];
  /** Whether `wait` is on the route. */
  readonly #isFollowed: boolean;

  constructor(data: FlowData) {
    this.#data = data;
    this.today = data.today;
    this.#all = data.sections.flatMap((section) => section.steps.map((step) => ({ step, section })));
    this.#order = new Map(this.#all.map(({ step }, index) => [step.id, index]));
    const numbered = this.#all.filter(({ step, section }) => step.number && isOnRoute(section, data.route));
    this.wait = this.#lastBegunWait();
    const { wait } = this;
    const isRunning = !!wait && data.today <= wait.last;
    // A wait on another route matters only while it is running. The state is then `waiting`, because the reader must
    // know about the wait on every route, but no step is next.
    const isFollowed = !!wait && isOnRoute(wait.section, data.route);
    this.#isFollowed = isFollowed;
    const from = isFollowed ? this.#orderOf(wait.step.id) : -1;
    this.#due = numbered.filter(
      ({ step }) => !data.done.has(step.id) && this.#orderOf(step.id) > from && this.#canBeDone(step),
    );

    // If the first day of a wait is in the future, the wait has not begun. Its step still counts as the last step here,
    // so that this step is next: the reader must correct the day there.
    const last = numbered.findLast(({ step }) => data.done.has(step.id) || data.days.has(step.id))?.step.id;
    const isBegun = isFollowed || last !== undefined;
    if (isFollowed) this.next = this.#nextAround(isRunning);
    else if (!isRunning) this.next = this.#nextBehind(last);
    if (isRunning) this.state = 'waiting';
    else if (!numbered.length) this.state = undefined;
    else if (!this.next) this.state = 'finished';
    else if (isFollowed && this.next.step.afterWait) this.state = 'over';
    else this.state = isBegun ? 'begun' : 'start';
  }

  /** Whether this step is next, and the reader has already begun. */
  isNext(id: string): boolean {
    return this.state !== 'start' && this.next?.step.id === id;
  }

  /** The step with this id. Undefined if the guide does not show it. */
  find(id: string): PlacedStep | undefined {
    return this.#all[this.#orderOf(id)];
  }

  /** The first step that is due only when this wait is over. */
  awaited(wait: string): Step | undefined {
    return this.#all.find(({ step }) => step.afterWait && this.waitBefore(step)?.step.id === wait)?.step;
  }

  /**
   * The step to which the reader goes when this step is done. From a step before a wait that is running, the reader goes
   * to the wait, because it says what must not be done now.
   */
  after(id: string): PlacedStep | undefined {
    const order = this.#orderOf(id);
    if (this.state === 'waiting' && this.#isFollowed && order < this.#orderOf(this.wait!.step.id)) return this.wait;
    return this.#due.find(({ step }) => this.#orderOf(step.id) > order);
  }

  /**
   * The day from which a step can be done, if the step is due only after a wait that is running. Otherwise undefined.
   */
  dueFrom(step: Step): number | undefined {
    const wait = step.afterWait && this.waitBefore(step);
    const begun = wait && this.#begun(wait);
    return begun && this.#data.today <= begun.last ? begun.last + 1 : undefined;
  }

  /** The nearest step before this step that has a wait. */
  waitBefore({ id }: Step): PlacedStep | undefined {
    return this.#all.slice(0, this.#orderOf(id)).findLast(({ step }) => step.wait);
  }

  /**
   * The next step if `wait` is on the route. While the wait is running, it is the first step that can be done
   * meanwhile. When the wait is over, a step that had to wait for it comes first. For example, a reader who comes back
   * after 30 days must first check the account, and only then remove the app.
   */
  #nextAround(isRunning: boolean): PlacedStep | undefined {
    return (isRunning ? undefined : this.#due.find(({ step }) => step.afterWait)) ?? this.#due[0];
  }

  /**
   * The next step if `wait` is undefined, or if it is over and on another route.
   *
   * @param last id of the last step that is done or has a day. Undefined if there is none
   */
  #nextBehind(last: string | undefined): PlacedStep | undefined {
    const due = this.#due;
    const first = due.find(({ section }) => !section.optional);
    if (last === undefined) return first ?? due[0];
    const from = this.#orderOf(last);
    // The last step itself is next if its wait begins only in the future. So the comparison includes it.
    return due.find(({ step }) => this.#orderOf(step.id) >= from) ?? first;
  }

  #canBeDone(step: Step): boolean {
    const wait = step.afterWait ? this.waitBefore(step) : undefined;
    if (!wait) return true;
    const begun = this.#begun(wait);
    if (begun) return this.#data.today > begun.last;
    // A wait that is marked as done but has no day is over, because the reader says so.
    const { id } = wait.step;
    return this.#data.done.has(id) && !this.#data.days.has(id);
  }

  #lastBegunWait(): BegunWait | undefined {
    return this.#all.map((placed) => this.#begun(placed)).findLast((wait) => wait);
  }

  #begun(placed: PlacedStep): BegunWait | undefined {
    const { id, wait } = placed.step;
    const first = this.#data.days.get(id);
    return wait && first !== undefined && first <= this.#data.today
      ? { ...placed, first, last: first + wait }
      : undefined;
  }

  #orderOf(id: string): number {
    return this.#order.get(id) ?? -1;
  }
}
