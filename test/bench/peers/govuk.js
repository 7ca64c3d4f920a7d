import { createAll } from 'govuk-frontend/dist/govuk/init.mjs';
import { Accordion } from 'govuk-frontend/dist/govuk/components/accordion/accordion.mjs';

// An accordion has no method that removes its listeners, so `window.unmountGuides` is not defined.
window.mountGuides = (element) => {
  for (const accordion of element.querySelectorAll('.govuk-accordion')) new Accordion(accordion);
};
createAll(Accordion);
