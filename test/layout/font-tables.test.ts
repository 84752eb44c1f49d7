/** What is read past fontkit is what fontkit reads. */
import { create, type Font, type Subset } from 'fontkit';
import { expect, test } from 'vitest';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import type { FontFile } from '../../src/layout/fonts.ts';
import { openImage } from '../../src/layout/font-image.ts';
import { copyOutlines, spareTables } from '../../src/layout/font-tables.ts';

const files = await loadFonts();

type Sign = { readonly advanceWidth: number; _decode(): { readonly numberOfContours: number } | null };

/** More than the types of fontkit tell. */
type Opened = Pick<Font, 'numGlyphs' | 'italicAngle' | 'underlinePosition' | 'underlineThickness'> & {
  readonly post: { readonly isFixedPitch: number };
  getGlyph(id: number): Sign;
  createSubset(): Subset & {
    readonly glyphs: readonly number[];
    includeGlyph(id: number): void;
    encode(): Uint8Array;
  };
};

function open(bytes: Uint8Array): Opened & Font {
  return create(bytes as Buffer) as unknown as Opened & Font;
}

test.each(files)('$name: the same widths and figures, the same subset', ({ bytes, fill }) => {
  const image = openImage(fill);
  const [plain, spared] = [open(bytes()), open(image.bytes)];
  spareTables(spared, image.bytes);
  const ids = Array.from({ length: 400 }, (_, i) => (i * 59) % plain.numGlyphs);
  const figuresOf = (font: Opened): unknown[] => [
    font.italicAngle,
    font.underlinePosition,
    font.underlineThickness,
    font.post.isFixedPitch,
    ...ids.map((id) => font.getGlyph(id).advanceWidth),
  ];
  expect(figuresOf(spared)).toEqual(figuresOf(plain));

  const subset = plain.createSubset();
  const copied = spared.createSubset();
  copyOutlines(copied, image, spared);
  for (const one of [subset, copied]) for (const id of ids) one.includeGlyph(id);
  expect(Buffer.from(copied.encode()).equals(Buffer.from(subset.encode()))).toBe(true);
});

test('a glyph made of others brings them with it', () => {
  const [{ bytes, fill }] = files as [FontFile];
  const image = openImage(fill);
  const [plain, font] = [open(bytes()), open(image.bytes)];
  spareTables(font, image.bytes);
  const ids = Array.from({ length: plain.numGlyphs }, (_, id) => id);
  const composite = ids.find((id) => (plain.getGlyph(id)._decode()?.numberOfContours ?? 0) < 0) ?? 0;
  const [subset, copied] = [plain.createSubset(), font.createSubset()];
  copyOutlines(copied, image, font);
  for (const one of [subset, copied]) one.includeGlyph(composite);
  expect(Buffer.from(copied.encode()).equals(Buffer.from(subset.encode()))).toBe(true);
  expect(copied.glyphs.length).toBeGreaterThan(2);
});

test('of a font the outlines that are printed are read, and no others', () => {
  const [{ fill }] = files as [FontFile];
  let read = 0;
  const image = openImage((into, parts) => {
    for (const { start, end } of parts) read += end - start;
    fill(into, parts);
  });
  const font = open(image.bytes);
  spareTables(font, image.bytes);
  expect(read).toBeLessThan(image.bytes.length / 10);
  const before = read;
  const subset = font.createSubset();
  copyOutlines(subset, image, font);
  const { id } = font.glyphForCodePoint('가'.codePointAt(0) ?? 0);
  subset.includeGlyph(id);
  subset.encode();
  const after = read;
  expect(after).toBeGreaterThan(before);
  expect(after - before).toBeLessThan(2000);
  subset.encode();
  expect(read).toBe(after);
});
