/**
 * 게시처: the room that a sheet keeps for the name of the place where a copy hangs, and a name set in it,
 * when the pages are laid out already. A long name takes several lines and smaller type; it never leaves
 * its room.
 */
import type { Element } from '../markup/document.ts';
import { plainStylesheet } from '../markup/stylesheet.ts';
import { insetsOf, plainBox, type Box, type Content } from './box.ts';
import type { FontBook } from './fonts.ts';
import { moved, type Item, type Page, type PlaceItem } from './frame.ts';
import { setLines, type SetLine } from './lines.ts';
import { openManuscript, type Manuscript } from './manuscript.ts';
import { measureParagraph, type Pass } from './paragraph.ts';
import type { Style } from './style.ts';

/** Type is made smaller in steps of this many pt, down to the least that a person holding the sheet reads. */
const step = 0.25;
const least = 5;

/** A name is rather set smaller than with a word cut in two, but not smaller than this share of what a cut allows. */
const whole = 0.75;

/** The room of an element, as high as its style says. */
export function layoutRoom(style: Style, width: number): Content {
  const { top, bottom } = insetsOf(style);
  const height = style.height.kind === 'pt' ? Math.max(0, style.height.value - top - bottom) : 0;
  const item: PlaceItem = { kind: 'place', x: 0, y: 0, width, height, style };
  const box: Box = { ...plainBox, width, height, items: [item], breakable: false };
  return { children: [{ box, x: 0, y: 0 }], height, baseline: null };
}

/** The rooms of each page. */
export function roomsOf(pages: readonly Page[]): readonly (readonly PlaceItem[])[] {
  return pages.map(({ items, header, footer }) =>
    [...items, ...header, ...footer].filter((item) => item.kind === 'place'),
  );
}

export type SetName = {
  /** Where they stand on the page. */
  readonly items: readonly Item[];
  /** True when not even the smallest type holds the name, so that it ends in `…`. */
  readonly isCut: boolean;
};

/** Sets a name in its room: as large as the style says, else as large as fits. */
export function setName(name: string, room: PlaceItem, book: FontBook): SetName {
  const manuscript = manuscriptOf(name, book);
  let best: Trial | null = null;
  for (const size of sizesFrom(room.style.size)) {
    if (size < (best?.size ?? 0) * whole) break;
    const set = trial(manuscript, size, room);
    if (!set.fits) continue;
    if (set.cuts === 0) {
      best = set;
      break;
    }
    best ??= set;
  }
  if (best !== null) return { items: onPage(best.lines, room), isCut: false };
  return { items: onPage(shortened(name, room, book), room), isCut: true };
}

/** From the size of the style down to the least. */
function sizesFrom(size: number): readonly number[] {
  const smaller = Array.from({ length: Math.ceil(Math.max(0, size - least) / step) }, (_, i) =>
    Math.max(least, size - (i + 1) * step),
  );
  return [size, ...smaller];
}

type Trial = {
  readonly size: number;
  readonly lines: readonly SetLine[];
  readonly cuts: number;
  readonly fits: boolean;
};

function trial(manuscript: Manuscript, size: number, { style, width, height }: PlaceItem): Trial {
  const tally = { cuts: 0 };
  const pass: Pass = {
    manuscript,
    cascade: () => style,
    counters: null,
    columns: 1,
    isDraft: false,
    tally,
    measured: new Map(),
  };
  const scale = size / style.size;
  const scaled: Style = {
    ...style,
    size,
    leading: style.leading * scale,
    spacing: style.spacing * scale,
    wrap: style.wrap === 'balance' ? 'balance' : 'wrap',
  };
  const lines = setLines(measureParagraph(manuscript.document.sheet, scaled, pass), width, null);
  const used = lines.reduce((sum, line) => sum + line.height, 0);
  return { size, lines, cuts: tally.cuts, fits: used <= height + 0.01 };
}

/** The longest beginning that the smallest type holds. */
function shortened(name: string, room: PlaceItem, book: FontBook): readonly SetLine[] {
  const characters = Array.from(name);
  const at = (count: number): Trial =>
    trial(manuscriptOf(`${characters.slice(0, count).join('').trimEnd()}…`, book), least, room);
  let [good, bad] = [0, characters.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (at(middle).fits) good = middle;
    else bad = middle;
  }
  const best = at(good);
  return best.fits ? best.lines : [];
}

function onPage(lines: readonly SetLine[], room: PlaceItem): readonly Item[] {
  let y = room.y;
  return lines.flatMap(({ items, height }) => {
    const top = y;
    y += height;
    return items.map((item) => moved(item, room.x, top));
  });
}

/** A document that no template wrote, with the name alone. */
function manuscriptOf(name: string, book: FontBook): Manuscript {
  const sheet: Element = {
    kind: 'element',
    id: -1,
    name: 'p',
    attributes: {},
    classes: [],
    kindred: 'p',
    children: [{ kind: 'text', text: name }],
    origin: { file: '', line: 0 },
  };
  return openManuscript({ sheet, stylesheet: plainStylesheet('') }, book);
}
