/** What is read past fontkit is what fontkit reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { create, type Font, type Subset } from 'fontkit';
import { expect, test } from 'vitest';
import { copyOutlines, spareTables } from '../../src/layout/font-tables.ts';

const names = readdirSync('fonts').filter((name) =>
  /^(?:Pretendard|NotoSansKR|NotoSansSymbols).*\.ttf$/.test(name),
);

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

function open(bytes: Buffer): Opened & Font {
  return create(bytes) as unknown as Opened & Font;
}

test.each(names)('%s: the same widths and figures, the same subset', (name) => {
  const bytes = readFileSync(`fonts/${name}`);
  const [plain, spared] = [open(bytes), open(bytes)];
  spareTables(spared, bytes);
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
  copyOutlines(copied, bytes, spared);
  for (const one of [subset, copied]) for (const id of ids) one.includeGlyph(id);
  expect(Buffer.from(copied.encode()).equals(Buffer.from(subset.encode()))).toBe(true);
});

test('a glyph made of others brings them with it', () => {
  const bytes = readFileSync('fonts/PretendardGOV-Regular.ttf');
  const font = open(bytes);
  spareTables(font, bytes);
  const subset = font.createSubset();
  copyOutlines(subset, bytes, font);
  const ids = Array.from({ length: font.numGlyphs }, (_, id) => id);
  const composite = ids.find((id) => (font.getGlyph(id)._decode()?.numberOfContours ?? 0) < 0);
  subset.includeGlyph(composite ?? 0);
  subset.encode();
  expect(subset.glyphs.length).toBeGreaterThan(2);
});
