/** The file for the printer: what all copies have in common is in it once. */
import { beforeAll, expect, test } from 'vitest';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import { createFontBook } from '../../src/layout/fonts.ts';
import type { Item, Page } from '../../src/layout/frame.ts';
import { paintPrintFile, type PlaceCopy } from '../../src/output/print-file.ts';
import { textsOfPages } from './pdfium.ts';
import { faultsOf } from './qpdf.ts';

const info = { title: '게시용', author: '', subject: '', created: new Date('2026-11-24T00:00:00Z') };
let textAt: (text: string, y: number) => Item;
let pages: readonly Page[];
beforeAll(async () => {
  const book = createFontBook(await loadFonts());
  textAt = (text, y) => ({
    kind: 'text',
    x: 40,
    y,
    text,
    face: book.main(400),
    size: 12,
    spacing: 0,
    colour: '#000000',
    width: 200,
    owner: null,
  });
  const common = Array.from({ length: 40 }, (_, i) =>
    textAt(`모두 같은 줄 ${(i * 7919) % 1000}`, 60 + i * 15),
  );
  const page = { width: 595, height: 842, header: [], footer: [], marks: [], trim: null };
  pages = [
    { ...page, items: [...common, textAt('앞면', 700)] },
    { ...page, items: [...common, textAt('뒷면', 700)] },
  ];
});

const copyFor = (name: string, times = 1): PlaceCopy => ({
  bookmark: name,
  own: new Map([[1, [textAt(name, 760)]]]),
  times,
});

test('each place has its own name on the common pages, in order, as many times as it hangs', async () => {
  const bytes = await paintPrintFile(pages, [copyFor('가온아파트', 2), copyFor('누리복지관')], info);
  expect(faultsOf(bytes)).toBe('');
  const read = await textsOfPages(bytes);
  expect(read.map((page) => /앞면|뒷면/.exec(page)?.[0])).toEqual([1, 2, 3].flatMap(() => ['앞면', '뒷면']));
  expect(read.map((page) => /가온아파트|누리복지관/.exec(page)?.[0])).toEqual([
    undefined,
    '가온아파트',
    undefined,
    '가온아파트',
    undefined,
    '누리복지관',
  ]);
});

test('a hundred places more cost what differs alone', async () => {
  const copies = Array.from({ length: 101 }, (_, i) => copyFor(`${i + 1}동 아파트`));
  const one = await paintPrintFile(pages, copies.slice(0, 1), info);
  const many = await paintPrintFile(pages, copies, info);
  expect((many.length - one.length) / 100).toBeLessThan(800);
  expect(await paintPrintFile(pages, copies, info)).toEqual(many);
});
