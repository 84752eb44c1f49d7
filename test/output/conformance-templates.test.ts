/** Every template on both papers: conformance, and the text as other programs read it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { sheetContext } from '../../src/markup/context.ts';
import type { Element } from '../../src/markup/document.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { renderTemplate } from '../../src/markup/template.ts';
import { offences } from './conformance-archive.ts';
import { paint, sample } from './conformance-sheet.ts';
import { printed } from './example.ts';
import { bare, formInput, forms } from './forms.ts';
import { damaged, openPdf, type Dict, type PdfFile, type Value } from './matterhorn-file.ts';
import { strangersIn } from './matterhorn-strangers.ts';
import { nodesOf, structureText } from './matterhorn-tree.ts';
import { examinePdf } from './matterhorn.ts';
import { pdfiumFinds, pdfiumReads } from './pdfium.ts';
import { pdfjsReads, pdfjsSizes } from './pdfjs.ts';
import { faultsOf } from './qpdf.ts';

describe.each(forms)('%s', (form, template, A4, A3) => {
  let made: readonly Uint8Array[] = [];
  let written: readonly string[] = [];
  beforeAll(async () => {
    const input = await formInput(form);
    const { value } = await compile(input);
    const printed = value.printings.flatMap(({ sheets, issue }) =>
      sheets.map((sheet) => ({ ...sheet, issue })),
    );
    made = printed.map(({ bytes }) => bytes);
    written = await Promise.all(
      printed.map(async ({ paper, issue }) => {
        const markup = await renderTemplate(
          template,
          input.templates,
          sheetContext(issue, input.config, paper),
        );
        const document = parseMarkup(markup.value, paper, template).value;
        if (document === null) throw new Error('the template has a fault');
        return flowOf(document.sheet);
      }),
    );
  });

  test('the tree says every text of the document, in its order', () => {
    expect(
      made.map((bytes) => bare(structureText(openPdf(bytes), { alternatives: false }).join(''))),
    ).toEqual(written.map(bare));
  });

  test('what our PDFs never have, they do not have', () => {
    for (const bytes of made) expect(strangersIn(openPdf(bytes))).toEqual([]);
  });

  test('qpdf finds nothing wrong', () => {
    expect(made.map(faultsOf)).toEqual(['', '']);
  });

  test('our checkers of PDF/UA and PDF/A find nothing', () => {
    expect(made).toHaveLength(2);
    for (const bytes of made) expect([...examinePdf(bytes), ...offences(bytes)]).toEqual([]);
  });

  test('pdf.js and PDFium read the text that is in the tree, in its order', async () => {
    for (const bytes of made) {
      const text = bare(structureText(openPdf(bytes), { alternatives: false }).join(''));
      expect(text).not.toMatch(/[\0\ufffd]/);
      expect(text.length).toBeGreaterThan(500);
      expect(bare(await pdfjsReads(bytes))).toBe(text);
      expect(bare(await pdfiumReads(bytes))).toBe(text);
    }
  });

  test('PDFium finds every phone and company that is printed', async () => {
    for (const bytes of made) {
      const printed = structureText(openPdf(bytes), { alternatives: false }).join(' ');
      const words = [...printed.matchAll(/0\d\d-\d{3}-\d{4}|\(주\)[가-힣]+/g)].map(([word]) => word);
      expect(words.length).toBeGreaterThan(20);
      expect(await pdfiumFinds(bytes, [...words, '없는 말'])).toEqual(words);
    }
  });

  test('a sheet of 40 openings stays small enough for a messenger', () => {
    for (const bytes of made) expect(bytes.length).toBeLessThan(120_000);
  });

  test('no letter is smaller than the least type of the paper', async () => {
    for (const [i, bytes] of made.entries())
      expect((await pdfjsSizes(bytes))[0]).toBeGreaterThanOrEqual([A4, A3][i] ?? Number.POSITIVE_INFINITY);
  });

  test('rows of a table have a cell under every heading', () => {
    for (const bytes of made) {
      const rows = nodesOf(openPdf(bytes)).filter(({ role }) => role === 'TR');
      expect(rows.length > 0).toBe(form === '표');
      expect(rows.map(({ children }) => children.length)).toEqual(rows.map(() => 8));
    }
  });
});

describe('a stranger is noticed:', () => {
  const catalogue =
    (key: string, value: Value) =>
    (file: PdfFile): void => {
      file.catalogue[key] = value;
    };
  const first = (file: PdfFile): Dict => file.pages[0]?.dict ?? {};
  test.each<[string, (file: PdfFile) => void]>([
    ['a form', catalogue('/AcroForm', { '/Fields': [] })],
    ['layers', catalogue('/OCProperties', { '/D': {}, '/OCGs': [] })],
    ['an article thread', catalogue('/Threads', [])],
    ['a script', catalogue('/OpenAction', { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' })],
    ['a film', (file) => void (first(file)['/Annots'] = [{ '/Subtype': '/Movie', '/Rect': [0, 0, 1, 1] }])],
    ['an action of a page', (file) => void (first(file)['/AA'] = { '/O': { '/S': '/Sound' } })],
    ['a note', (file) => void ((nodesOf(file)[1]?.dict ?? {})['/S'] = '/Note')],
    ['a formula', (file) => void ((nodesOf(file)[1]?.dict ?? {})['/S'] = '/Formula')],
    [
      'a font of another kind',
      (file) => {
        const fonts = file.dict(file.dict(first(file)['/Resources'])['/Font']);
        for (const font of Object.values(fonts)) file.dict(font)['/Subtype'] = '/Type1';
      },
    ],
  ])('%s', async (_name, damage) => {
    expect(strangersIn(openPdf(damaged(await paint(), damage)))).not.toEqual([]);
  });
});

test('with 첨부: 예 the sheet of 40 openings claims PDF/A-3a, honestly, and stays small', async () => {
  for (const { bytes } of (await printed(await formInput('카드', true))).sheets) {
    expect([...examinePdf(bytes), ...offences(bytes)]).toEqual([]);
    expect(openPdf(bytes).catalogue['/AF']).toHaveLength(2);
    expect(bytes.length).toBeLessThan(120_000);
  }
});

test('bookmarks open each group where it begins', async () => {
  const file = openPdf(await paint());
  const outline = file.dict(file.catalogue['/Outlines']);
  const tops: number[] = [];
  for (let item = file.dict(outline['/First']); '/Title' in item; item = file.dict(item['/Next'])) {
    const [page, kind, left, top] = file.list(item['/Dest']);
    expect(file.pages[0]?.reference).toBe(page);
    expect([kind, left]).toEqual(['/XYZ', 0]);
    tops.push(Number(top));
  }
  expect(tops).toHaveLength(3);
  expect(new Set(tops).size).toBeGreaterThan(1);
  expect(Math.min(...tops)).toBeGreaterThan(0);
});

test('the tree says what the markup says, in its order, Hanja and fallback fonts included', async () => {
  const file = openPdf(await paint());
  const [, body = ''] = /<h1>([\s\S]*)<footer>/.exec(sample) ?? [];
  const written = body
    .replaceAll(/<qr[^>]*alt="([^"]*)"[^>]*>/g, '$1')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');
  expect(bare(structureText(file).join(''))).toBe(bare(written));
});

test('PDFium finds Hanja, and words in a fallback font', async () => {
  const words = ['運轉技能士', '☎', '※ 지원 전에', '새만금정밀'];
  expect(await pdfiumFinds(await paint(), [...words, '運轉手'])).toEqual(words);
});

test('words at a soft wrap stay apart', async () => {
  const long = '주말과 공휴일에는 쉬며 통근버스를 운행합니다 '.repeat(12).trim();
  const bytes = await paint(`<sheet title="a"><h1>가</h1><p>${long}</p></sheet>`);
  expect(structureText(openPdf(bytes))).toEqual(['가', long]);
});

test('words before and after a forced break stay apart, pieces of a word cut by force do not', async () => {
  const word = '가나다라마바사아자차카타파하'.repeat(12);
  const bytes = await paint(`<sheet title="a"><h1>가<br/>나</h1><p>${word}</p></sheet>`);
  expect(structureText(openPdf(bytes))).toEqual(['가 나', word]);
});

test('marks that nobody sees are not read either', async () => {
  const bytes = await paint('<sheet title="a"><h1>가</h1><p>\ufeff한\u200b빛\u2060 시</p></sheet>');
  expect(structureText(openPdf(bytes))).toEqual(['가', '한빛 시']);
  expect(examinePdf(bytes)).toEqual([]);
});

test('a no-break space does not become what every space is read as', async () => {
  const bytes = await paint('<sheet title="a"><h1>가</h1><p>1\u00a0층 왼쪽</p></sheet>');
  expect(structureText(openPdf(bytes))).toEqual(['가', '1 층 왼쪽']);
});

/** The text of everything that is read on once: no running parts. */
function flowOf(element: Element): string {
  if (element.name === 'header' || element.name === 'footer') return '';
  return element.children.map((child) => (child.kind === 'text' ? child.text : flowOf(child))).join('');
}
