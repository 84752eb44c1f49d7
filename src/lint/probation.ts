/**
 * Probation pay (수습). Up to ten percent off the minimum wage for at most three months is lawful with a
 * contract of a year or more, but never for simple labour.
 */
import type { Opening } from '../opening/opening.ts';
import { phrase, quote } from './phrase.ts';
import type { Rule } from './rule.ts';
import { compare } from '../wage/comparison.ts';
import { minimumWageOf } from '../wage/minimum-wage.ts';
import { statutes } from './statutes.ts';
import { yearOfWork } from './wage.ts';

export const probation: Rule = {
  code: 'pay/probation',
  severity: 'warning',
  name: '수습 기간 임금',
  statutes: [statutes.probation],
  check: ({ opening, passages }, circumstances) => {
    for (const { field, text } of passages) {
      const match = reduced.map((pattern) => pattern.exec(text)).find((found) => found !== null);
      if (!match) continue;
      const percent = Number(match.groups?.['percent']);
      const reasons = reasonsAgainst(opening, percent, match[0]);
      if (reasons.length === 0 || staysAbove(opening, percent, yearOfWork(opening, circumstances))) return [];
      return [
        {
          message: `수습 기간 임금을 줄이는 글이 있습니다: “${quote(text, match.index, match.index + match[0].length)}”. ${reasons.join(' ')}`,
          field,
          hint: '수습 기간에도 최저임금이 지켜지는지 업체에 물어봐 주십시오.',
        },
      ];
    }
    return [];
  },
};

const reduced: readonly RegExp[] = [
  phrase('수습[^\\n.]{0,30}?(?<percent>[5-9]\\d)_?(?:%|％|퍼센트|프로)'),
  phrase('(?<percent>[5-9]\\d)_?(?:%|％|퍼센트|프로)[^\\n.]{0,12}수습'),
].map((pattern) => new RegExp(pattern.source, 'u'));

function reasonsAgainst(
  { employment, title, occupation }: Opening,
  percent: number,
  text: string,
): readonly string[] {
  const months = Number(/(\d{1,2})\s?개월/u.exec(text)?.[1] ?? 0);
  const reasons: string[] = [];
  if (percent < 90) reasons.push('최저임금의 90%까지만 줄일 수 있습니다.');
  if (months > 3) reasons.push('줄일 수 있는 기간은 3개월까지입니다.');
  if (employment.months !== null && employment.months < 12) {
    reasons.push('계약이 1년보다 짧으면 줄일 수 없습니다.');
  }
  if (simpleLabour.test(`${title} ${occupation}`)) reasons.push('단순노무 일은 줄일 수 없습니다.');
  return reasons;
}

/** Occupations of 한국표준직업분류 대분류 9, which 고용노동부고시 제2018-23호 names. */
const simpleLabour =
  /단순|청소|미화|경비|배달|택배|상하차|하역|적재|포장|주방\s?보조|조리\s?보조|설거지|세척|가사|주유|주차|검침|수위|파출|선별/u;

/** True when even the reduced pay is enough. */
function staysAbove(opening: Opening, percent: number, year: number): boolean {
  const compared = compare(opening, minimumWageOf(year));
  if (compared === null) return false;
  return (compared.earnings.figure.least * percent) / 100 >= compared.owed.full.amount;
}
