/** The openings that `init` writes as examples of how to fill the spreadsheet in. */
import type { Opening } from './opening.ts';

/** Stands before the company and the title of an example. */
export const sampleMark = '(예시)';

/** True for a row that shows how to fill the spreadsheet in and offers no work. */
export function isSample({ company, title }: Pick<Opening, 'company' | 'title'>): boolean {
  return [company, title].some((text) => text.replaceAll(' ', '').startsWith(sampleMark));
}
