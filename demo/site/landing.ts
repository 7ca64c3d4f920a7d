/** Says on demo/index.html when the guide was checked. The page is in English only, and so is the date. */
import { ownLanguage } from '../../src/languages/index.js';
import { byId } from '../builder/page.js';

byId('checked').textContent = ` Checked on ${ownLanguage.checkedOn}.`;
