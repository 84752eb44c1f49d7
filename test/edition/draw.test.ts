/** The pictures as a phone gets them: their sizes, and what zbar and tesseract read off them. */
import { decode } from 'fast-png';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawAll, type Drawing, type Drawings } from '../../src/edition/draw.ts';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import { createAlbum } from '../../src/picture/album.ts';
import { createFontBook } from '../../src/layout/fonts.ts';
import { config, issueOf, rowsOf, templates, withTemplate } from '../channel/issue.ts';
import { paint } from '../output/conformance-sheet.ts';

const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
const folder = mkdtempSync(join(tmpdir(), 'iljari-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = rowsOf(7);
const album = createAlbum(undefined, []);
const fonts = await loadFonts();
const draw = async (files = templates): Promise<Drawings | null> => {
  const material = {
    issue: issueOf(rows),
    config,
    templates: files,
    book: createFontBook(fonts),
    album,
    logo: '',
    places: [],
  };
  return (await drawAll(material, [{ paper: 'A4', bytes: await paint() }], wasm, '')).value;
};

let made: Drawings;
beforeAll(async () => {
  const drawn = await draw();
  if (drawn === null) throw new Error('no pictures');
  made = drawn;
  for (const { name, bytes } of made.drawings) writeFileSync(join(folder, name), bytes);
}, 60_000);

const cards = (): readonly Drawing[] => made.drawings.filter(({ name }) => name.startsWith('카드'));

describe('the pictures of an issue', () => {
  test('are a cover, numbered cards and a preview of each page', () => {
    const names = made.drawings.map(({ name }) => name);
    expect(names).toEqual(['표지.png', ...cards().map((_, i) => `카드-0${i + 1}.png`), '미리보기-A4-1.png']);
    expect(cards().length).toBeGreaterThan(2);
  });

  test('are 800×400, 1080×1440 and as high as the paper, opaque and under 500 kB', () => {
    for (const { name, bytes } of made.drawings) {
      const { width, height, palette = [] } = decode(bytes);
      const size = name.startsWith('표지')
        ? [800, 400]
        : name.startsWith('카드')
          ? [1080, 1440]
          : [1240, 1754];
      expect([name, width, height]).toEqual([name, ...size]);
      expect(palette[0]?.length).toBe(3);
      expect(bytes.length).toBeLessThan(500_000);
    }
  });

  test('are the same bytes when they are drawn again', async () => {
    const again = await draw();
    expect(again?.drawings.map(({ bytes }) => Buffer.from(bytes))).toEqual(
      made.drawings.map(({ bytes }) => Buffer.from(bytes)),
    );
    expect(again?.descriptions).toBe(made.descriptions);
  });

  test('have a QR code that zbar reads from the last card', () => {
    const last = cards().at(-1)?.name ?? '';
    const read = execFileSync('zbarimg', ['--raw', '-q', join(folder, last)], { encoding: 'utf8' });
    expect(read.trim()).toBe('https://example.org/jobs');
  });

  test('have phone numbers that tesseract reads from a card', () => {
    const { name = '', description = '' } = cards()[1] ?? {};
    const phones = rows.map(({ phone = '' }) => phone).filter((phone) => description.includes(phone));
    expect(phones.length).toBeGreaterThan(1);
    const args = [join(folder, name), '-', '-l', 'eng', '--psm', '6'];
    const read = execFileSync('tesseract', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    for (const phone of phones) expect(read).toContain(phone);
  });

  test('are none when a template is wrong, and the mistake is named', async () => {
    const files = withTemplate('cover.hbs', '<sheet title="a"><p>{{호수}}</p></sheet>');
    const material = {
      issue: issueOf(rows),
      config,
      templates: files,
      book: createFontBook(fonts),
      album,
      logo: '',
      places: [],
    };
    const { value, diagnostics } = await drawAll(material, [], wasm, '');
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'template/unknown-name', place: { file: 'cover.hbs' } }]);
  });
});

describe('그림설명.txt', () => {
  test('has a paragraph for each picture with every opening on it', () => {
    const paragraphs = made.descriptions.trim().split('\n\n');
    expect(paragraphs.map((paragraph) => paragraph.split('\n')[0])).toEqual(
      made.drawings.map(({ name }) => name),
    );
    for (const { company = '', phone = '' } of rows) {
      const holding = cards().filter(({ description }) => description.includes(company));
      expect(holding).toHaveLength(1);
      expect(holding[0]?.description).toContain(phone);
    }
  });

  test('says what a QR code opens', () => {
    expect(cards().at(-1)?.description).toContain('구인 전체 보기 QR 코드: https://example.org/jobs');
  });
});
