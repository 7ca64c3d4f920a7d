import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeWords } from '../../src/watch/judge-words.js';
import { nearestText } from '../../src/watch/nearest-text.js';
import { readPage } from '../../src/watch/read-page.js';

const FILLER = `<p>${'This text is about something else. '.repeat(60)}</p>`;
const ADDRESS = 'https://example.org/page';
const HTML = 'text/html; charset=utf-8';

/** The verdict on words, on a page that has much other text. */
function on(html: string, words: string, language = 'en') {
  return judgeWords(readPage(Buffer.from(FILLER + html), HTML, ADDRESS), words, language);
}

/** The verdict on words, on a page that has only this HTML. */
const alone = (html: string, words: string, address = ADDRESS) =>
  judgeWords(readPage(Buffer.from(html), HTML, address), words, 'en');

describe('Words on a page', () => {
  const found: [what: string, html: string, words: string, language?: string][] = [
    ['in one element', '<p>Tap Delete account.</p>', 'Delete account'],
    [
      'split over elements inside a line',
      '<p>Tap <b>Del</b><i>ete <span>acc</span>ount</i>.</p>',
      'Tap Delete account',
    ],
    ['split over lines of the HTML', '<p>Tap\n    Delete\taccount.</p>', 'Tap Delete account'],
    ['split over blocks', '<ol><li>Tap Profile</li><li>Tap Menu</li></ol>', 'Tap Profile Tap Menu'],
    ['split by a line break', '<p>Delete<br>account</p>', 'Delete account'],
    ['split by an element of the page’s own', '<p>Delete acc<x-mark>ount</x-mark></p>', 'Delete account'],
    ['split by characters that nobody sees', '<p>De&shy;lete&nbsp;acc<wbr>&#8203;ount</p>', 'Delete account'],
    [
      'in typographic quotes',
      '<p>Tap “Delete account” – it’s the last row</p>',
      `Tap "Delete account" - it's the last row`,
    ],
    ['in the quotes of another language', '<p>Appuie sur « Supprimer »</p>', 'Appuie sur “Supprimer”', 'fr'],
    ['in the quotes of German', '<p>Tippe auf „Konto löschen“.</p>', 'Tippe auf "Konto löschen"', 'de'],
    ['with other capital letters', '<p style="text-transform: lowercase">DELETE ACCOUNT</p>', 'Delete account'],
    ['as entities', '<p>Privacy &amp; safety &gt; &#8230;</p>', 'Privacy & safety > …'],
    ['with letters that are composed differently', '<p>Cafe\u0301</p>', 'Caf\u00e9'],
    ['in Japanese, with line breaks in the HTML', '<p>アカウントを\n  完全に削除</p>', 'アカウントを完全に削除', 'ja'],
    [
      'in Japanese, with the reading of a word',
      '<p><ruby>削除<rp>(</rp><rt>さくじょ</rt></ruby>する</p>',
      '削除する',
      'ja',
    ],
    [
      'inside other Japanese words, which have no spaces',
      '<p>次にアカウントの削除を選ぶ</p>',
      'アカウントの削除',
      'ja',
    ],
  ];
  for (const [what, html, words, language] of found) {
    it(`are found ${what}`, () => assert.deepEqual(on(html, words, language), { verdict: 'holds' }));
  }

  const missing: [what: string, html: string, words: string][] = [
    ['they are part of a longer word', '<p>Accountability matters</p>', 'account'],
    ['a longer word ends with them', '<p>Your subaccount</p>', 'account'],
    ['they stand only in a style', '<style>.a::after { content: "Delete account" }</style>', 'Delete account'],
    ['they stand only in a comment', '<!-- Delete account -->', 'Delete account'],
    ['they stand only in the title of the page', '<title>Delete account</title>', 'Delete account'],
    ['they are in another order', '<p>account Delete</p>', 'Delete account'],
    ['a number differs', '<p>You have 14 days</p>', 'You have 30 days'],
  ];
  for (const [what, html, words] of missing) {
    it(`are missing, if ${what}`, () => assert.equal(on(html, words).verdict, 'words-missing'));
  }

  it('stand only in a script: then the page cannot be read', () => {
    const data = JSON.stringify({ body: '<p>Tap “Delete <b>account</b>”,\nthe last row</p>' });
    const scripts = [
      `<script>window.data = ${data}</script>`,
      `<script type="application/json">${data.replaceAll('<', String.raw`\u003c`)}</script>`,
    ];
    for (const script of scripts) {
      const { verdict, detail } = on(script, 'Delete account”, the last row');
      assert.deepEqual([verdict, detail], ['unreadable', 'The words stand only in a script of the page.']);
    }
  });

  it('cannot be read on a page that is empty without scripts', () => {
    const page =
      '<title>Help</title><div id="root"></div><noscript>Please turn on JavaScript.</noscript><script src="a.js"></script>';
    const { verdict, detail } = alone(page, 'Delete account');
    assert.deepEqual([verdict, detail], ['unreadable', 'The page has next to no text without scripts.']);
  });

  it('are missing on a short page without scripts', () => {
    assert.equal(alone('<p>Nothing here.</p>', 'Delete account').verdict, 'words-missing');
  });

  const walls: [what: string, html: string, address?: string][] = [
    ['in English', '<h1>Before you continue</h1><p>We use cookies. Accept all or reject all.</p><script></script>'],
    ['in German', '<p>Mit Ihrer Zustimmung verarbeiten wir Daten.</p>'],
    ['in Japanese', '<p>続けるには同意が必要です。</p>'],
    ['in the box of a company', '<div id="didomi-host"></div><p>Your choices</p>'],
    ['at an address of its own', `${FILLER}<p>Choose</p>`, 'https://consent.example.org/m?continue=page'],
  ];
  for (const [what, html, address] of walls) {
    it(`cannot be read behind a wall of consent ${what}`, () => {
      const { verdict, detail } = alone(html, 'Delete account', address);
      assert.deepEqual([verdict, detail], ['unreadable', 'The page shows its text only after consent.']);
    });
  }

  it('are found or missing on a whole page that also asks for consent', () => {
    const banner = '<div id="onetrust-consent-sdk"><p>We use cookies.</p></div>';
    assert.equal(on(`${banner}<p>Delete account</p>`, 'Delete account').verdict, 'holds');
    assert.equal(on(banner, 'Delete account').verdict, 'words-missing');
  });

  it('are read from a page that is nested more deeply than functions can be', () => {
    assert.equal(on(`${'<b>'.repeat(20_000)}Delete account`, 'Delete account').verdict, 'holds');
  });

  it('are read from a page with more elements than a function takes arguments', () => {
    assert.equal(on(`${'<br>'.repeat(300_000)}Delete account`, 'Delete account').verdict, 'holds');
  });
});

