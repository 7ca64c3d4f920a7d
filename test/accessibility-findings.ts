/**
 * Runs two accessibility checkers in the page: axe-core, and IBM's Equal Access engine. Each checker has rules that the
 * other checker does not have. Component tests import this file. Tests of built pages load it with `pages/findings-on.ts`.
 */
// These two files export nothing. They set `window.axe` and `window.ace_ibma`.
import 'axe-core';
import 'accessibility-checker-engine/ace-window.js';
import type { Checker } from 'accessibility-checker-engine/ace.js';
import type Axe from 'axe-core';

const { axe, ace_ibma: ace } = window as unknown as { axe: typeof Axe; ace_ibma: { Checker: new () => Checker } };

/**
 * Rules of IBM's engine, each with the reason why its questions and recommendations are ignored. If the engine is
 * certain that such a rule is violated, the test still fails.
 */
const ACCEPTED: Record<string, string> = {
  aria_role_redundant: 'WebKit drops the role of a list without markers, so the role is written out.',
  element_attribute_deprecated:
    'The engine wrongly reports http-equiv. The Nu HTML checker finds attributes that are deprecated.',
  form_submit_button_exists: 'The forms of the builder have nothing to submit: each change has its effect at once.',
  input_checkboxes_grouped: 'Each checkbox ticks one step or one line, and its label is complete without a group.',
  input_fields_grouped: 'The list of languages is not related to the radio buttons below it, and these are grouped.',
  input_label_visible:
    'The engine does not find the label of a select. Buttons with a picture have their name in aria-label.',
  style_color_misuse: 'The engine asks this about every style sheet.',
  style_focus_visible:
    'The engine asks this about every control if a style sheet sets a border. Other tests measure focus rings.',
  style_highcontrast_visible: 'The engine asks this about every style sheet. Other tests run with forced colours.',
  style_viewport_resizable: 'The engine asks this about every style sheet with viewport units.',
  text_block_heading:
    'The title of a note is one bold word. Readers who move by headings look for steps, not for notes.',
  text_quoted_correctly: 'The words in quotation marks are labels in the app, not quotations.',
  text_sensory_misuse: 'The words above and below refer to the order of the text, which screen readers follow too.',
};

/**
 * The findings of both checkers for an element and everything in it, including shadow roots. Each finding names its
 * rule.
 *
 * @param except the names of rules that are not checked. The rules can belong to either checker
 */
export async function accessibilityFindings(place: Element | Document, except: string[] = []): Promise<string[]> {
  return [...(await axeFindings(place, except)), ...(await ibmFindings(place, except))];
}

async function axeFindings(place: Element | Document, except: string[]): Promise<string[]> {
  const rules = Object.fromEntries(
    axe
      .getRules()
      .filter(({ ruleId }) => except.includes(ruleId))
      .map(({ ruleId }) => [ruleId, { enabled: false }]),
  );
  const { violations } = await axe.run(place, { resultTypes: ['violations'], rules });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id}: ${target} ${failureSummary}`),
  );
}

async function ibmFindings(place: Element | Document, except: string[]): Promise<string[]> {
  const { log } = console;
  // The engine logs each element whose colours it cannot read. The log is switched off, because component/looks.test.ts
  // measures the contrast of these colours.
  console.log = () => {};
  try {
    const { results } = await new ace.Checker().check(place, ['IBM_Accessibility']);
    return results
      .filter(({ ruleId, value: [policy, result] }) => {
        if (result === 'PASS' || except.includes(ruleId)) return false;
        return (policy === 'VIOLATION' && result === 'FAIL') || !(ruleId in ACCEPTED);
      })
      .map(({ ruleId, value, message, path }) => `IBM ${ruleId} (${value.join(', ')}): ${message} At ${path.dom}`);
  } finally {
    console.log = log;
  }
}
