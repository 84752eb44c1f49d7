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
  for (let length = Math.min(longest, joined.length); length > 0; length--)
    for (let at = joined.length - length; at >= 0; at--) {
      const group = groupsOfWords.get(joined.slice(at, at + length));
      if (group !== undefined && isWhole(at, at + length, starts)) return group;
    }
  return null;
}

const groupsOfWords: ReadonlyMap<string, Group> = new Map(occupationWords);
const longest = Math.max(...occupationWords.map(([word]) => word.length));

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

/** False for a word that runs over a space and does not begin at one: `환경 미화원` is one, 당직 in `담당 직원` is not. */
function isWhole(from: number, to: number, starts: readonly number[]): boolean {
  return starts.includes(from) || !starts.some((start) => start > from && start < to);
}
