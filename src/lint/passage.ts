/**
 * The texts of an opening in which the wording rules look for phrases.
 */
import type { Opening } from '../opening/opening.ts';
import { fieldText } from '../opening/field-text.ts';
import { descriptions, fields, type Field } from '../field/field.ts';
import { maskNumbers } from './resident-number.ts';

export type Passage = {
  readonly field: Field;
  /** At most `passageLimit` characters, resident numbers masked, else as it stands. */
  readonly text: string;
  /** The same length with the company's own name blanked: `여성` in a company's name says nothing. */
  readonly searched: string;
};

/** Excel's own limit for a cell; what lies beyond is not searched. */
export const passageLimit = 32_767;

/** Stands where something was blanked: no letter, no space, so that no phrase reaches across it. */
export const blank = '\u{FFFC}';

/** Every text that an employer wrote freely, in the order of the columns. */
export function passagesOf(opening: Opening): readonly Passage[] {
  const name = opening.company.replace(legalForm, ' ').trim();
  const passages: Passage[] = [];
  for (const [field, whole] of textsOf(opening)) {
    if (whole === '') continue;
    const text = maskNumbers(whole.slice(0, passageLimit));
    // The name itself is searched once, in its own cell.
    const searched =
      name.length < 2 || field === 'company' ? text : text.replaceAll(name, blank.repeat(name.length));
    passages.push({ field, text, searched });
  }
  return passages;
}

const legalForm = /\([주유사재합자복]\)|주식회사|유한회사|(?:사회복지|의료|학교|재단|사단)법인/gu;

function textsOf(opening: Opening): readonly (readonly [Field, string])[] {
  return searchedFields.map((field) => [
    field,
    // A phone's cell may hold words beside the numbers, which are read out of it.
    field === 'phone' ? (opening.entry.cells.get(field)?.text ?? '') : fieldText(opening, field),
  ]);
}

const searchedFields = fields.filter((field) => descriptions[field].searched);
