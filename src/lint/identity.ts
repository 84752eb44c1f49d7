/**
 * When two rows are the same opening: within one issue, and from one issue to the next.
 */
import { companyKey } from '../opening/company.ts';
import { areApart } from '../opening/contradiction.ts';
import type { Opening } from '../opening/opening.ts';
import { workOf } from '../opening/work.ts';

/**
 * What an opening is known by from issue to issue: 고용24's number when it has one, else company, work
 * and place. 신규 marks and the long-running rule both use it.
 */
export function identityOf(opening: Opening): string {
  if (opening.id !== '') return opening.id;
  return [companyKey(opening.company), plain(workOf(opening)), plain(opening.workplace.label)].join('|');
}

/**
 * For every opening the earliest row that is the same opening, or none. Rows are ordered by file, sheet
 * and number, so that the order in which they are given does not matter.
 */
export function twinsIn(openings: readonly Opening[]): ReadonlyMap<Opening, Opening> {
  const twins = new Map<Opening, Opening>();
  const firsts = new Map<string, Opening[]>();
  for (const opening of [...openings].sort(byRow)) {
    const key = companyKey(opening.company);
    if (key === '') continue;
    const known = firsts.get(key) ?? [];
    const twin = known.find((first) => same(first, opening));
    if (twin === undefined) firsts.set(key, [...known, opening]);
    else twins.set(opening, twin);
  }
  return twins;
}

/** Order of rows: by file, sheet, row, line; code units, so the same on every machine. */
export function byRow(a: Opening, b: Opening): number {
  return (
    compare(a.entry.file, b.entry.file) ||
    compare(a.entry.sheet ?? '', b.entry.sheet ?? '') ||
    a.entry.row - b.entry.row ||
    a.entry.line - b.entry.line
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Two numbers of 고용24 that differ are two postings, unless every detail agrees; the same number is the
 * same posting. Without numbers, title and terms decide; between files from two institutions a differing
 * title is no difference when place, occupation, pay and hours are all given and agree.
 */
function same(a: Opening, b: Opening): boolean {
  if (a.id !== '' && b.id !== '')
    return a.id === b.id || (sameTitle(a, b) && details.every((d) => d(a) === d(b)));
  if (sameTitle(a, b))
    return !areApart(a, b) && terms.every((term) => term(a) === '' || term(b) === '' || term(a) === term(b));
  return a.entry.file !== b.entry.file && terms.every((term) => term(a) !== '' && term(a) === term(b));
}

const sameTitle = (a: Opening, b: Opening): boolean => plain(workOf(a)) === plain(workOf(b));

const payTerm = ({ pay }: Opening): string =>
  pay.min === null ? '' : [pay.unit, pay.min.low, pay.min.high, pay.max?.high].join('|');

const terms: readonly ((opening: Opening) => string)[] = [
  (opening) => plain(opening.workplace.label),
  (opening) => plain(opening.occupation),
  payTerm,
  (opening) => plain(opening.hours.label),
];

const details: readonly ((opening: Opening) => string)[] = [
  ...terms,
  (opening) => plain(opening.workplace.text),
  (opening) => plain(opening.duties),
  (opening) => plain(opening.employment.text),
  (opening) => plain(opening.hours.text),
  (opening) => opening.deadline.text,
];
