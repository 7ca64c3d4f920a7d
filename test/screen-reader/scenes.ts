/** What a reader does with a guide. */
export interface Scene {
  title: string;
  /** The attributes of the guide. */
  attributes: string;
  /**
   * The keys that are pressed. Most of them are commands of Orca, such as `b` for the next button. docs/accessibility.md
   * explains them. Characters between quotation marks are typed one after the other.
   */
  keys: string[];
}

export const SCENES: Scene[] = [
  {
    title: 'The closed guide, from beginning to end',
    attributes: 'sections="delete after" platform="app"',
    keys: ['Ctrl+Home', 'KP_Add'],
  },
  {
    title: 'Region and headings',
    attributes: 'sections="delete after" platform="app"',
    keys: ['m', '2', '3', '4', '4', '3'],
  },
  {
    title: 'A step with a warning and pictures is opened and read',
    attributes: 'sections="delete" platform="app"',
    keys: ['b', 'b', 'b', 'Return', 'Down', 'Down', 'Down', 'Down', 'Down', 'Down'],
  },
  {
    title: 'A path',
    attributes: 'sections="prepare" open="data" platform="app"',
    keys: ['4', '4', 'Down', 'Down', 'Down', 'Down'],
  },
  {
    title: 'A table, cell by cell',
    attributes: 'sections="decide" open="compare"',
    keys: ['t', 'Alt+Shift+Right', 'Alt+Shift+Down', 'Alt+Shift+Right'],
  },
  { title: 'Another route is chosen', attributes: '', keys: ['r', 'r', 'space', '3'] },
  {
    title: 'A step is ticked, then another step follows',
    attributes: 'sections="delete" open="open-settings" platform="app"',
    keys: ['x', 'space', 'Shift+b', 'Return'],
  },
  {
    title: 'All steps are opened and closed',
    attributes: 'sections="delete" platform="app"',
    keys: ['Shift+b', 'Return', 'Return'],
  },
  {
    title: 'The day on which the wait began',
    attributes: 'sections="after" open="wait" platform="app"',
    keys: ['4', 'Tab', '1', '1', '2', '2', '2', '0', '2', '6', 'Insert+a', 'x', 'b'],
  },
  {
    title: 'A letter is filled in and copied',
    attributes: 'sections="request" open="request"',
    keys: ['e', 'Insert+a', '"Spain"', 'Insert+a', 'b', 'Return'],
  },
  {
    title: 'Another language is chosen',
    attributes: 'sections="delete" languages="en de"',
    keys: ['c', 'Insert+a', 'Down', 'Insert+a', '2', '3'],
  },
];
