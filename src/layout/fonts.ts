/**
 * Fonts → advances and glyphs, one code point at a time. With `font-tables.ts` the only files that import
 * fontkit. Text is not shaped: in Hangul shaping changes nothing and costs more than all the rest, and one
 * map from code point to glyph makes the measured width the drawn width.
 */
import { create, type Font, type Glyph as FontkitGlyph, type GlyphRun } from 'fontkit';
import { openImage, type FillParts } from './font-image.ts';
import { copyOutlines, spareTables } from './font-tables.ts';

export type Weight = 400 | 700;

/** A font file of the chain. */
export type FontFile = {
  readonly name: string;
  readonly weight: Weight;
  /** Place in the chain: 1 is asked first. */
  readonly order: number;
  /** The whole file. */
  readonly bytes: () => Uint8Array;
  /** Called when a character first needs the font, and for the glyphs that are printed. */
  readonly fill: FillParts;
};

/** An opened font, for measuring and for the painter. */
export type Face = {
  readonly name: string;
  /** Above and below the baseline, in em (descent positive). */
  readonly ascent: number;
  readonly descent: number;
  /** The font as the painter takes it: its `layout` gives the glyphs and advances measured here. */
  readonly font: Font;
};

export type Glyph = {
  readonly face: Face;
  /** Advance in em. */
  readonly advance: number;
};

export type FontBook = {
  /** The glyph for a code point in a weight, or null when no font has it. */
  readonly glyph: (codePoint: number, weight: Weight) => Glyph | null;
  /** The first font of a weight, whose metrics set the lines. */
  readonly main: (weight: Weight) => Face;
};

/** Opens fonts as characters need them. A bold character that only a regular font has is set in regular. */
export function createFontBook(files: readonly FontFile[]): FontBook {
  const chainOf = (weight: Weight): FontFile[] =>
    files
      .filter(
        (file) =>
          file.weight === weight || !files.some((one) => one.order === file.order && one.weight === weight),
      )
      .toSorted((a, b) => a.order - b.order);
  const chains: Record<Weight, readonly FontFile[]> = { 400: chainOf(400), 700: chainOf(700) };
  const faces = new Map<FontFile, Face>();
  const known: Record<Weight, Map<number, Glyph | null>> = { 400: new Map(), 700: new Map() };
  const open = (file: FontFile): Face => {
    const face = faces.get(file) ?? openFace(file);
    faces.set(file, face);
    return face;
  };

  const find = (codePoint: number, weight: Weight): Glyph | null => {
    for (const file of chains[weight]) {
      const face = open(file);
      if (!face.font.hasGlyphForCodePoint(codePoint)) continue;
      return { face, advance: face.font.glyphForCodePoint(codePoint).advanceWidth / face.font.unitsPerEm };
    }
    return null;
  };
  return {
    glyph: (codePoint, weight) => {
      const cached = known[weight].get(codePoint);
      if (cached !== undefined) return cached;
      const glyph = find(codePoint, weight);
      known[weight].set(codePoint, glyph);
      return glyph;
    },
    main: (weight) => {
      const [first] = chains[weight];
      if (first === undefined) throw new Error('no font was given');
      return open(first);
    },
  };
}

function openFace(file: FontFile): Face {
  const image = openImage(file.fill);
  const original = create(image.bytes as Buffer);
  if (!('layout' in original)) throw new Error(`${file.name} is a collection, not a font`);
  spareTables(original, image.bytes);
  const glyphs = new Map<number, FontkitGlyph>();
  const glyphOf = (codePoint: number): FontkitGlyph => {
    const glyph = glyphs.get(codePoint) ?? original.glyphForCodePoint(codePoint);
    glyphs.set(codePoint, glyph);
    return glyph;
  };
  const font = Object.create(original, {
    layout: {
      value: (text: string): GlyphRun =>
        unshaped(Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? 0))),
    },
    getGlyph: { value: original.getGlyph.bind(original) },
    createSubset: { value: () => copyOutlines(original.createSubset(), image, original) },
  }) as Font;
  return {
    name: file.name,
    ascent: original.ascent / original.unitsPerEm,
    descent: -original.descent / original.unitsPerEm,
    font,
  };
}

function unshaped(glyphs: FontkitGlyph[]): GlyphRun {
  const positions = glyphs.map((glyph) => ({
    xAdvance: glyph.advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return { glyphs, positions, advanceWidth } as GlyphRun;
}
