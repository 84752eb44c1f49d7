/** The sheet of the example as poppler, qpdf and zbar read it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadConfig } from '../../src/commands/load/config.ts';
import { loadFiles } from '../../src/commands/load/files.ts';
import { loadFonts, loadTemplates } from '../../src/commands/load/shipped.ts';
import { compile, type Input, type Printing, type Publication } from '../../src/compile.ts';
import { layoutPages } from '../../src/layout/pages.ts';
import { createFontBook } from '../../src/layout/fonts.ts';
import { structureOf } from '../../src/layout/structure.ts';
import { substituteFor } from '../../src/layout/substitutes.ts';
import { sheetContext } from '../../src/markup/context.ts';
import type { Element } from '../../src/markup/document.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { renderTemplate } from '../../src/markup/template.ts';
import type { Day } from '../../src/day.ts';
import { paintPdf } from '../../src/output/pdf.ts';
import { iljari } from '../iljari.ts';
import { inFolder, openPdf } from './matterhorn-file.ts';
import { structureText } from './matterhorn-tree.ts';

const date = '2026-11-24' as Day;

/** What a config without editions makes. */
function onlyPrinting({ printings }: Publication): Printing {
  const [printing] = printings;
  if (printing === undefined) throw new Error('nothing was made');
  return printing;
}

/** What a program prints about a PDF, its path put in for `FILE`. */
function asks(bytes: Uint8Array, program: string, ...options: readonly string[]): string {
  return inFolder((folder) => {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    return execFileSync(
      program,
      options.map((option) => option.replace('FILE', path)),
      { encoding: 'utf8' },
    );
  });
}

/** Without white space, which programs put in as they please. */
const bare = (text: string): string => text.replaceAll(/\s/g, '');

async function inputOf(): Promise<Input> {
  const { value } = await loadConfig('examples/gimje/일자리.yaml', date);
  if (value.config === null) throw new Error('the example has no config');
  const [files, templates, fonts] = await Promise.all([
    loadFiles(['examples/gimje/구인.csv']),
    loadTemplates(null),
    loadFonts(),
  ]);
  return { files, config: value.config, date, papers: ['A4', 'A3'], templates, fonts };
}

let input: Input;
let made: Printing;
/** The bytes of both papers. */
let sheets: readonly Uint8Array[];

beforeAll(async () => {
  input = await inputOf();
  made = onlyPrinting((await compile(input)).value);
  sheets = made.sheets.map(({ bytes }) => bytes);
});

