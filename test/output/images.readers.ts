/** Pictures in the PDF, as poppler draws and finds them, and as Debian's qpdf reads the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { asks, inFolder, says } from '../programs.ts';
import { paintPictures } from './conformance-pictures.ts';

let bytes: Uint8Array;
let archive: Uint8Array;
beforeAll(async () => {
  bytes = await paintPictures();
  archive = await paintPictures({ profile: 'archive-1b' });
});

test('each is drawn where its place is, in its colours', () => {
  const pixels = inFolder((folder) => {
    writeFileSync(join(folder, 'sheet.pdf'), bytes);
    says('pdftoppm', '-r', '72', '-singlefile', join(folder, 'sheet.pdf'), join(folder, 'page'));
    return readFileSync(join(folder, 'page.ppm'));
  });
  const [head = ''] = /^P6\s+\d+ \d+\s+255\s/.exec(pixels.toString('latin1', 0, 40)) ?? [];
  const width = Number(head.split(/\s+/)[1]);
  const [[, , , top = 0] = []] = frames();
  const colour = (x: number, y: number): string => {
    const at = head.length + 3 * (Math.round(842 - top + y) * width + x);
    return [...pixels.subarray(at, at + 3)]
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
  const boxes = asks(bytes, 'pdfinfo', '-struct', 'FILE').matchAll(/\/BBox \[([\d. ]+)\]/g);
  return [...boxes].map(([, box = '']) => box.split(' ').map(Number));
}

test('each is a Figure with its frame', () => {
  const sizes = frames().map(([left = 0, bottom = 0, right = 0, top = 0]) => [right - left, top - bottom]);
  expect(sizes.map((size) => size.map(Math.round))).toEqual([
    [40, 40],
    [40, 40],
    [40, 20],
    [40, 80],
    [40, 20],
    [40, 40],
  ]);
});

describe('the file', () => {
  test('holds each picture once and never smoothed', () => {
    const list = asks(bytes, 'pdfimages', '-list', 'FILE').split('\n').slice(2).filter(Boolean);
    const images = list.map((line) => line.trim().split(/\s+/)).filter(([, , type]) => type === 'image');
    expect(images.map(([, , , width, height, colour]) => `${width}×${height} ${colour}`)).toEqual([
      '8×8 rgb',
      '8×8 rgb',
      '40×20 rgb',
      '40×20 rgb',
      '333×167 rgb',
      '8×8 rgb',
    ]);
    expect(images[0]?.[10]).toBe(images[5]?.[10]);
    expect(images.every((columns) => columns[9] === 'no')).toBe(true);
  });

  test('has no fault that qpdf knows', () => {
    for (const pdf of [bytes, archive])
      expect(asks(pdf, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors');
  });

  test('has no transparency where PDF/A-1 forbids it', () => {
    expect(asks(bytes, 'pdfimages', '-list', 'FILE')).toContain('smask');
    expect(asks(archive, 'pdfimages', '-list', 'FILE')).not.toContain('smask');
  });
});
