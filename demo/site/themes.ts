/** The page of the looks: one guide whose look the reader switches, with the style sheet beside it. */
import { byId } from '../builder/page.js';

/** The heading of the made-up page around the guide, by look. */
const HEADINGS: Record<string, string> = {
  newspaper: 'Thirty days to think it over',
  service: 'Get help to close an account',
  playful: 'Phone off, kites up!',
  '': 'Leave TikTok with us',
};

const looks = [...document.querySelectorAll<HTMLInputElement>('[name="look"]')];
const chosen = () => looks.find(({ checked }) => checked)!.value;

async function show(): Promise<void> {
  const look = chosen();
  byId('guide').className = look;
  byId('place').className = `shown ${look}-place`;
  byId('place-title').textContent = HEADINGS[look]!;
  byId<HTMLAnchorElement>('build').href = look ? `builder.html?look=${look}` : 'builder.html';
  // The page has the address of one style sheet. The others are beside it.
  byId<HTMLAnchorElement>('file').href = new URL(`${look}.css`, byId<HTMLAnchorElement>('file').href).href;
  byId('file').textContent = `${look}.css`;
  byId('tag').textContent = look ? `<tiktok-exit-guide class="${look}">` : '<tiktok-exit-guide>';
  byId('file').hidden = byId('css-box').hidden = !look;
  const css = look ? await read(byId<HTMLAnchorElement>('file').href) : '';
  // If the reader has chosen another look during the `await`, a later call shows the style sheet of that look.
  if (look === chosen()) byId('css').textContent = css;
}

async function read(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : `${address} answered with status ${response.status}.`;
  } catch {
    return `${address} cannot be loaded. Open the file by its link above.`;
  }
}

for (const look of looks) {
  look.addEventListener('change', () => {
    history.replaceState(null, '', `?look=${look.value}${location.hash}`);
    void show();
  });
}
byId('scheme').addEventListener('change', () => {
  document.documentElement.style.colorScheme = byId<HTMLSelectElement>('scheme').value;
});

const wanted = new URLSearchParams(location.search).get('look');
const found = looks.find(({ value }) => value === wanted);
if (found) found.checked = true;
void show();
