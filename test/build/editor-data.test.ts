import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import { getCSSLanguageService, newCSSDataProvider } from 'vscode-css-languageservice';
import { getLanguageService, newHTMLDataProvider } from 'vscode-html-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

const read = async (file: string) => JSON.parse(await readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8'));
const { modules }: Package = await read('custom-elements.json');
const manifest = modules[0]!.declarations!.find((one) => 'customElement' in one) as CustomElementDeclaration;
const names = (rows: { name: string }[] = []) => rows.map(({ name }) => name).toSorted();

/** Makes a document from a text. The `|` in the text marks the cursor. The document does not contain the `|`. */
function written(
  text: string,
  language: string,
): [document: TextDocument, cursor: { line: number; character: number }] {
  const document = TextDocument.create(`test://page.${language}`, language, 0, text.replace('|', ''));
  return [document, document.positionAt(text.indexOf('|'))];
}

describe('The editor data', () => {
  it('let VS Code complete and explain tag, attributes and values', async () => {
    const data = await read('vscode.html-custom-data.json');
    const service = getLanguageService({
      useDefaultDataProvider: false,
      customDataProviders: [newHTMLDataProvider('guide', data)],
    });
    const complete = (text: string) => {
      const [document, cursor] = written(text, 'html');
      return service.doComplete(document, cursor, service.parseHTMLDocument(document)).items;
    };
    assert.ok(complete('<|').some(({ label }) => label === 'tiktok-exit-guide'));
    assert.deepEqual(
      complete('<tiktok-exit-guide |>')
        .map(({ label }) => label)
        .filter((label) => label !== 'data-')
        .toSorted(),
      names(manifest.attributes),
    );
    for (const [attribute, values] of [
      ['theme', ['light', 'dark']],
      ['heading-level', ['1', '2', '3', '4']],
      ['remember', ['ask', 'never']],
      ['print', ['all', 'as-shown']],
      ['sections', []],
    ] as const) {
      assert.deepEqual(
        complete(`<tiktok-exit-guide ${attribute}="|">`).map(({ label }) => label),
        values,
        attribute,
      );
    }
    const [document, cursor] = written('<tiktok-exit-guide the|me="dark">', 'html');
    const hover = service.doHover(document, cursor, service.parseHTMLDocument(document));
    assert.match(JSON.stringify(hover), /`light` or `dark`\. Default: the `color-scheme` of the page\./);
  });

  it('let VS Code complete custom properties and parts', async () => {
    const data = await read('vscode.css-custom-data.json');
    const service = getCSSLanguageService({ customDataProviders: [newCSSDataProvider(data)] });
    const complete = (text: string) => {
      const [document, cursor] = written(text, 'css');
      return service.doComplete(document, cursor, service.parseStylesheet(document)).items.map(({ label }) => label);
    };
    const properties = complete('tiktok-exit-guide { --exit|: red }');
    for (const { name } of manifest.cssProperties!) assert.ok(properties.includes(name), name);
    const parts = complete('tiktok-exit-guide::| {}');
    for (const { name } of manifest.cssParts!) assert.ok(parts.includes(`::part(${name})`), name);
  });

  it('tell JetBrains’ editors the same', async () => {
    const data = await read('web-types.json');
    const [element] = data.contributions.html.elements;
    assert.equal(element.name, manifest.tagName);
    assert.deepEqual(names(element.attributes), names(manifest.attributes));
    assert.deepEqual(names(element.js.properties), names(manifest.members!.filter(({ kind }) => kind === 'field')));
    assert.deepEqual(names(element.js.events), names(manifest.events));
    const { css } = data.contributions;
    assert.deepEqual(names(css.properties), names(manifest.cssProperties));
    assert.deepEqual(
      names(css['pseudo-elements']),
      names(manifest.cssParts).map((name) => `part(${name})`),
    );
    assert.equal(element.slots.length, manifest.slots!.length);
    const theme = element.attributes.find(({ name }: { name: string }) => name === 'theme');
    assert.deepEqual(theme.value, { type: "'light' | 'dark'" });
  });
});
