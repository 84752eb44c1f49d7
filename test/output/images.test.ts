/** Pictures in the PDF, as PDFium draws them and qpdf and the checkers of conformance find them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { offences } from './conformance-archive.ts';
import { paintPictures } from './conformance-pictures.ts';
import { picturesIn } from './drawn-pictures.ts';
import { coloured } from './drawn.ts';
import { openPdf } from './matterhorn-file.ts';
import { nodesOf } from './matterhorn-tree.ts';
import { examinePdf } from './matterhorn.ts';
import { faultsOf } from './qpdf.ts';

let bytes: Uint8Array;
let archive: Uint8Array;
beforeAll(async () => {
  bytes = await paintPictures();
  archive = await paintPictures({ profile: 'archive-1b' });
});

test('each is drawn where its place is, in its colours', () => {
  const { width, pixels } = coloured(bytes, 0, 595);
  const [[, , , top = 0] = []] = frames();
  const colour = (x: number, y: number): string => {
    const at = 4 * (Math.round(842 - top + y) * width + x);
    return [2, 1, 0]
      .map((part) => pixels[at + part] ?? 0)
      .map((value) => (value > 200 ? 'f' : value > 60 ? '8' : '0'))
      .join('');
  };
  expect(colour(20, 20)).toBe('f00');
  expect(colour(20, 60)).toBe('88f');
  // Red above blue; turned a quarter to the right, red is on the right.
  expect([colour(20, 83), colour(20, 97)]).toEqual(['f00', '00f']);
  expect([colour(30, 140), colour(10, 140)]).toEqual(['f00', '00f']);
  expect(colour(20, 190)).toBe('0f0');
});

/** The BBox of each Figure, in pt from the bottom left corner. */
function frames(): readonly number[][] {
  const file = openPdf(bytes);
  return nodesOf(file)
    .filter(({ role }) => role === 'Figure')
    .map(({ dict }) => file.list(file.dict(dict['/A'])['/BBox']).map(Number));
}

test('each is a Figure with its text and its frame', () => {
  const sizes = frames().map(([left = 0, bottom = 0, right = 0, top = 0]) => [right - left, top - bottom]);
  expect(sizes.map((size) => size.map(Math.round))).toEqual([
    [40, 40],
    [40, 40],
    [40, 20],
    [40, 80],
    [40, 20],
    [40, 40],
  ]);
  expect(examinePdf(bytes)).toEqual([]);
  const file = openPdf(bytes);
  const alts = JSON.stringify(file.raw).match(/"u:[^"]* 그림"/g);
  expect(alts).toHaveLength(6);
});

describe('the file', () => {
  test('holds each picture once and never smoothed', () => {
    const pictures = picturesIn(openPdf(bytes));
    expect(pictures.map(({ what }) => what)).toEqual([
      '8×8 /DeviceRGB',
      '8×8 /DeviceRGB',
      '40×20 /DeviceRGB',
      '40×20 /DeviceRGB',
      '333×167 /DeviceRGB',
      '8×8 /DeviceRGB',
    ]);
    expect(pictures[0]?.reference).toBe(pictures[5]?.reference);
    expect(pictures.filter(({ smoothed }) => smoothed)).toEqual([]);
  });

  test('is the same again', async () => {
    expect(Buffer.compare(bytes, await paintPictures())).toBe(0);
  });

  test('keeps its claims', () => {
    expect(offences(bytes)).toEqual([]);
    expect(faultsOf(bytes)).toBe('');
  });

  test('has no transparency where PDF/A-1 forbids it', () => {
    const transparent = (pdf: Uint8Array): number =>
      picturesIn(openPdf(pdf)).filter((one) => one.transparent).length;
    expect([transparent(bytes), transparent(archive)]).toEqual([1, 0]);
    expect(faultsOf(archive)).toBe('');
  });
});
