/**
 * An opening as scripts get it from `check --json`: English names, plain values. The shape stands in
 * `docs/records.schema.json`; a change here is a change of the interface.
 */
import { descriptions, textFields } from '../field/field.ts';
import type { Opening } from './opening.ts';
import type { Won } from './pay.ts';

/** The record of one opening. Pay figures are 원; a 만원 figure gives itself, though it may be the floor of more. */
export function recordOf(opening: Opening): object {
  const { headcount, employment, workplace, hours, pay, deadline, entry } = opening;
  return {
    company: opening.company,
    title: opening.title,
    occupation: opening.occupation,
    group: opening.group,
    headcount: { min: headcount.min, max: headcount.max, text: headcount.text },
    employment: employment.text,
    workplace: { text: workplace.text, province: workplace.province, city: workplace.city },
    hours: { text: hours.text, start: hours.start, end: hours.end, weekly: hours.weekly, days: hours.days },
    pay: { text: pay.text, unit: pay.unit, min: lowOf(pay.min), max: lowOf(pay.max) },
    deadline: { text: deadline.text, kind: deadline.kind, date: deadline.date, time: deadline.time },
    phones: opening.phones.map(({ label }) => label),
    email: opening.email,
    url: opening.url,
    id: opening.id,
    texts: Object.fromEntries(exportedTexts.map((field) => [field, opening[field]])),
    source: { file: entry.file, row: entry.row },
  };
}

/** Exported fields that stay text, but for those with a place of their own. */
const exportedTexts = textFields.filter(
  (field) => descriptions[field].exported && field !== 'title' && field !== 'occupation',
);

const lowOf = (won: Won | null): number | null => won?.low ?? null;
