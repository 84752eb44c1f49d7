/** The dozen groups a reader understands, in the order in which a sheet prints them. */
import { cleanLine, fold } from './clean.ts';
import { businessWords, jobWords } from './occupation-words.ts';

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
  'IT·정보통신',
  '전문·기술·기타',
] as const;

export type Group = (typeof groups)[number];

/**
 * The reader's group. The occupation decides, for employers choose it from 고용24's list; where it has none of the
 * words, the headline without the employer's name does. A word for what is done goes before one for where, and of
 * equal ones the last, for the last noun of a Korean name says what the work is.
 */
export function groupOf(occupation: string, title: string, company = ''): Group {
  return groupIn(occupation, '') ?? groupIn(title, company) ?? groupIn(company, '') ?? '전문·기술·기타';
}

function groupIn(cell: string, company: string): Group | null {
  if (cell === '') return null;
  const text = fold(cleanLine(cell.slice(0, 400)))
    .toUpperCase()
    .replace(/S\/W/g, 'SW')
    .replace(/UI ?[/·] ?UX/g, 'UIUX');
  const name = fold(company).toUpperCase().replace(legalForm, ' ').trim();
  const own = name.length < 2 ? text : text.replaceAll(name, ' ');
  const bare = own.replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|【[^【】]*】/g, ' ').replace(institutions, ' ');
  const wanted = hiring.exec(bare)?.index ?? bare.length;
  const parts = [bare.slice(0, wanted), bare, own];
  return listed(bare) ?? firstOf(parts, jobs) ?? firstOf(parts, places);
}

const legalForm = /\([주유사재합자복]\)|주식회사|유한회사|재단법인|사단법인|사회복지법인|의료법인/g;
/** Names of institutions whose first syllables are words of work: 재단 is no tailor's cut. */
const institutions = /(?:재단|사단|학교|의료|사회복지)법인|[가-힣]{2,8}재단|고용센터|계약사원/g;
/** What stands behind the work in a headline: `경비원 모집합니다`. */
const hiring = /모집|채용|구인|구합|구함|구해|모십|모심|찾습|뽑|초빙|급구/;

type Words = { readonly groups: ReadonlyMap<string, Group>; readonly longest: number };

const wordsOf = (pairs: readonly (readonly [string, Group])[]): Words => ({
  groups: new Map(pairs),
  longest: Math.max(...pairs.map(([word]) => word.length)),
});
const jobs = wordsOf(jobWords);
const places = wordsOf(businessWords);

/** Of a list of three and more kinds of work the group of most; null when none leads or there is no list. */
function listed(text: string): Group | null {
  const parts = text.split(/[,·/]/);
  if (parts.length < 3 || parts.length > 20 || text.length > 120) return null;
  const counts = new Map<Group, number>();
  for (const part of parts) {
    const group = lastIn(part, jobs);
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function firstOf(parts: readonly string[], words: Words): Group | null {
  for (const part of parts) {
    const group = lastIn(part, words);
    if (group !== null) return group;
  }
  return null;
}

/** The group of the last whole word, of those that end there the longest. */
function lastIn(text: string, words: Words): Group | null {
  const { joined, starts, ends } = tokensOf(text);
  for (let end = joined.length; end > 0; end--)
    for (let length = Math.min(words.longest, end); length > 0; length--) {
      const at = end - length;
      const group = words.groups.get(joined.slice(at, end));
      if (group !== undefined && isWhole(at, end, starts, ends)) return group;
    }
  return null;
}

type Tokens = {
  /** The text without what stands between its words. */
  readonly joined: string;
  readonly starts: ReadonlySet<number>;
  /** Where words end, with and without what says only that somebody is wanted: 생산 in `생산직사원`. */
  readonly ends: ReadonlySet<number>;
};

function tokensOf(text: string): Tokens {
  const starts = new Set<number>();
  const ends = new Set<number>();
  let joined = '';
  for (const token of text.split(/[^\p{L}\p{N}+·&]+/u)) {
    if (token === '') continue;
    starts.add(joined.length);
    for (let rest = token; rest !== ''; rest = rest.replace(ending, '')) {
      ends.add(joined.length + rest.length);
      if (!ending.test(rest)) break;
    }
    for (const mark of token.matchAll(/[·&]/g)) {
      ends.add(joined.length + mark.index);
      starts.add(joined.length + mark.index + 1);
    }
    joined += token;
  }
  return { joined, starts, ends };
}

/** What a word may end in besides the work itself. */
const ending =
  /(?:사원|직원|기사|담당자?|인력|근무자?|종사원|종사자|요원|알바생?|아르바이트생?|파트타임|파트타이머|파트|스태프|STAFF|크루|매니저|보조원?|관리자|관리|전문가|기술자|책임자|팀장|주임|과장|실장|인원|업무|작업|분야|관련|부문|팀|님|직|원|자|공|점|및|경력|신입|초보|정규|계약|전문)$/;

/** A word ends where one of the text does; one of three letters and more may also begin one, `요양보호사님을`. */
function isWhole(from: number, to: number, starts: Tokens['starts'], ends: Tokens['ends']): boolean {
  if (!starts.has(from)) for (let at = from + 1; at < to; at++) if (starts.has(at)) return false;
  return (ends.has(to) && (to - from > 1 || starts.has(from))) || (starts.has(from) && to - from > 2);
}
