/** One way to put the words of the guide on a page. */
export interface Candidate {
  /** The name in the tables and in the address of the page. */
  name: string;
  /** HTML for the `<head>`. */
  head?: string;
  /** HTML for the beginning of the `<body>`. */
  start?: string;
  /**
   * The HTML of one guide. `{index}` is replaced by the number of the guide on the page. Undefined for the page without
   * a guide.
   */
  fragment?: string;
  /** HTML for the end of the `<body>`. */
  end?: string;
  /**
   * The files in the same folder as the page. The keys are the names of the files, and the values are their contents.
   */
  files?: Record<string, string>;
  find: Find;
  /** If true, only page loads of this candidate are measured. */
  isLoadOnly?: boolean;
}

/** How the script in the page finds the steps of a guide. */
export interface Find {
  /** The selector of the element whose shadow root has the guide. Undefined if the guide is in the page itself. */
  host?: string;
  /** The selector of the element that the reader clicks to open a step. */
  step: string;
  /**
   * The selector of the element to click inside the shadow root of `step`. Undefined if the reader clicks `step`
   * itself.
   */
  inStep?: string;
  /**
   * The selector of the headings that must be painted, if the reader does not see the headings of all steps at first. Default: those
   * of the steps.
   */
  heading?: string;
}
