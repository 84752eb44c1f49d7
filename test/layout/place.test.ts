/** The name of a posting place in the room that a sheet keeps for it. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from '../../src/grouped.ts';
import type { Item, TextItem } from '../../src/layout/frame.ts';
import { roomsOf, setName, type SetName } from '../../src/layout/place.ts';
import { fakeBook } from './fake-font.ts';
import { layoutOf, placed } from './placed.ts';

const css = 'place { height: 36pt; width: 70pt; text-align: center; font-size: 10pt; line-height: 1.2 }';
const isText = (item: Item): item is TextItem => item.kind === 'text';

/** The room of a page that has one, and a name set in it. */
function named(name: string, style = css): { set: SetName; lines: readonly string[]; size: number } {
  const [[room] = []] = roomsOf(layoutOf(style, '<p>위</p><place/><p>아래</p>').pages);
  if (room === undefined) throw new Error('there is no room');
  const set = setName(name, room, fakeBook());
  const texts = set.items.filter(isText);
  for (const { x, y, width, size, text } of texts) {
    expect(x).toBeGreaterThanOrEqual(room.x - 0.01);
    expect(x + width - (text.endsWith(' ') ? size / 4 : 0)).toBeLessThanOrEqual(room.x + room.width + 0.02);
    expect(y - size * 0.8).toBeGreaterThanOrEqual(room.y - 0.01);
    expect(y + size * 0.2).toBeLessThanOrEqual(room.y + room.height + 0.01);
  }
  const lines = grouped(texts, ({ y }) => y);
  return {
    set,
    lines: [...lines.values()].map((items) => items.map(({ text }) => text).join('')),
    size: texts[0]?.size ?? 0,
  };
}

test('the room stands where the template puts it, and nothing is printed there for everybody', () => {
  expect(placed(layoutOf(css, '<p>위</p><place/><p>아래</p>'))).toMatchInlineSnapshot(`
    "page 1
    20,28 "위"
    20,30 room 70×36
    20,74 "아래""
  `);
});

test('a short name is as large as the style says, in the middle of its line', () => {
  const { set, size } = named('가온마을');
  expect([size, set.isCut]).toEqual([10, false]);
  expect(set.items).toMatchObject([{ text: '가온마을', x: 20 + 15 }]);
});

test('a longer name is broken at its spaces, then set smaller, before a word is cut', () => {
  expect(named('가온마을 누리아파트')).toMatchObject({ lines: ['가온마을 ', '누리아파트'], size: 10 });
  const { lines, size } = named('가온마을한빛누리 아파트');
  expect(lines).toEqual(['가온마을한빛누리 ', '아파트']);
  expect(size).toBe(8.75);
});

test('forty and sixty characters without a space are whole', () => {
  for (const length of [40, 60]) {
    const name = '가나다라마바사아자차'.repeat(length / 10);
    const { set, lines, size } = named(name);
    expect([set.isCut, lines.join('')]).toEqual([false, name]);
    expect(size).toBeGreaterThanOrEqual(5);
  }
});

test('what no type holds ends in … and says so', () => {
  const { set, lines } = named('가'.repeat(400));
  expect(set.isCut).toBe(true);
  expect(lines.join('')).toMatch(/^가{40,}…$/);
});

const bare = (text: string): string => text.replaceAll(/\s/g, '');

test('no name leaves its room', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 4, max: 60 }),
      (name, height) => {
        const { set, lines } = named(name, css.replace('36pt', `${height}pt`));
        // Spaces of every kind may end a line.
        const isWhole = bare(lines.join('')) === bare(name);
        expect(set.isCut || isWhole).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
