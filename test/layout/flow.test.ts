/** Cards and headings of any height flow through columns and pages. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, OutlineItem } from '../../src/layout/frame.ts';
import type { Layout } from '../../src/layout/pages.ts';
import { layoutOf } from './placed.ts';

fc.configureGlobal({ numRuns: 60 });

/** A heading or a card: its height in pt, with a frame that shows where it stands. */
type Part = { readonly kind: 'heading' | 'card'; readonly height: number };

type Sheet = {
  readonly parts: readonly Part[];
  readonly columns: number;
  /** Heights of what stands above the columns, of the running parts and of the colophon; 0 for none. */
  readonly above: number;
  readonly header: number;
  readonly footer: number;
  readonly colophon: number;
  readonly gap: number;
};

/** A page's room inside its margins, and the gap between columns. */
const room = { left: 20, top: 20, width: 200, height: 300 };
const gutter = 8;

/** Few heights, for each is a rule of its own; their sums are as many as one likes. */
const cards = fc.record({
  kind: fc.constant('card' as const),
  height: fc.constantFrom(10, 13, 21, 34, 55, 89, 120),
});
const headings = fc.record({
  kind: fc.constant('heading' as const),
  height: fc.integer({ min: 10, max: 20 }),
});
/** Cards under headings: no heading is last. */
const parts: fc.Arbitrary<readonly Part[]> = fc
  .array(
    fc
      .tuple(fc.option(headings, { nil: null }), fc.array(cards, { minLength: 1, maxLength: 12 }))
      .map(([heading, own]): readonly Part[] => [...(heading === null ? [] : [heading]), ...own]),
    { minLength: 1, maxLength: 8 },
  )
  .map((groups) => groups.flat());

const sheets: fc.Arbitrary<Sheet> = fc.record({
  parts,
  columns: fc.integer({ min: 1, max: 4 }),
  above: fc.constantFrom(0, 40, 150),
  header: fc.constantFrom(0, 15),
  footer: fc.constantFrom(0, 15),
  colophon: fc.constantFrom(0, 30, 120),
  gap: fc.constantFrom(0, 3, 12),
});

function layoutSheet(sheet: Sheet): Layout {
  const css = `@page { size: ${room.width + 40}pt ${room.height + 40}pt }
    columns { column-gap: ${gutter}pt; column-rule: 0.5pt solid #888 }
    li, h2, .above, colophon, header, footer { border: 1pt solid #000; break-inside: avoid; font-size: 8pt }
    h2, li { margin-top: ${sheet.gap}pt }
    ${[...new Set(sheet.parts.map(({ height }) => height))].map((height) => `.h${height} { height: ${height}pt }`).join('\n')}
    .above { height: ${sheet.above}pt } colophon { height: ${sheet.colophon}pt }
    header { height: ${sheet.header}pt } footer { height: ${sheet.footer}pt }`;
  const flow = sheet.parts.map(({ kind, height }, i) =>
    kind === 'heading' ? `<h2 class="h${height}">${i}</h2>` : `<ul><li class="h${height}">${i}</li></ul>`,
  );
  const body = [
    sheet.header > 0 ? '<header><p>header</p></header>' : '',
    sheet.footer > 0 ? '<footer><p>footer</p></footer>' : '',
    sheet.above > 0 ? '<div class="above">above</div>' : '',
    `<columns>${flow.join('')}</columns>`,
    sheet.colophon > 0 ? '<colophon><p>colophon</p></colophon>' : '',
  ];
  return layoutOf(css, body.join(''), { columns: sheet.columns });
}

