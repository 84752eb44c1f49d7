/**
 * A font file as far as setting text needs it: the image has every byte where the file has it, and most of a
 * large Korean font, its outlines, is read only for the glyphs that are printed.
 */

/** Bytes of a file from `start` up to `end`. */
export type FontPart = { readonly start: number; readonly end: number };

/** Copies parts of a file to where they stand in the file, opening it once. */
export type FillParts = (image: Uint8Array, parts: readonly FontPart[]) => void;

/** A table of the file, as its directory tells (OpenType, "Table directory"). */
type FontTable = FontPart & { readonly tag: string; readonly record: Uint8Array };

/** Tables that tell how to shape, to hint at vertical lines and to sign: nothing reads them, and the image has none. */
const passedOver = new Set(['GSUB', 'GPOS', 'GDEF', 'DSIG', 'vhea', 'vmtx']);

const headLength = 12;
const recordLength = 16;
/** Longer than any directory: it has a table for each of at most some forty tags. */
const directoryLength = headLength + 64 * recordLength;
/** `post` before the names of its glyphs, which nobody calls. */
const postLength = 32;

export type FontImage = {
  readonly bytes: Uint8Array;
  /**
   * Brings the outlines of glyphs that are not there yet.
   * @param offsets where each glyph begins within `glyf`, as `loca` tells
   */
  readonly bring: (glyphs: readonly number[], offsets: Uint32Array) => void;
};

/** An image of a TrueType file with all that setting needs but outlines. */
export function openImage(fill: FillParts): FontImage {
  const directory = new Uint8Array(directoryLength);
  fill(directory, [{ start: 0, end: directoryLength }]);
  const tables = tablesIn(directory).filter(({ tag }) => !passedOver.has(tag));
  // The system gives memory to those parts alone that something is written to.
  const bytes = new Uint8Array(Math.max(directoryLength, ...tables.map(({ end }) => end)));
  bytes.set(directory.subarray(0, headLength));
  new DataView(bytes.buffer).setUint16(4, tables.length);
  for (const [i, { record }] of tables.entries()) bytes.set(record, headLength + i * recordLength);
  fill(bytes, tables.filter(({ tag }) => tag !== 'glyf').map(neededOf));

  const { start, end } = tables.find(({ tag }) => tag === 'glyf') ?? { start: 0, end: 0 };
  const brought = new Set<number>();
  return {
    bytes,
    bring: (glyphs, offsets) => {
      const missing = glyphs.filter((id) => !brought.has(id));
      for (const id of missing) brought.add(id);
      const parts = missing.map((id) => ({
        start: start + (offsets[id] ?? 0),
        end: Math.min(end, start + (offsets[id + 1] ?? 0)),
      }));
      const filled = parts.filter((part) => part.end > part.start);
      if (filled.length > 0) fill(bytes, filled);
    },
  };
}

function tablesIn(directory: Uint8Array): readonly FontTable[] {
  const view = new DataView(directory.buffer);
  const count = Math.min(view.getUint16(4), 64);
  return Array.from({ length: count }, (_, i) => {
    const at = headLength + i * recordLength;
    const record = directory.subarray(at, at + recordLength);
    const start = view.getUint32(at + 8);
    return {
      tag: String.fromCharCode(...record.subarray(0, 4)),
      record,
      start,
      end: start + view.getUint32(at + 12),
    };
  });
}

function neededOf({ tag, start, end }: FontTable): FontPart {
  return { start, end: tag === 'post' ? Math.min(end, start + postLength) : end };
}
