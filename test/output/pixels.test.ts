/**
 * What pages look like, pixel by pixel. A page that is meant to look otherwise: delete its picture under
 * `pixels/`, run the test twice and look at the new picture before it is kept.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';
import { expect, test } from 'vitest';
import type { Form, Paper } from '../../src/config/papers.ts';
import { drawn, type Picture } from './drawn.ts';
import { sheetOf } from './issue.ts';

const folder = join(import.meta.dirname, 'pixels');
const width = 360;
/** Pixels that may differ: none by much, for PDFium draws the same everywhere. */
const tolerated = 20;

test.each<[name: string, paper: Paper, form: Form, count: number, more?: string]>([
  ['card-a4', 'A4', '카드', 12],
  ['card-a4-grey-strips', 'A4', '카드', 5, '색: 흑백\n뜯는띠: 예\n'],
  ['table-a4', 'A4', '표', 16],
  ['large-print-a4', 'A4', '큰글씨', 3],
  ['poster-a3-full', 'A3', '포스터', 30],
])(
  '%s',
  async (name, paper, form, count, more) => {
    const picture = drawn(await sheetOf(paper, form, count, more), 0, width);
    const path = join(folder, `${name}.png`);
    const isNew = !existsSync(path);
    if (isNew) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, encode({ ...picture, channels: 1, depth: 8 }));
    }
    expect(isNew, `${path} is new: look at it and run the test again`).toBe(false);
    const kept = decode(readFileSync(path));
    expect([picture.width, picture.height]).toEqual([kept.width, kept.height]);
    const before = { ...picture, data: Uint8Array.from(kept.data) };
    expect(
      pixelmatch(inColour(picture), inColour(before), undefined, picture.width, picture.height),
    ).toBeLessThan(tolerated);
  },
  60_000,
);

/** Grey as red, green, blue and opacity, which pixelmatch wants. */
function inColour({ data }: Picture): Uint8Array {
  return Uint8Array.from({ length: data.length * 4 }, (_, i) => (i % 4 === 3 ? 255 : (data[i >> 2] ?? 0)));
}
