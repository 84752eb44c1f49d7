/** The dozen groups a reader understands, in the order in which a sheet prints them. */
import { cleanLine, fold } from './clean.ts';
import { occupationWords } from './occupation-words.ts';

export const groups = [
  '생산·제조',
  '기계·전기·설비',
  '건설·토목',
  '운전·배송',
  '물류·창고',
  '농림·축산',
  '음식·조리',
  '청소·환경',
  '경비·시설관리',
  '돌봄·요양',
  '의료·보건',
  '교육·보육',
  '사무·회계',
  '판매·영업·서비스',
  '전문·기술·기타',
] as const;

export type Group = (typeof groups)[number];

/**
 * The reader's group. The occupation decides, for employers choose it from 고용24's list; where it has none of the
 * words of `occupation-words.ts`, the headline does. The longest word wins, of equal ones the last, for the last
 * noun of a Korean name says what the work is.
 */
export function groupOf(occupation: string, title: string): Group {
  return groupIn(occupation) ?? groupIn(title) ?? '전문·기술·기타';
}

function groupIn(cell: string): Group | null {
  const text = fold(cleanLine(cell.slice(0, 400))).toUpperCase();
  const bare = text.replace(/\([^()]*\)/g, ' ');
  return bestIn(bare) ?? (bare === text ? null : bestIn(text));
}

function bestIn(text: string): Group | null {
  const { joined, starts } = withoutSpaces(text);
  let best: { readonly group: Group; readonly length: number; readonly at: number } | null = null;
  for (const [word, group] of occupationWords) {
    if (best !== null && word.length < best.length) continue;
    const at = lastWithin(joined, word, starts);
    if (at < 0) continue;
    const isBetter =
      best === null || word.length > best.length || (word.length === best.length && at > best.at);
    if (isBetter) best = { group, length: word.length, at };
  }
  return best?.group ?? null;
}

/** The text without spaces, and where its words begin. */
function withoutSpaces(text: string): { readonly joined: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let joined = '';
  for (const word of text.split(' ')) {
    starts.push(joined.length);
    joined += word;
  }
  return { joined, starts };
}

/** Where the word stands last; one that runs over a space must begin at one: `환경 미화원`, but not 당직 in `담당 직원`. */
function lastWithin(joined: string, word: string, starts: readonly number[]): number {
  let at = joined.lastIndexOf(word);
  while (at >= 0) {
    const [from, to] = [at, at + word.length];
    if (starts.includes(from) || !starts.some((start) => start > from && start < to)) return at;
    at = at === 0 ? -1 : joined.lastIndexOf(word, at - 1);
  }
  return -1;
}
