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
  const name = text.replace(/\([^()]*\)/g, ' ');
  return bestIn(name.replaceAll(' ', '')) ?? bestIn(text.replaceAll(' ', ''));
}

function bestIn(text: string): Group | null {
  let best: { readonly group: Group; readonly length: number; readonly at: number } | null = null;
  for (const [word, group] of occupationWords) {
    const at = text.lastIndexOf(word);
    if (at < 0) continue;
    const isBetter =
      best === null || word.length > best.length || (word.length === best.length && at > best.at);
    if (isBetter) best = { group, length: word.length, at };
  }
  return best?.group ?? null;
}