/** Where a frame stands; the text in it names it. */
type Frame = {
  readonly name: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The frames of a layout in reading order; frames and texts come one after the other. */
function framesOf(layout: Layout): readonly Frame[] {
  return layout.pages.flatMap(({ items, header, footer }, page) => {
    const own = [...items, ...header, ...footer].filter(
      (item) => item.kind === 'outline' || item.kind === 'text',
    );
    return own.flatMap((item, i) => (item.kind === 'outline' ? [frameOf(item, own[i + 1], page)] : []));
  });
}

function frameOf({ x, y, width, height }: OutlineItem, next: Item | undefined, page: number): Frame {
  // An outline runs in the middle of its line of 1 pt.
  const name = next?.kind === 'text' ? next.text : '';
  return { name, page, left: x - 0.5, top: y - 0.5, right: x + width + 0.5, bottom: y + height + 0.5 };
}

/** Frames of the columns, in reading order. */
function partsOf(layout: Layout): readonly Frame[] {
  return framesOf(layout).filter(({ name }) => /^\d+$/.test(name));
}

const hair = 0.02;

describe('whatever the heights of cards', () => {
  test('each stands once, in order', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const layout = layoutSheet(sheet);
        expect(partsOf(layout).map(({ name }) => Number(name))).toEqual(sheet.parts.map((_, i) => i));
        expect(layout.diagnostics).toEqual([]);
      }),
    );
  });

  test('each keeps its height and stands inside its page and its column', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const width = (room.width - gutter * (sheet.columns - 1)) / sheet.columns;
        const faults = partsOf(layoutSheet(sheet)).filter(({ name, left, top, right, bottom }) => {
          const column = (left - room.left) / (width + gutter);
          return (
            Math.abs(column - Math.round(column)) > hair ||
            Math.abs(right - left - width) > hair ||
            Math.abs(bottom - top - (sheet.parts[Number(name)]?.height ?? 0)) > hair ||
            top < room.top + sheet.header - hair ||
            bottom > room.top + room.height - sheet.footer + hair
          );
        });
        expect(faults).toEqual([]);
      }),
    );
  });

  test('none stands on another, nor on what is above, below or running', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const frames = framesOf(layoutSheet(sheet));
        const clashes = frames.flatMap((a, i) =>
          frames
            .slice(i + 1)
            .filter((b) => a.page === b.page && overlap(a, b))
            .map((b) => [a, b]),
        );
        expect(clashes).toEqual([]);
      }),
    );
  });

  test('a heading stands above its first card in the same column', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const frames = partsOf(layoutSheet(sheet));
        const alone = sheet.parts.flatMap(({ kind }, i) => {
          const [heading, card] = [frames[i], frames[i + 1]];
          const isKept = heading?.page === card?.page && heading?.left === card?.left;
          return kind === 'heading' && !isKept ? [heading] : [];
        });
        expect(alone).toEqual([]);
      }),
    );
  });

  test('every page holds something, and the colophon stands once at the foot of the last', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const layout = layoutSheet(sheet);
        const colophons = framesOf(layout).filter(({ name }) => name === 'colophon');
        expect(layout.pages.filter(({ items }) => items.length === 0)).toEqual([]);
        expect(colophons.map(({ page, bottom }) => [page, Math.round(bottom)])).toEqual(
          sheet.colophon === 0 ? [] : [[layout.pages.length - 1, room.top + room.height - sheet.footer]],
        );
      }),
    );
  });

  test('running parts stand on every page in their places', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const layout = layoutSheet(sheet);
        const tops = (name: string): readonly number[] =>
          framesOf(layout)
            .filter((frame) => frame.name === name)
            .map(({ top }) => Math.round(top * 100) / 100);
        const everyPage = (count: number, top: number): readonly number[] =>
          count === 0 ? [] : layout.pages.map(() => top);
        expect(tops('header')).toEqual(everyPage(sheet.header, room.top));
        expect(tops('footer')).toEqual(everyPage(sheet.footer, room.top + room.height - sheet.footer));
      }),
    );
  });

  test('there are no more pages than full columns would take', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        fc.pre(sheet.colophon === 0 && sheet.above === 0);
        const pages = new Set(partsOf(layoutSheet(sheet)).map(({ page }) => page)).size;
        expect(pages).toBe(Math.ceil(fullColumnsOf(sheet) / sheet.columns));
      }),
    );
  });
});

/** How many columns the parts take when each takes all that fits. */
function fullColumnsOf({ parts: all, gap, header, footer }: Sheet): number {
  const most = room.height - header - footer;
  let columns = 0;
  let used = Number.POSITIVE_INFINITY;
  for (const [i, { height, kind }] of all.entries()) {
    // A heading goes where the card below it fits too.
    const kept = kind === 'heading' ? gap + (all[i + 1]?.height ?? 0) : 0;
    if (used + gap + height + kept > most + hair) {
      columns++;
      used = height;
    } else used += gap + height;
  }
  return columns;
}

function overlap(a: Frame, b: Frame): boolean {
  const apart =
    a.right <= b.left + hair ||
    b.right <= a.left + hair ||
    a.bottom <= b.top + hair ||
    b.bottom <= a.top + hair;
  return !apart;
}

