/** Rows of a table that are no openings: totals, notes, headings, the header once more. */
import type { Header } from './header.ts';
import type { Row } from './table.ts';

export type SkipReason = 'total' | 'note' | 'header' | 'heading' | 'number';

const totals =
  /^(?:총|전체)?(?:합계|소계|총계|누계|계|총합)(?:[:：(]?\d{0,9}(?:건|명|개|개소)?\)?)?$|^총\d{1,9}(?:건|명|개)$/;
const noteMarks = /^[※*＊☞★▶▷►□■○●◎◆◇•∙·\-–—#<[(【〔「『]/;

/** Why a row is no opening; `undefined` for an opening. */
export function skipReason(row: Row, header: Header): SkipReason | undefined {
  const filled = row.cells.flatMap((cell, index) =>
    cell.trim() === '' ? [] : [{ text: cell.trim(), index }],
  );
  const [first] = filled;
  if (first === undefined) return undefined;
  if (isTotal(first.text) && filled.length * 2 <= Math.max(4, header.columns.length)) return 'total';
  if (isHeaderAgain(row, header)) return 'header';
  const texts = new Set(filled.map(({ text }) => text));
  if (texts.size > 1) return undefined;
  if (first.text.startsWith('※')) return 'note';
  if (filled.length === 1 && isSerial(first, header)) return 'number';
  // One text in a wide table: a heading between groups of openings, or an opening hardly begun.
  const isWide = header.columns.length >= 4;
  return isWide && (filled.length > 2 || noteMarks.test(first.text)) ? 'heading' : undefined;
}

function isTotal(text: string): boolean {
  return text.length < 20 && totals.test(text.replace(/\s/g, ''));
}

function isSerial({ text, index }: { text: string; index: number }, { columns }: Header): boolean {
  const meaning = columns[index]?.meaning;
  return meaning?.kind === 'field' && meaning.field === 'serial' && /^\d{1,6}\.?$/.test(text);
}

/** Whether at least half of the named columns, and two of them, hold their own names. */
function isHeaderAgain(row: Row, { columns }: Header): boolean {
  const named = columns.filter((column) => column.named);
  const same = named.filter(({ index, header }) => isSame(row.cells[index] ?? '', header));
  return same.length >= 2 && same.length * 2 >= named.length;
}

/** Whether a cell is a header but for spaces and line breaks; hardly any cell gets beyond its first letter. */
function isSame(cell: string, header: string): boolean {
  const text = cell.trimStart();
  return (
    text.startsWith(header.charAt(0)) && text.length < 100 && text.replace(/\s+/g, ' ').trim() === header
  );
}
