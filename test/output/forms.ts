/** The example in each of the forms that ship with the program. */
import type { Input } from '../../src/compile.ts';
import type { Form } from '../../src/config/papers.ts';
import { exampleInput } from './example.ts';

/** The forms with the least type in pt that their readers must put up with, on A4 and A3. */
export const forms: readonly (readonly [Form, template: string, A4: number, A3: number])[] = [
  ['카드', 'sheet.hbs', 9, 14],
  ['표', 'table.hbs', 9, 14],
  ['큰글씨', 'large-print.hbs', 14, 18],
  ['포스터', 'poster.hbs', 10, 14],
];

/** The example, A4 and A3, in one form; with `attach` the list of openings travels inside. */
export function formInput(form: Form, attach = false): Promise<Input> {
  // A poster leaves off what has no room in its pages.
  const pages = form === '포스터' ? { pages: { A4: 12, A3: 8 } } : {};
  return exampleInput({ forms: { A4: form, A3: form }, ...pages, attach });
}

/** Without the spaces between elements, which readers put in as they please. */
export const bare = (text: string): string => text.replaceAll(/\s/g, '');
