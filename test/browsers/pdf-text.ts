import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a PDF in reading order. Lines end with a newline, pages with a form feed. */
export async function pdfText(data: Uint8Array): Promise<string> {
  // pdf.js does not accept a Buffer. It also makes the memory of the array that it gets unusable for other code. So
  // pdf.js gets a copy of the data in a new Uint8Array.
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return pages.join('\f');
  } finally {
    await task.destroy();
  }
}
