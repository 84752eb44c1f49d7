import { beforeAll, describe, expect, test } from 'vitest';
import { cardsOf, coverOf, mostCards, type Deck } from '../../src/edition/deck.ts';
import { describe as inWords } from '../../src/edition/describe.ts';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import type { Config } from '../../src/config/config.ts';
import type { Checked } from '../../src/diagnostic.ts';
import { createAlbum } from '../../src/picture/album.ts';
import { createFontBook, type FontBook } from '../../src/layout/fonts.ts';
import { config, issueOf, rowsOf, templates, withTemplate } from '../channel/issue.ts';

let book: FontBook;
beforeAll(async () => {
  book = createFontBook(await loadFonts());
});

const deck = (
  make: typeof cardsOf,
  rows: ReturnType<typeof rowsOf>,
  settings: Config = config,
  files = templates,
): Promise<Checked<Deck | null>> =>
  make({
    issue: issueOf(rows, settings),
    config: settings,
    templates: files,
    book,
    album: createAlbum(undefined, []),
    logo: '',
    places: [],
    paints: true,
  });
const wordsOf = ({ pages, structure }: Deck): readonly string[] =>
  pages.map((page) => inWords(page, structure));
const ofCards = async (rows: ReturnType<typeof rowsOf>): Promise<Deck> => {
  const { value } = await deck(cardsOf, rows);
  if (value === null) throw new Error('no cards');
  return value;
};

/** A card is 360 pt wide and a phone shows it 360 px wide: 11 pt are 14.67 px (CSS Values 3, 6.2). */
const legible = 14.67;

describe('cards', () => {
  test.each([1, 40])('of %i openings hold each once', async (count) => {
    const { leftOff, ...cards } = await ofCards(rowsOf(count));
    expect(leftOff).toEqual([]);
    const words = wordsOf({ ...cards, leftOff });
    for (const { company = '' } of rowsOf(count))
      expect(
        words.filter((text) => text.includes(`${company},`) || text.includes(`${company} `)),
      ).toHaveLength(1);
  });

  test('of 300 openings are as many as may be; every other opening is given back', async () => {
    const cards = await ofCards(rowsOf(300));
    expect(cards.pages).toHaveLength(mostCards);
    const words = wordsOf(cards);
    const shown = rowsOf(300).filter(({ phone = '' }) => words.some((text) => text.includes(phone)));
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.length + cards.leftOff.length).toBe(300);
    expect(words.at(-1)).toContain(`카드에 없는 ${cards.leftOff.length}건`);
  });

  test.each([1, 40])('of %i openings have no text smaller than a phone shows legibly', async (count) => {
    const items = (await ofCards(rowsOf(count))).pages.flatMap((page) => [
      ...page.items,
      ...page.header,
      ...page.footer,
    ]);
    const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
    // The marks 신규 and 마감임박 are bold and may be a little smaller.
    const small = texts.filter(
      ({ size, text }) => size < legible && !/^(?:신규|마감임박)$/.test(text.trim()),
    );
    expect(small).toEqual([]);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThan(0.9 * legible);
  });

  test('repeat the name of a group where it goes on, and end with where to see everything', async () => {
    const rows = rowsOf(12).map((row) => ({ ...row, occupation: '두부 포장원', title: '두부 포장원' }));
    const words = wordsOf(await ofCards(rows));
    expect(words.length).toBeGreaterThan(3);
    expect(words.slice(0, -1).filter((text) => !text.includes('12건.'))).toEqual([]);
    expect(words.at(-1)).toContain('모든 일자리를 보려면. ☎ 063-540-0100.');
  });

  test('stay on the card: nothing is placed outside its edges', async () => {
    for (const { width, height, items } of (await ofCards(rowsOf(40))).pages) {
      expect([width, height]).toEqual([360, 480]);
      for (const item of items) {
        if (item.kind !== 'text') continue;
        expect(item.x).toBeGreaterThanOrEqual(0);
        expect(item.x + item.width).toBeLessThanOrEqual(width);
        expect(item.y).toBeLessThan(height);
      }
    }
  });
});

describe('the cover', () => {
  test('is one page of 2:1 even with a long title and all groups', async () => {
    const settings = { ...config, title: '한빛과 가온과 누리의 새 일자리를 모두 모은 일자리정보지' };
    const { value, diagnostics } = await deck(coverOf, rowsOf(300), settings);
    expect(value?.pages.map(({ width, height }) => width / height)).toEqual([2]);
    expect(diagnostics).toEqual([]);
  });

  test('of a template with too much text is told', async () => {
    const files = withTemplate(
      'cover.hbs',
      `<sheet title="a"><style>@page { size: 400pt 200pt; }</style>${'<p>가</p>'.repeat(60)}</sheet>`,
    );
    const { value, diagnostics } = await deck(coverOf, rowsOf(1), config, files);
    expect(value?.pages).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['cards/cover-full']);
  });
});
