/** The further lines of an opening that `싣는항목:` chooses, by the names of their columns. */
import { descriptions, itemFields, itemOf, type Field } from '../field/field.ts';

/** Says that an opening has no further line. */
export const noItem = '없음';

const nameOf = (field: Field): string => descriptions[field].korean;

export const itemNames: readonly string[] = itemFields.map(nameOf);

/** Printed when the config says nothing. */
export const standardItems: readonly string[] = itemFields
  .filter((field) => itemOf(field)?.standard)
  .map(nameOf);

/** The fields of the names, in the order of the table. */
export function itemsNamed(names: readonly string[]): readonly Field[] {
  return itemFields.filter((field) => names.includes(nameOf(field)));
}
