/**
 * Openings for the rules' tests: a complete, unremarkable row, with the cells a test is about replaced.
 */
import type { Day } from '../../src/day.ts';
import { toDay } from '../../src/day.ts';
import { toOpening } from '../../src/opening/entry.ts';
import type { Opening } from '../../src/opening/opening.ts';
import type { Field } from '../../src/field/field.ts';

/** The day of a text that is one. */
export function day(text: string): Day {
  const read = toDay(text);
  if (read === null) throw new Error(`no day: ${text}`);
  return read;
}

export const issueDay = day('2026-11-24');

export type Cells = Partial<Readonly<Record<Field, string>>>;

/** A row nothing can be said against. */
export const plainCells: Cells = {
  company: '(주)가람식품',
  title: '두부 포장원',
  occupation: '식품 포장원',
  duties: '두부 포장과 상자 적재',
  workplace: '전북 김제시 백구면 가람로 12',
  hours: '09:00~18:00 (휴게 60분), 주 소정근로시간 40시간',
  pay: '월급 2,400,000원',
  deadline: '2026-12-04',
  registered: '2026-11-20',
  phone: '063-540-1234',
};

/** The plain row with these cells; an empty text removes the cell. Column headers are the fields' own names. */
export function openingWith(cells: Cells, at: { file?: string; row?: number; date?: Day } = {}): Opening {
  const all = Object.entries({ ...plainCells, ...cells }) as [Field, string][];
  const filled = all
    .filter(([, text]) => text !== '')
    .map(([field, text]) => [field, { text, column: field }] as const);
  const row = at.row ?? 2;
  const entry = { file: at.file ?? '구인.csv', row, line: row, cells: new Map(filled) };
  return toOpening(entry, at.date ?? issueDay).value;
}
