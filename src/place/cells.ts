/** What stands in the cells of a 게시처 file, each read by itself. */
import { paperNames, type Paper } from '../config/papers.ts';
import { fold } from '../opening/clean.ts';

/** Copies for one place: more is a slip of the finger. */
export const mostCopies = 200;

/** `3`, `3부`, `3 장`; null when it is no number from 0 to {@link mostCopies}. */
export function copiesIn(text: string): number | null {
  const [, digits] = /^(\d{1,4})(?:\.0+)? ?(?:부|장|매|개)?(?:씩)?$/.exec(fold(text)) ?? [];
  const copies = digits === undefined ? Number.NaN : Number(digits);
  return copies <= mostCopies ? copies : null;
}

/** `A4`, `a3 용지`, `A4, A3`; null when anything else stands there. */
export function papersIn(text: string): readonly Paper[] | null {
  const found = new Set<string>();
  const rest = fold(text)
    .toUpperCase()
    .replaceAll(/([AB]) ?(\d{1,2})(?!\d)/g, (_, series: string, size: string) => {
      found.add(series + size);
      return ' ';
    });
  const papers = paperNames.filter((paper) => found.has(paper));
  const isRead = papers.length === found.size && /^(?:[\s,/·+&-]|용지|크기|와|과|및)*$/.test(rest);
  return isRead && papers.length > 0 ? papers : null;
}

/** The editions that a cell names, `김제판, 익산`; a name that is none is given back by itself. */
export function editionsIn(
  text: string,
  names: readonly string[],
): readonly (string | { unknown: string })[] {
  const plain = (name: string): string => fold(name).replaceAll(' ', '').toLowerCase();
  const parts = text.split(/[,/·+&]|\s및\s/).map((part) => part.trim());
  const named = parts
    .filter((part) => part !== '')
    .map((part) => {
      const name = names.find((one) => [plain(part), `${plain(part)}판`].includes(plain(one)));
      return name ?? { unknown: part };
    });
  return [...new Set(named)];
}

/** A place on the route, `12`, `3-1`, `2.5`: its numbers, which are compared one after the other. */
export type Turn = readonly number[];

/** The turn that a cell gives; null when it is none. */
export function turnIn(text: string): Turn | null {
  const [, digits] = /^(\d{1,5}(?:[-.]\d{1,5}){0,2})(?:번|번째|호)?$/.exec(fold(text)) ?? [];
  return digits === undefined ? null : digits.split(/[-.]/).map(Number);
}

/** Which of two turns comes first; what has none comes last. */
export function byTurn(one: Turn | null, other: Turn | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
