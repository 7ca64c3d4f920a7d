import { daysAfterCheck } from '../pages/clock.js';

export interface PictureState {
  /** The name of the picture, without `.png`. */
  name: string;
  /** The attributes of the guide's tag. */
  attributes: string;
  /** The size of the picture, which is also that of the viewport, in CSS pixels. */
  width: number;
  height: number;
  /** The time in the page, in milliseconds. */
  now: number;
  /** The language of the page. Default: English. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  colorScheme?: 'dark';
  forcedColors?: boolean;
  isPrinted?: boolean;
  /** The name of a style sheet in `src/skins`. */
  skin?: string;
  /** Selectors in the guide. The elements are clicked, one after the other. */
  clicked?: string[];
  /** A selector in the guide. The element gets the focus, as by the Tab key. */
  focused?: string;
  /** A selector in the guide. The element is at the top of the picture. Default: the guide. */
  top?: string;
}

// The guide of most pictures is made up. So a corrected step changes no picture.
const madeUp = {
  attributes: 'src="/test/pictures/guide.md" platform="app" sections="delete" open="open"',
  width: 440,
  height: 860,
  now: Date.parse('2026-11-25T12:00Z'),
  clicked: ['#panel-open [part=step-footer] button'],
};

const SKINS = ['newspaper', 'service', 'playful'];

const LANGUAGES = ['de', 'en', 'es', 'fr', 'ja', 'ko', 'pt-BR', 'tr'];

/** What the pictures show. */
export const PICTURE_STATES: PictureState[] = [
  { ...madeUp, name: 'light' },
  { ...madeUp, name: 'dark', colorScheme: 'dark' },
  { ...madeUp, name: 'forced-colors', forcedColors: true, focused: '[part=step-button]' },
  { ...madeUp, name: 'print', isPrinted: true, width: 560 },
  {
    ...madeUp,
    name: 'narrow',
    attributes: 'src="/test/pictures/guide.md" platform="app" sections="decide delete" open="compare"',
    width: 320,
    clicked: [],
  },
  {
    ...madeUp,
    name: 'wait',
    attributes: 'src="/test/pictures/guide.md" sections="delete" open="wait"',
    clicked: [],
    top: '#step-wait',
    height: 480,
  },
  {
    ...madeUp,
    name: 'letter',
    attributes: 'src="/test/pictures/guide.md" sections="delete" open="letter"',
    clicked: [],
    top: '#step-letter',
    height: 480,
  },
  {
    ...madeUp,
    name: 'right-to-left',
    attributes: 'src="/demo/hostile/arabic.md" open="open-settings"',
    lang: 'ar',
    dir: 'rtl',
    clicked: [],
    // Chromium 147 and 156 draw an Arabic title differently. Only the later one has no letter spacing in Arabic.
    top: '#content-delete',
    height: 720,
  },
  ...SKINS.map((skin) => ({
    ...madeUp,
    name: `skin-${skin}`,
    skin,
    attributes: `class="${skin}" ${madeUp.attributes}`,
  })),
  ...LANGUAGES.map((lang) => ({
    name: `language-${lang}`,
    attributes: `lang="${lang}" platform="app"`,
    lang,
    width: 360,
    height: 470,
    now: daysAfterCheck(3),
  })),
];
