/**
 * Tables of a TrueType font that fontkit 2.0.4 decodes entry by entry, though most of a large Korean font is
 * never asked for: here they are read where they lie. `font-tables.test.ts` compares both.
 */
import type { Font, Subset } from 'fontkit';
import type { FontImage } from './font-image.ts';

/** What fontkit keeps of a table once it is decoded, and where the table stands in the file. */
type Internals = {
  readonly _tables: Record<string, unknown>;
  readonly directory: {
    readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
  };
  readonly head: { readonly indexToLocFormat: number };
  readonly hhea: { readonly numberOfMetrics: number };
};

/** Gives the font its large tables undecoded. To be called before the first glyph. */
export function spareTables(font: Font, bytes: Uint8Array): void {
  const { _tables: tables, directory, head, hhea } = font as unknown as Internals;
  const viewOf = (tag: string): DataView => {
    const { offset, length } = directory.tables[tag] ?? { offset: 0, length: 0 };
    return new DataView(bytes.buffer, bytes.byteOffset + offset, length);
  };
  const { indexToLocFormat: format } = head;
  tables['loca'] = { version: format, offsets: offsetsIn(viewOf('loca'), format) };
  tables['post'] = headOf(viewOf('post'));
  tables['hmtx'] = metricsIn(viewOf('hmtx'), hhea.numberOfMetrics);
  // Nothing is set vertically; without this table each glyph's outline is asked for its height.
  if ('vmtx' in font) tables['vmtx'] = noMetrics;
  else Object.defineProperty(font, 'vmtx', { value: noMetrics });
}

const noMetrics = { metrics: { length: 0, get: () => null }, bearings: { get: () => 0 } };

/** Where each glyph begins, and where the last one ends (OpenType, `loca`). */
function offsetsIn(view: DataView, format: number): Uint32Array {
  if (format === 0)
    return Uint32Array.from({ length: view.byteLength / 2 }, (_, i) => view.getUint16(i * 2) * 2);
  const offsets = new Uint32Array(view.byteLength / 4);
  for (let i = 0; i < offsets.length; i++) offsets[i] = view.getUint32(i * 4);
  return offsets;
}

/** `post` without the names of the glyphs, which take 0.05 s and which nobody calls. */
function headOf(view: DataView): object {
  return {
    italicAngle: view.getInt32(4) / 65536,
    underlinePosition: view.getInt16(8),
    underlineThickness: view.getInt16(10),
    isFixedPitch: view.getUint32(12),
  };
}

/** `hmtx`: advance and bearing of the first `count` glyphs, then bearings alone. */
function metricsIn(view: DataView, count: number): object {
  return {
    metrics: {
      length: count,
      get: (i: number) => ({ advance: view.getUint16(i * 4), bearing: view.getInt16(i * 4 + 2) }),
    },
    bearings: { get: (i: number) => view.getInt16(count * 4 + i * 2) },
  };
}

type SubsetInternals = {
  readonly font: {
    readonly loca: { readonly offsets: Uint32Array };
    getGlyph(id: number): { readonly advanceWidth: number; _getMetrics(): { readonly leftBearing: number } };
  };
  /** The glyphs of the subset, by their numbers in the font. */
  readonly glyphs: readonly number[];
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
  offset: number;
  _addGlyph(id: number): number;
  encode(): Uint8Array;
};

/**
 * Lets a subset bring the outlines it needs and copy them as they are: only a glyph made of other glyphs needs
 * to be understood.
 */
export function copyOutlines(subset: Subset, image: FontImage, font: Font): Subset {
  const internals = subset as unknown as SubsetInternals;
  const start = (font as unknown as Internals).directory.tables['glyf']?.offset;
  if (start === undefined) return subset;
  const decode = internals._addGlyph.bind(internals);
  const encode = internals.encode.bind(internals);
  internals.encode = () => {
    image.bring(internals.glyphs, internals.font.loca.offsets);
    return encode();
  };
  internals._addGlyph = (id) => {
    const { offsets } = internals.font.loca;
    // A part of another glyph, which came in while that one was encoded.
    image.bring([id], offsets);
    const outline = image.bytes.subarray(start + (offsets[id] ?? 0), start + (offsets[id + 1] ?? 0));
    // The number of contours, a negative one for a composite glyph.
    if (outline.length > 0 && (outline[0] ?? 0) >= 0x80) return decode(id);
    const glyph = internals.font.getGlyph(id);
    internals.glyf.push(outline);
    internals.loca.offsets.push(internals.offset);
    internals.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing: glyph._getMetrics().leftBearing });
    internals.offset += outline.length;
    return internals.glyf.length - 1;
  };
  return subset;
}
