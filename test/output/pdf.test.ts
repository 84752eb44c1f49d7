/** The sheet of the example as readers see it that npm carries: qpdf, PDFium, pdf.js and zxing. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { compile, type Input, type Printing } from '../../src/compile.ts';
import { substituteFor } from '../../src/layout/substitutes.ts';
import { sheetContext } from '../../src/markup/context.ts';
import type { Element } from '../../src/markup/document.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { renderTemplate } from '../../src/markup/template.ts';
import { iljari } from '../iljari.ts';
import { codesOn } from './codes.ts';
import { pngOf } from './drawn.ts';
import { date, exampleInput, onlyPrinting, paragraph, printed, rare } from './example.ts';
import { openPdf, wordOf } from './matterhorn-file.ts';
import { nodesOf, structureText } from './matterhorn-tree.ts';
import { textOf } from './pdfium.ts';
import { pdfjsTells } from './pdfjs.ts';
import { faultsOf } from './qpdf.ts';

/** Without white space, which programs put in as they please. */
const bare = (text: string): string => text.replaceAll(/\s/g, '');

let input: Input;
let made: Printing;
/** The bytes of both papers. */
let sheets: readonly Uint8Array[];

beforeAll(async () => {
  input = await exampleInput();
  made = await printed(input);
  sheets = made.sheets.map(({ bytes }) => bytes);
});

describe('the sheet of the example', () => {
  test('is the same again, byte by byte', async () => {
    const again = (await printed(await exampleInput())).sheets.map(({ bytes }) => bytes);
    expect(sheets.length).toBe(2);
    expect(again.map((bytes, i) => Buffer.compare(bytes, sheets[i] ?? Buffer.of()))).toEqual([0, 0]);
  });

  test('has no fault that qpdf knows', () => {
    expect(sheets.map(faultsOf)).toEqual(['', '']);
  });

  test('has its size, its title and its author', async () => {
    const [a4, a3] = await Promise.all(sheets.map(pdfjsTells));
    const { pages = 0 } = made.sheets[0] ?? {};
    expect(a4?.sizes).toEqual(Array.from({ length: pages }, () => [595.276, 841.89]));
    expect(a3?.sizes[0]).toEqual([841.89, 1190.551]);
    const said = {
      title: '김제 일자리정보지 제24호',
      author: '김제가온일자리센터',
      tagged: true,
      scripts: null,
    };
    for (const one of [a4, a3]) expect(one).toMatchObject(said);
  });

  test('has every font embedded, subset and readable', () => {
    for (const bytes of sheets) {
      const file = openPdf(bytes);
      const fonts = file.pages.flatMap(({ dict }) =>
        Object.values(file.dict(file.dict(dict['/Resources'])['/Font'])).map((font) => file.dict(font)),
      );
      expect(fonts.length).toBeGreaterThanOrEqual(2);
      for (const font of fonts) {
        expect(wordOf(font['/BaseFont'])).toMatch(/^\/[A-Z]{6}\+\S+$/);
        const descendant = file.dict(file.list(font['/DescendantFonts'])[0]);
        const program = file.dict(descendant['/FontDescriptor'])['/FontFile2'];
        expect(file.bytes(program).length).toBeGreaterThan(100);
        expect(file.bytes(font['/ToUnicode']).toString('latin1')).toContain('beginbfrange');
      }
    }
  });

  test('gives back every company and its phones, in the order of the issue', async () => {
    const listings = made.issue.groups.flatMap((group) => group.listings);
    expect(listings.length).toBe(40);
    for (const bytes of sheets) {
      const text = bare(await textOf(bytes));
      let at = 0;
      for (const { opening } of listings)
        for (const wanted of [opening.company, ...opening.phones.slice(0, 2).map(({ label }) => label)]) {
          const found = text.indexOf(bare(wanted), at);
          expect([wanted, found >= 0]).toEqual([wanted, true]);
          at = found;
        }
    }
  });

  test('leaves the printer in its own size, shows its title and numbers its pages', () => {
    for (const bytes of sheets) {
      const file = openPdf(bytes);
      expect(file.dict(file.catalogue['/ViewerPreferences'])).toMatchObject({
        '/PrintScaling': '/None',
        '/DisplayDocTitle': true,
      });
      expect(
        file.list(file.dict(file.catalogue['/PageLabels'])['/Nums']).map((one) => file.get(one)),
      ).toEqual([0, { '/S': '/D' }]);
    }
  });

  test('has no character that means nothing', async () => {
    for (const bytes of sheets) expect(await textOf(bytes)).not.toMatch(/[\0\ufffd〓\p{Co}]/u);
  });

  test('tells a screen reader every text of the document, in order', async () => {
    for (const { paper, bytes } of made.sheets) {
      const markup = await renderTemplate(
        'sheet.hbs',
        input.templates,
        sheetContext(made.issue, input.config, paper),
      );
      const { value: document } = parseMarkup(markup.value, paper, 'sheet.hbs');
      if (document === null) throw new Error('the template has a fault');
      expect(bare(structureText(openPdf(bytes), { alternatives: false }).join(''))).toBe(
        bare(flowOf(document.sheet)),
      );
    }
  });

  test('has one H1, and no heading more than one level below the one before', () => {
    for (const bytes of sheets) {
      const levels = nodesOf(openPdf(bytes)).flatMap(({ role }) =>
        /^H\d$/.test(role) ? [Number(role[1])] : [],
      );
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
      expect(levels.filter((level) => level === 3).length).toBe(made.issue.printed);
    }
  });

  test('has QR codes that can be read at 100 dpi, in grey', async () => {
    const wanted = input.config.centre.channels.map(({ url }) => url).toSorted();
    expect(wanted.length).toBe(3);
    for (const { bytes, pages } of made.sheets) {
      const [width = 0] = (await pdfjsTells(bytes)).sizes[pages - 1] ?? [];
      const picture = pngOf(bytes, pages - 1, Math.round((width / 72) * 100));
      expect(await codesOn(picture)).toEqual(wanted);
    }
  });
});

