/** The sheet of the example as programs of Debian see it: poppler, qpdf and zbar. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Input, Printing } from '../../src/compile.ts';
import { substituteFor } from '../../src/layout/substitutes.ts';
import { asks, inFolder, says } from '../programs.ts';
import { exampleInput, paragraph, printed, rare } from './example.ts';

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
  test('has no fault that qpdf knows', () => {
    expect(sheets.length).toBe(2);
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
      expect(phones.length).toBeGreaterThan(30);
      expect(phones.filter(({ label }) => !text.includes(bare(label)))).toEqual([]);
    }
  });

  test('has no character that means nothing', () => {
    for (const bytes of sheets)
      expect(asks(bytes, 'pdftotext', 'FILE', '-')).not.toMatch(/[\0\ufffd〓\p{Co}]/u);
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
        says('pdftoppm', '-r', '100', '-gray', '-png', '-f', `${pages}`, path, join(folder, 'page'));
        const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
        return says('zbarimg', '--raw', '-q', ...pictures.map((name) => join(folder, name)));
      });
      expect(read.trim().split('\n').toSorted()).toEqual(wanted);
    }
  });
});

describe('characters that the main font has not', () => {
  const copied = async (text: string): Promise<string> =>
    asks(await paragraph(text), 'pdftotext', 'FILE', '-').trim();

  test.each(rare)('%s is printed, or what stands for it', async (character) => {
    const text = await copied(`가${character}나`);
    expect([`가${character}나`, `가${substituteFor(character)}나`]).toContain(text);
  });

  test('stand in the text where they were written, whatever their font', async () => {
    const text = '곳(垾) ☎ 063-540-0100 多 ✔ 모집';
    expect(await copied(text)).toBe(text);
  });

  test('are left out when nobody sees them', async () => {
    expect(await copied('가\u200b나\u202e다\ufeff라마\u2067바😀사\uf06d아')).toBe('가나다라마바사아');
  });

  test('come back as a space, whatever space they were', async () => {
    expect(await copied('모집 사원\u00a0안내  전화')).toBe('모집 사원 안내 전화');
  });
});
