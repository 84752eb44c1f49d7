/** What the work of an opening is called. */
import type { Opening } from './opening.ts';

/**
 * The headline, else the occupation, else the beginning of the duties in whole words; empty when the row says
 * nothing of the work. The duties may be a page long, the others are lines.
 */
export function workOf({
  title,
  occupation,
  duties,
}: Pick<Opening, 'title' | 'occupation' | 'duties'>): string {
  const beginning = duties.length <= longest ? duties : duties.slice(0, longest).replace(/\s\S*$/, '');
  return title || occupation || beginning;
}

const longest = 100;
