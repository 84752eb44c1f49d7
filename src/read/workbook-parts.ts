/**
 * An XLSX or XLSB file → the parts that its sheets are read from, unpacked and without the cells that hold nothing
 * but a format: offices draw borders down to the last row, and each such cell costs as much as a full one.
 */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxCells, maxUnpackedBytes } from './bounds.ts';
import { atMost, damagedArchive, tooLarge } from './refusal.ts';
import { unpack, zipEntries, type ZipEntry } from './zip.ts';

/** A part, unpacked; its name without a slash in front: `xl/worksheets/sheet1.xml`. */
export type Part = { readonly name: string; readonly content: Uint8Array };

/** The parts, or none and the reason. */
export function workbookParts(file: string, bytes: Uint8Array): Checked<readonly Part[]> {
  const needed = neededIn(bytes);
  const contents = needed === undefined ? 'damaged' : unpack(bytes, needed);
  if (needed === undefined || contents === 'damaged') return refused(damagedArchive(file));
  if (contents === 'too-large')
    return refused(tooLarge({ file }, '압축을 풀면 너무 커서', atMost(maxUnpackedBytes / 1024 / 1024, 'MB')));
  let cells = 0;
  const value = needed.map(({ name }, index): Part => {
    const content = contents[index] ?? new Uint8Array();
    if (!isSheet(name)) return { name, content };
    const filled = withoutEmptyCells(content);
    cells += filled.cells;
    return { name, content: filled.content };
  });
  if (cells > maxCells) return refused(tooLarge({ file }, '칸이 너무 많아', atMost(maxCells, '칸')));
  return { value, diagnostics: [] };
}

function refused(diagnostic: Diagnostic): Checked<readonly Part[]> {
  return { value: [], diagnostics: [diagnostic] };
}

/** Bytes of the needed parts after unpacking, as the file states them; 0 for a damaged one. */
export function unpackedSize(bytes: Uint8Array): number {
  const stated = (neededIn(bytes) ?? []).reduce((sum, { unpacked }) => sum + unpacked, 0);
  return Math.min(stated, maxUnpackedBytes);
}

/** Pictures and embedded documents play no part, however large they are. */
function neededIn(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  return zipEntries(bytes)?.filter(
    ({ name }) => /\.(?:xml|rels|bin)$/i.test(name) && !name.includes('/embeddings/'),
  );
}

function isSheet(name: string): boolean {
  return /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name);
}

const bracket = '>'.charCodeAt(0);
const slash = '/'.charCodeAt(0);
/** How every program that states the places of cells begins one. */
const cellStart = Buffer.from('<c r="');

/** The XML of a sheet, shortened where it lies by cells that are nothing but a tag, and how many cells remain. */
function withoutEmptyCells(content: Uint8Array): { readonly content: Uint8Array; readonly cells: number } {
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let [to, from, cells] = [0, 0, 0];
  for (let at = xml.indexOf(cellStart); at >= 0;) {
    const end = xml.indexOf(bracket, at) + 1;
    if (end === 0) break;
    const next = xml.indexOf(cellStart, end);
    // One without a place that follows would move into the gap.
    const isPlaced = next === end || xml.toString('latin1', end, end + 5) === '</row';
    if (xml[end - 2] === slash && isPlaced) {
      xml.copyWithin(to, from, at);
      to += at - from;
      from = end;
    } else cells += 1;
    at = next;
  }
  if (from === 0) return { content, cells };
  xml.copyWithin(to, from);
  return { content: xml.subarray(0, to + xml.length - from), cells };
}

/** Numbers of the hidden rows of each sheet of an XLSX file, by the sheet's identifier in `xl/workbook.xml`. */
export function hiddenRowsOf(parts: readonly Part[]): ReadonlyMap<string, ReadonlySet<number>> {
  const contents = new Map(parts.map(({ name, content }) => [name, content]));
  return new Map(
    [...sheetParts(contents.get('xl/_rels/workbook.xml.rels'))].flatMap(([id, name]) => {
      const content = isSheet(name) ? contents.get(name) : undefined;
      return content === undefined ? [] : [[id, hiddenRows(content)] as const];
    }),
  );
}

function hiddenRows(content: Uint8Array): ReadonlySet<number> {
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const found = new Set<number>();
  if (!xml.includes(' hidden="')) return found;
  let row = 0;
  for (let at = xml.indexOf('<row '); at >= 0; at = xml.indexOf('<row ', at + 5)) {
    const tag = xml.toString('latin1', at, Math.min(xml.indexOf(bracket, at) + 1, at + 1000));
    row = Number(/ r="(\d+)"/.exec(tag)?.[1] ?? row + 1);
    if (/ hidden="(?:1|true)"/.test(tag)) found.add(row);
  }
  return found;
}

/** The part of each sheet by its identifier: `rId4` is in `xl/worksheets/sheet1.xml`. */
function sheetParts(relations: Uint8Array | undefined): ReadonlyMap<string, string> {
  return new Map(
    [...new TextDecoder().decode(relations).matchAll(/<Relationship(\s[^<>]*)>/g)].map(
      ([, attributes = '']) => {
        const id = /\sId="([^"]*)"/.exec(attributes)?.[1] ?? '';
        const target = /\sTarget="([^"]*)"/.exec(attributes)?.[1] ?? '';
        return [id, target.startsWith('/') ? target.slice(1) : `xl/${target}`];
      },
    ),
  );
}
