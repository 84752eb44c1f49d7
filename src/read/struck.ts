/**
 * What is struck through in a workbook is crossed out for the person who sees it: SheetJS hands such text on like any
 * other, so it is taken out of the parts of the file before they are read.
 */
import type { Part } from './workbook-parts.ts';

export type Struck = {
  /** The parts without what is struck through. */
  readonly parts: readonly Part[];
  /** By the name of the sheet: rows that are struck through as a whole, and single cells (`H8`) of other rows. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** Texts of which a part is struck through, in all sheets together. */
  readonly runs: number;
};

export function withoutStruck(parts: readonly Part[]): Struck {
  const rows = new Map<string, readonly number[]>();
  const cells = new Map<string, readonly string[]>();
  let runs = 0;
  const styles = struckStyles(textOf(parts, 'xl/styles.xml'));
  const names = sheetNames(parts);
  const changed = parts.map((part): Part => {
    if (part.name === 'xl/sharedStrings.xml') {
      const text = decode(part);
      if (!text.includes('<strike')) return part;
      const cleared = withoutRuns(text);
      runs = cleared.runs;
      return { ...part, content: encode(cleared.text) };
    }
    const sheet = names.get(part.name);
    if (sheet === undefined || styles.size === 0) return part;
    const cleared = withoutCells(decode(part), styles);
    if (cleared.rows.length > 0) rows.set(sheet, cleared.rows);
    if (cleared.cells.length > 0) cells.set(sheet, cleared.cells);
    return { ...part, content: encode(cleared.text) };
  });
  return { parts: changed, rows, cells, runs };
}

const decode = ({ content }: Part): string => new TextDecoder().decode(content);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function textOf(parts: readonly Part[], name: string): string {
  const part = parts.find((one) => one.name === name);
  return part === undefined ? '' : decode(part);
}

/** Numbers of the cell styles whose font is struck through. */
function struckStyles(xml: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!xml.includes('<strike')) return found;
  const fonts = between(xml, '<fonts', '</fonts>')
    .split(/<font(?=[ />])/)
    .slice(1);
  const struck = new Set(fonts.flatMap((font, index) => (isStruck(font) ? [String(index)] : [])));
  const formats = between(xml, '<cellXfs', '</cellXfs>').match(/<xf [^>]{0,500}>/g) ?? [];
  for (const [index, format] of formats.entries())
    if (struck.has(/ fontId="(\d{1,6})"/.exec(format)?.[1] ?? '')) found.add(String(index));
  return found;
}

const isStruck = (xml: string): boolean => /<strike(?:\/>| val="(?:1|true)")/.test(xml);

function between(xml: string, from: string, to: string): string {
  const start = xml.indexOf(from);
  const end = xml.indexOf(to, start);
  return start < 0 || end < 0 ? '' : xml.slice(start, end);
}

/** The sheet of each part, after the workbook's list and its relations. */
function sheetNames(parts: readonly Part[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const tag of textOf(parts, 'xl/_rels/workbook.xml.rels').match(/<Relationship [^>]{0,1000}>/g) ?? [])
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'));
  const found = new Map<string, string>();
  for (const tag of textOf(parts, 'xl/workbook.xml').match(/<sheet [^>]{0,1000}>/g) ?? [])
    found.set(targets.get(attribute(tag, 'r:id')) ?? '', unescaped(attribute(tag, 'name')));
  return found;
}

function attribute(tag: string, name: string): string {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return '';
  const from = start + name.length + 3;
  return tag.slice(from, Math.max(from, tag.indexOf('"', from)));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Shared strings without the runs of text that are struck through. */
function withoutRuns(xml: string): { readonly text: string; readonly runs: number } {
  const kept: string[] = [];
  let runs = 0;
  let at = 0;
  for (let from = xml.indexOf('<r>'); from >= 0; from = xml.indexOf('<r>', at)) {
    const end = xml.indexOf('</r>', from);
    if (end < 0) break;
    const run = xml.slice(from, end + 4);
    kept.push(xml.slice(at, from));
    if (isStruck(run)) runs += 1;
    else kept.push(run);
    at = end + 4;
  }
  kept.push(xml.slice(at));
  return { text: kept.join(''), runs };
}

/** A sheet without its struck cells, and without the rows of which they are at least half. */
function withoutCells(
  xml: string,
  styles: ReadonlySet<string>,
): { readonly text: string; readonly rows: readonly number[]; readonly cells: readonly string[] } {
  const kept: string[] = [];
  const rows: number[] = [];
  const cells: string[] = [];
  let at = 0;
  for (let from = xml.indexOf('<row '); from >= 0; from = xml.indexOf('<row ', at)) {
    const end = xml.indexOf('</row>', from);
    if (end < 0) break;
    kept.push(xml.slice(at, from));
    at = end;
    const parts = xml.slice(from, end).split(/(?=<c )/);
    const struck = parts.filter((part) => isStruckCell(part, styles));
    const filled = parts.filter((part) => part.startsWith('<c ') && holds(part));
    if (struck.length === 0) kept.push(parts.join(''));
    else if (struck.length * 2 >= filled.length) {
      rows.push(Number(attribute(parts[0] ?? '', 'r')));
      kept.push(parts[0] ?? '');
    } else {
      cells.push(...struck.map((part) => attribute(part, 'r')));
      kept.push(parts.filter((part) => !struck.includes(part)).join(''));
    }
  }
  kept.push(xml.slice(at));
  return { text: kept.join(''), rows, cells };
}

const holds = (cell: string): boolean => cell.includes('<v>') || cell.includes('<is>');

function isStruckCell(cell: string, styles: ReadonlySet<string>): boolean {
  if (!cell.startsWith('<c ') || !holds(cell)) return false;
  return styles.has(attribute(cell.slice(0, cell.indexOf('>')), 's'));
}
