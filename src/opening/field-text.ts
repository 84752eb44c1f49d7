/** The text of a field, whichever way it was read. */
import { cleanLine, saysNothing } from './clean.ts';
import { descriptions, type Field } from '../field/field.ts';
import type { Opening } from './opening.ts';

/** What an opening says under a field, as the employer wrote it but cleaned; empty when it says nothing. */
export function fieldText(opening: Opening, field: Field): string {
  const value: unknown = Reflect.get(opening, field);
  if (typeof value === 'string') return value;
  if (isTyped(value)) return value.text;
  if (descriptions[field].read === 'none') return '';
  const text = cleanLine(opening.entry.cells.get(field)?.text ?? '');
  return saysNothing(text) ? '' : text;
}

/** A value that keeps its text beside what was read. */
function isTyped(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}