describe('The letters of a page', () => {
  const latin = Buffer.from('<p>Compte supprimé définitivement à Orléans</p>', 'latin1');
  // The same word in Shift_JIS. Node.js can read this encoding, but not write it.
  const japanese = Buffer.from([
    0x83, 0x41, 0x83, 0x4a, 0x83, 0x45, 0x83, 0x93, 0x83, 0x67, 0x82, 0xcc, 0x8d, 0xed, 0x8f, 0x9c,
  ]);
  const cases: [what: string, bytes: Buffer, type: string, words: string][] = [
    ['Latin-1, as the header says', latin, 'text/html; charset=ISO-8859-1', 'supprimé définitivement'],
    [
      'Latin-1, as the page says',
      Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), latin]),
      'text/html',
      'supprimé définitivement',
    ],
    ['Latin-1, as nobody says', latin, 'text/html', 'supprimé définitivement'],
    ['UTF-8, as nobody says', Buffer.from('<p>supprimé</p>'), 'text/html', 'supprimé'],
    ['UTF-8 with a mark at its start', Buffer.from('\ufeff<p>supprimé</p>'), 'text/html', 'supprimé'],
    ['Shift_JIS, as the header says', japanese, 'text/html; charset="Shift_JIS"', 'アカウントの削除'],
    [
      'Shift_JIS, as the page says',
      Buffer.concat([Buffer.from('<meta http-equiv="content-type" content="text/html; charset=shift_jis">'), japanese]),
      'text/html',
      'アカウントの削除',
    ],
    ['an encoding that does not exist', Buffer.from('<p>supprimé</p>'), 'text/html; charset=none', 'supprimé'],
    ['plain text in Latin-1', Buffer.from('supprimé', 'latin1'), 'text/plain; charset=iso-8859-1', 'supprimé'],
    ['plain text in an encoding that does not exist', Buffer.from('supprimé'), 'text/plain; charset=none', 'supprimé'],
  ];
  for (const [what, bytes, type, words] of cases) {
    it(`are read: ${what}`, () => {
      assert.deepEqual(judgeWords(readPage(bytes, type, ADDRESS), words, 'fr'), { verdict: 'holds' });
    });
  }
});

describe('The nearest text', () => {
  const text =
    'At first read this. The account settings are at the top. To leave, tap Deactivate or delete your account, at the end.';

  it('is the part with the most words in common, with some words around it', () => {
    assert.equal(
      nearestText(text, 'Deactivate or delete account', 'en'),
      'the top. To leave, tap Deactivate or delete your account, at the end',
    );
  });

  it('is looked for by the rare words, not by those that are everywhere', () => {
    const long = `${'The end of the list is the end of the page. '.repeat(50)}Here you withdraw the coins.`;
    assert.match(nearestText(long, 'You can withdraw the coins of the list', 'en')!, /withdraw the coins/);
  });

  it('is found in a language without spaces', () => {
    const japanese = '最初に読んでください。次にアカウントを一時的に停止するか削除するをタップします。';
    assert.match(nearestText(japanese, 'アカウントを利用停止にするか削除する', 'ja')!, /アカウントを一時的に停止/);
  });

  it('is nothing, if only a common word is the same, or if there is no text', () => {
    assert.equal(nearestText(text, 'Withdraw your coins from the wallet before you go', 'en'), undefined);
    assert.equal(nearestText('', 'Delete account', 'en'), undefined);
  });
});
