/** The openings that `init` writes as examples of how to fill the spreadsheet in. */
import { sampleMark } from '../field/vocabulary.ts';
import type { Opening } from './opening.ts';

/** True for a row that shows how to fill the spreadsheet in and offers no work. */
export function isSample({ company, title }: Pick<Opening, 'company' | 'title'>): boolean {
  return [company, title].some((text) => text.replaceAll(' ', '').startsWith(sampleMark));
}