/** Texts of all pages in reading order, and the codes of what was wrong. */
function printed(layout: Layout): { readonly texts: readonly string[]; readonly codes: readonly string[] } {
  const texts = layout.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])),
  );
  return { texts, codes: layout.diagnostics.map(({ code }) => code) };
}

/** Texts that stand outside the room of their page. */
function outside(layout: Layout): readonly Item[] {
  return layout.pages.flatMap(({ items, height }) =>
    items.filter(({ kind, y }) => kind === 'text' && (y < room.top || y > height - 20)),
  );
}

const lines = (count: number, name = ''): string =>
  Array.from({ length: count }, (_, i) => `${name}${i}`).join('<br/>');
const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${i}`);

/** Pages hold 16 lines. */
describe('what is taller than a page', () => {
  const css = 'li { break-inside: avoid; border: 1pt solid #000 } p { width: 50pt }';

  test('is cut between lines', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (count, above, columns) => {
          const body = `<columns><div>${above === 0 ? '' : `<p>${lines(above, 'a')}</p>`}<h2>h</h2><ul><li><p>${lines(count)}</p></li></ul></div></columns>`;
          const layout = layoutOf(css, body, { columns });
          const { texts, codes } = printed(layout);
          expect(texts.filter((text) => !/^[ah]/.test(text))).toEqual(numbers(count));
          expect(outside(layout)).toEqual([]);
          expect(codes).toEqual([]);
        },
      ),
    );
  });

  test.each<[what: string, css: string, body: string, count: number]>([
    [
      'a row of a table under its header',
      '',
      `<table><tr><th>h</th></tr><tr><td>${lines(40)}</td></tr></table>`,
      40,
    ],
    ['a card with a frame and paddings', 'li { padding: 20pt }', `<ul><li>${lines(40)}</li></ul>`, 40],
    [
      'cards in cards',
      'li { padding: 5pt }',
      `<ul><li><ul><li><ul><li>${lines(40)}</li></ul></li></ul></li></ul>`,
      40,
    ],
    ['a row', '', `<row><p>${lines(40)}</p></row>`, 40],
    [
      'nothing but headings',
      '',
      numbers(40)
        .map((i) => `<h2>${i}</h2>`)
        .join(''),
      40,
    ],
    [
      'lines that all stay with the next',
      'p { break-after: avoid }',
      numbers(40)
        .map((i) => `<p>${i}</p>`)
        .join(''),
      40,
    ],
    [
      'headings before a card',
      '',
      `${numbers(15)
        .map((i) => `<h2>${i}</h2>`)
        .join('')}<ul><li>15<br/>16<br/>17</li></ul>`,
      18,
    ],
  ])('loses nothing: %s', (_, more, body, count) => {
    const layout = layoutOf(`${css} ${more}`, body);
    expect(printed(layout)).toEqual({ texts: expect.arrayContaining([...numbers(count)]), codes: [] });
    expect(printed(layout).texts.filter((text) => text !== 'h')).toEqual(numbers(count));
    expect(outside(layout)).toEqual([]);
    expect(layout.pages.length).toBeLessThanOrEqual(4);
  });

  test.each<[what: string, css: string, body: string]>([
    ['a picture', 'qr { width: 190pt }', '<p>0</p><qr href="https://a.kr" alt="a"/><p>1</p>'],
    ['a line', '.big { font-size: 200pt }', '<p>0</p><p class="big">2</p><p>1</p>'],
  ])('is named when it cannot be cut: %s', (_, more, body) => {
    const { texts, codes } = printed(layoutOf(`${css} ${more}`, body));
    expect(texts.filter((text) => text !== '2')).toEqual(['0', '1']);
    expect(codes).toEqual(['layout/too-tall']);
  });

  test('running parts that leave no room do not stop the flow', () => {
    const tall = (name: string): string => `<${name}><p>${lines(9)}</p></${name}>`;
    const layout = layoutOf(css, `${tall('header')}${tall('footer')}<p>0</p><p>1</p>`);
    expect(printed(layout).texts).toEqual(['0', '1']);
    expect(layout.pages.length).toBeLessThanOrEqual(2);
  });
});

test('more pages than a sheet can have are refused', () => {
  const layout = layoutOf('div { height: 160pt }', '<div/>'.repeat(2_100));
  expect(layout.pages.length).toBe(2_000);
  expect(printed(layout).codes).toEqual(['layout/too-many-pages']);
});
