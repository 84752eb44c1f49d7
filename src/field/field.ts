/**
 * What a column of a spreadsheet can mean: every field once, with its names, how it is read and where it is printed.
 * The manual, `열:`, the starter spreadsheet, template names, the passages that rules search, the check of
 * characters, the attached list and the record for programs are derived from this table.
 */
import { application } from './application.ts';
import type { Description } from './description.ts';
import type { Fate } from './fate.ts';
import { person } from './person.ts';
import { terms } from './terms.ts';
import { work } from './work.ts';

const table = { ...work, ...terms, ...person, ...application };

/** A field by its English name. */
export type Field = keyof typeof table;

/** Fields whose cells stay text. */
export type TextField = {
  [F in Field]: (typeof table)[F]['read'] extends 'line' | 'list' ? F : never;
}[Field];

export const descriptions: Readonly<Record<Field, Description>> = table;

/** All fields in the order of the manual. */
export const fields = Object.keys(table) as readonly Field[];

export const textFields = fields.filter((field) =>
  ['line', 'list'].includes(descriptions[field].read),
) as readonly TextField[];

/** Fields that `싣는항목:` may name, in the order in which an opening prints them. */
export const itemFields = fields.filter((field) => descriptions[field].fate.kind === 'item');

/** The fate of a field when it is an item of `싣는항목:`. */
export function itemOf(field: Field): Extract<Fate, { kind: 'item' }> | null {
  const { fate } = descriptions[field];
  return fate.kind === 'item' ? fate : null;
}

export function fieldNamed(korean: string): Field | null {
  return fields.find((field) => descriptions[field].korean === korean) ?? null;
}
