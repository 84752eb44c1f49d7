/** Rows of arbitrary cells through the readers of an opening, the rules and the labels of a card. */
import * as fc from 'fast-check';
import { defaultConfig } from '../../src/config/read-config.ts';
import { judge } from '../../src/lint/lint.ts';
import { deadlineLabel } from '../../src/opening/deadline-label.ts';
import { headcountLabel } from '../../src/opening/headcount.ts';
import { payLabel } from '../../src/opening/pay-label.ts';
import { cleanLine, saysNothing } from '../../src/opening/clean.ts';
import { fields, type Field } from '../../src/field/field.ts';
import type { Opening } from '../../src/opening/opening.ts';
import { issueDay, opening } from '../opening/row.ts';
import { cell } from './cells.ts';
import type { Target } from './target.ts';

type Row = Readonly<Partial<Record<Field, string>>>;

/** Fields that no opening has: of their columns it is said that they are not read. */
const unused: readonly Field[] = ['business', 'selection', 'serial', 'payUnit'];

export const rows: Target<Row> = {
  name: 'rows',
  cases: fc.record(Object.fromEntries(fields.map((field) => [field, cell]))) as fc.Arbitrary<Row>,
  sizeOf: (row) => ({ cells: Object.keys(row).length, files: 0 }),
  faultsOf: (row) => {
    const { value, diagnostics } = opening(row);
    const judgement = judge([value], { date: issueDay, config: defaultConfig });
    const all = [...diagnostics, ...judgement.verdicts.flatMap((verdict) => verdict.diagnostics)];
    const unplaced = all.filter(({ place }) => place?.row !== 2).map(({ code }) => `${code} has no place`);
    const unworded = all
      .filter(({ message }) => !/[가-힣]/.test(message))
      .map(({ code }) => `${code} is no Korean`);
    const long = labelsOf(value).filter((label) => Array.from(label).length > 80);
    const held = judgement.verdicts.filter(
      ({ heldBack, diagnostics }) => heldBack && diagnostics.every(({ severity }) => severity !== 'error'),
    );
    return [
      ...unplaced,
      ...unworded,
      ...long.map((label) => `label too long: ${label}`),
      ...held.map(() => 'held back without an error'),
      ...lookedAt(row).flatMap((field) => lostCell(field, row[field] ?? '')),
    ];
  },
};

function labelsOf({ pay, deadline, headcount, hours, workplace, employment }: Opening): readonly string[] {
  const [payText, deadlineText] = [payLabel(pay), deadlineLabel(deadline, issueDay)];
  return [payText, deadlineText, headcountLabel(headcount), hours.label, workplace.label, employment.label];
}

/** Six fields, others for every row: each costs as much as the whole row. */
function lookedAt(row: Row): readonly Field[] {
  const start = JSON.stringify(row).length % fields.length;
  return [...fields, ...fields].slice(start, start + 6);
}

/** A cell that says something, alone in its row, must change the opening or be named. */
function lostCell(field: Field, text: string): readonly string[] {
  const line = cleanLine(text);
  if (unused.includes(field) || /^[\s\p{P}\p{S}]*$/u.test(line) || saysNothing(line)) return [];
  // What the readers pass over on purpose: the cell says that there is nothing to say yet.
  if (field === 'startOfWork' && /즉시|협의|추후|입사|채용|합격|결정/.test(line)) return [];
  if (field === 'weeklyHours' && /^(?:시간)? ?협의/.test(line)) return [];
  const { value, diagnostics } = opening({ [field]: text });
  if (diagnostics.some(({ place }) => place?.column === field)) return [];
  const { entry: _, ...read } = value;
  return JSON.stringify(read) === emptyOpening
    ? [`${field} is lost: ${JSON.stringify(text.slice(0, 80))}`]
    : [];
}

const { entry: _, ...nothing } = opening({}).value;
const emptyOpening = JSON.stringify(nothing);