/** The text of everything that is read on once: no running parts. */
function flowOf(element: Element): string {
  if (element.name === 'header' || element.name === 'footer') return '';
  return element.children.map((child) => (child.kind === 'text' ? child.text : flowOf(child))).join('');
}

describe('characters that the main font has not', () => {
  test.each(rare)('%s is printed, or what stands for it', async (character) => {
    const text = await textOf(await paragraph(`가${character}나`));
    expect([`가${character}나`, `가${substituteFor(character)}나`]).toContain(text);
  });

  test('stand in the text where they were written, whatever their font', async () => {
    const text = '곳(垾) ☎ 063-540-0100 多 ✔ 모집';
    expect(await textOf(await paragraph(text))).toBe(text);
  });

  test('are left out when nobody sees them', async () => {
    const text = await textOf(await paragraph('가\u200b나\u202e다\ufeff라마\u2067바😀사\uf06d아'));
    expect(text).toBe('가나다라마바사아');
  });

  test('come back as a space, whatever space they were', async () => {
    expect(await textOf(await paragraph('모집 사원\u00a0안내  전화'))).toBe('모집 사원 안내 전화');
  });
});

test('cells are printed as they are written, whatever they look like', async () => {
  const company = `A&B <가온> {{제목}} ]]> '따옴표' &lt;!-- \\u0000`;
  const csv = `회사명,모집제목,연락처,임금,근무지\n${company},<p>포장 & 사원</p>,063-540-0101,시급 11000원,김제시\n`;
  const files = [{ name: '구인.csv', bytes: new TextEncoder().encode(csv) }];
  const { value, diagnostics } = await compile({ ...input, files, papers: ['A4'] });
  expect(diagnostics.filter(({ code }) => code.startsWith('template/'))).toEqual([]);
  const text = bare(await textOf(onlyPrinting(value).sheets[0]?.bytes ?? Buffer.of()));
  expect(text).toContain(bare(`A&B <가온> {{제목}} ]]> '따옴표' <!-- \\u0000`));
  expect(text).toContain('포장&사원');
});

test('the built program makes the same bytes on another machine', async () => {
  const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  try {
    cpSync(join(inject('installation'), 'examples', 'gimje'), folder, { recursive: true });
    const env = { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' };
    const { code, stdout } = await iljari(folder, ['build', '구인.csv', '--date', date, '--json'], env);
    expect(code).toBe(0);
    const { outputs } = JSON.parse(stdout) as {
      readonly outputs: readonly { kind: string; sha256: string }[];
    };
    expect(outputs.filter(({ kind }) => kind === 'sheet').map(({ sha256 }) => sha256)).toEqual(
      sheets.map(sha),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('a sheet for the print shop', () => {
  const boxes = (bytes: Uint8Array): Record<string, readonly number[]> => {
    const file = openPdf(bytes);
    const page = file.pages[0]?.dict ?? {};
    return Object.fromEntries(
      ['/TrimBox', '/BleedBox', '/MediaBox'].map((name) => [name, file.list(page[name]).map(Number)]),
    );
  };

  test('says where it is cut; what leaves the printer as it is has no such box', async () => {
    const of = async (bleed: number): Promise<Uint8Array> => {
      const config = { ...input.config, bleed };
      const { value } = await compile({ ...input, config, papers: ['A4'] });
      return onlyPrinting(value).sheets[0]?.bytes ?? new Uint8Array();
    };
    const paper = boxes(await of(3));
    const [trimmed, bled, media] = [paper['/TrimBox'], paper['/BleedBox'], paper['/MediaBox']];
    expect((trimmed?.[2] ?? 0) - (trimmed?.[0] ?? 0)).toBeCloseTo(595.28, 1);
    expect((trimmed?.[3] ?? 0) - (trimmed?.[1] ?? 0)).toBeCloseTo(841.89, 1);
    expect((trimmed?.[0] ?? 0) - (bled?.[0] ?? 0)).toBeCloseTo((3 * 72) / 25.4, 1);
    expect(media?.[2]).toBeGreaterThan(bled?.[2] ?? 0);
    const plain = openPdf(await of(0));
    expect(
      plain.pages.flatMap(({ dict }) => Object.keys(dict)).filter((key) => /Trim|Bleed/.test(key)),
    ).toEqual([]);
  });
});