describe('the sheet of the example', () => {
  test('is the same again, byte by byte', async () => {
    const again = onlyPrinting((await compile(await inputOf())).value).sheets.map(({ bytes }) => bytes);
    expect(sheets.length).toBe(2);
    expect(again.map((bytes, i) => Buffer.compare(bytes, sheets[i] ?? Buffer.of()))).toEqual([0, 0]);
  });

  test('has no fault that qpdf knows', () => {
    for (const bytes of sheets)
      expect(asks(bytes, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors');
  });

  test('has its size, its title and its author', () => {
    const read = sheets.map((bytes) => asks(bytes, 'pdfinfo', 'FILE'));
    expect(read.map((text) => /Page size: *(.*)/.exec(text)?.[1])).toEqual([
      '595.276 x 841.89 pts (A4)',
      '841.89 x 1190.55 pts (A3)',
    ]);
    for (const text of read) {
      expect(text).toMatch(/Title: *김제 일자리정보지 제24호\n/);
      expect(text).toMatch(/Author: *김제가온일자리센터\n/);
      expect(text).toMatch(/Tagged: *yes\n/);
      expect(text).toMatch(/JavaScript: *no\n/);
    }
  });

  test('has every font embedded, subset and readable', () => {
    for (const bytes of sheets) {
      const [, , ...fonts] = asks(bytes, 'pdffonts', 'FILE').trimEnd().split('\n');
      expect(fonts.length).toBeGreaterThanOrEqual(2);
      expect(fonts.filter((font) => !/^[A-Z]{6}\+\S+ .* yes yes yes +\d+ +0$/.test(font))).toEqual([]);
    }
  });

  test('gives back every company and its phones, in the order of the issue', () => {
    const listings = made.issue.groups.flatMap((group) => group.listings);
    expect(listings.length).toBe(40);
    for (const bytes of sheets) {
      const text = bare(asks(bytes, 'pdftotext', '-raw', 'FILE', '-'));
      let at = 0;
      for (const { opening } of listings)
        for (const wanted of [opening.company, ...opening.phones.slice(0, 2).map(({ label }) => label)]) {
          const found = text.indexOf(bare(wanted), at);
          expect([wanted, found >= 0]).toEqual([wanted, true]);
          at = found;
        }
    }
  });

  test('gives back the same when columns are read as a person sees them', () => {
    for (const bytes of sheets) {
      const text = bare(asks(bytes, 'pdftotext', 'FILE', '-'));
      const phones = made.issue.groups.flatMap(({ listings }) =>
        listings.flatMap(({ opening }) => opening.phones.slice(0, 2)),
      );
      expect(phones.filter(({ label }) => !text.includes(bare(label)))).toEqual([]);
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

  test('has no character that means nothing', () => {
    for (const bytes of sheets)
      expect(asks(bytes, 'pdftotext', 'FILE', '-')).not.toMatch(/[\0\ufffd〓\p{Co}]/u);
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
      const levels = [...asks(bytes, 'pdfinfo', '-struct', 'FILE').matchAll(/^ *H(\d)/gm)].map(([, level]) =>
        Number(level),
      );
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
      expect(levels.filter((level) => level === 3).length).toBe(made.issue.printed);
    }
  });

  test('has QR codes that can be read at 100 dpi', () => {
    const wanted = input.config.centre.channels.map(({ url }) => url).toSorted();
    expect(wanted.length).toBe(3);
    for (const { bytes, pages } of made.sheets) {
      const read = inFolder((folder) => {
        const path = join(folder, 'sheet.pdf');
        writeFileSync(path, bytes);
        execFileSync('pdftoppm', [
          '-r',
          '100',
          '-gray',
          '-png',
          '-f',
          `${pages}`,
          path,
          join(folder, 'page'),
        ]);
        const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
        return execFileSync('zbarimg', ['--raw', '-q', ...pictures.map((name) => join(folder, name))], {
          encoding: 'utf8',
        });
      });
      expect(read.trim().split('\n').toSorted()).toEqual(wanted);
    }
  });
});

/** The text of everything that is read on once: no running parts. */
function flowOf(element: Element): string {
  if (element.name === 'header' || element.name === 'footer') return '';
  return element.children.map((child) => (child.kind === 'text' ? child.text : flowOf(child))).join('');
}

/** A page with one paragraph, painted in our fonts. */
async function painted(text: string): Promise<Uint8Array> {
  const markup = await renderTemplate(
    'sheet.hbs',
    [{ name: 'sheet.hbs', source: '<sheet title="t"><p>{{제목}}</p></sheet>' }],
    { 제목: text },
  );
  const { value: document } = parseMarkup(markup.value, 'A4', 'sheet.hbs');
  if (document === null) throw new Error('the template has a fault');
  const { pages } = layoutPages(document, createFontBook(input.fonts), { type: 10, columns: 1 });
  return paintPdf(pages, structureOf(document), {
    title: 't',
    subject: '',
    author: '',
    created: new Date(0),
  });
}

describe('characters that the main font has not', () => {
  test.each(Array.from('垾☎☏｢｣◎✔☑㉿◈❍⦁☞㐂髙多〇'))(
    '%s is printed, or what stands for it',
    async (character) => {
      const text = asks(await painted(`가${character}나`), 'pdftotext', 'FILE', '-').trim();
      expect([`가${character}나`, `가${substituteFor(character)}나`]).toContain(text);
    },
  );

  test('stand in the text where they were written, whatever their font', async () => {
    const text = '곳(垾) ☎ 063-540-0100 多 ✔ 모집';
    expect(asks(await painted(text), 'pdftotext', 'FILE', '-').trim()).toBe(text);
  });

  test('are left out when nobody sees them', async () => {
    const text = asks(
      await painted('가\u200b나\u202e다\ufeff라마\u2067바😀사\uf06d아'),
      'pdftotext',
      'FILE',
      '-',
    );
    expect(text.trim()).toBe('가나다라마바사아');
  });

  test('come back as a space, whatever space they were', async () => {
    const text = asks(await painted('모집 사원\u00a0안내  전화'), 'pdftotext', 'FILE', '-');
    expect(text.trim()).toBe('모집 사원 안내 전화');
  });
});

test('cells are printed as they are written, whatever they look like', async () => {
  const company = `A&B <가온> {{제목}} ]]> '따옴표' &lt;!-- \\u0000`;
  const csv = `회사명,모집제목,연락처,임금,근무지\n${company},<p>포장 & 사원</p>,063-540-0101,시급 11000원,김제시\n`;
  const files = [{ name: '구인.csv', bytes: new TextEncoder().encode(csv) }];
  const { value, diagnostics } = await compile({ ...input, files, papers: ['A4'] });
  expect(diagnostics.filter(({ code }) => code.startsWith('template/'))).toEqual([]);
  const text = bare(
    asks(onlyPrinting(value).sheets[0]?.bytes ?? Buffer.of(), 'pdftotext', '-raw', 'FILE', '-'),
  );
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
  const cut = 'TrimBox|BleedBox|MediaBox';
  const boxes = (bytes: Uint8Array): Record<string, readonly number[]> =>
    Object.fromEntries(
      asks(bytes, 'pdfinfo', '-box', 'FILE')
        .split('\n')
        .filter((line) => new RegExp(`^(?:${cut})`).test(line))
        .map((line) => {
          const [name = '', ...numbers] = line.split(/[:\s]+/);
          return [name, numbers.filter((one) => one !== '').map(Number)];
        }),
    );

  test('says where it is cut; what leaves the printer as it is has no such box', async () => {
    const input = await inputOf();
    const of = async (bleed: number): Promise<Uint8Array> => {
      const config = { ...input.config, bleed };
      const { value } = await compile({ ...input, config, papers: ['A4'] });
      return onlyPrinting(value).sheets[0]?.bytes ?? new Uint8Array();
    };
    const paper = boxes(await of(3));
    const [trimmed, bled, media] = [paper['TrimBox'], paper['BleedBox'], paper['MediaBox']];
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
