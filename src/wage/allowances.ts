/** What is paid beside a wage: `식대 200,000원`, `교통비 별도`, `만근수당 20만원`. */
import { amountsIn } from '../opening/amount.ts';
import { fold } from '../opening/clean.ts';
import { between } from './interval.ts';
import type { Interval } from './interval.ts';

export type Allowance = {
  readonly name: string;
  /** 원 a month; null when no amount is written, or none for a month. */
  readonly won: Interval | null;
};

/** The allowances of a cell that count towards the minimum wage; those within the wage are none. */
export function allowancesIn(cell: string, where: 'pay' | 'benefits'): readonly Allowance[] {
  if (!trigger.test(cell)) return [];
  const text = fold(cell.slice(0, cellLimit));
  const amounts = amountsIn(text);
  const found: Allowance[] = [];
  for (const match of text.matchAll(names)) {
    const [name] = match;
    const end = match.index + name.length;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const amount =
      amounts.find(({ start }) => start >= end && /^[^\d+,/]{0,6}$/u.test(text.slice(end, start))) ??
      amounts.find(
        (one) => one.end <= match.index && /^ ?(?:의 ?)?$/u.test(text.slice(one.end, match.index)),
      );
    const rest = text.slice(Math.max(end, amount?.end ?? 0), Math.max(end, amount?.end ?? 0) + 12);
    if (within.test(rest) || within.test(text.slice(end, end + 8)) || unmonthly.test(before)) continue;
    if (amount === undefined) {
      const isPaid = where === 'pay' ? apart.test(rest) || /[+＋] ?$/u.test(before) : given.test(rest);
      if (isPaid) found.push({ name, won: null });
      continue;
    }
    if (
      /(?:일|식|끼|회|건|연|년|분기)\s?$/u.test(text.slice(end, amount.start)) ||
      /^ ?\/ ?(?:일|식|회|년)/u.test(rest)
    ) {
      found.push({ name, won: null });
      continue;
    }
    const { low, high } = amount.won;
    found.push({ name, won: between(conditional.test(name) ? 0 : low, high) });
  }
  return found;
}

const cellLimit = 2_000;
const trigger = /식대|식비|식사비|중식|점심값|교통비|차비|유류|통근비|통신비|차량유지비|수당|주택보조|상여/u;
/** Overtime, night and holiday pay, paid leave and what hangs on results do not count. */
const names =
  /(?:월 ?)?(?:식대|식비|식사비|중식비|중식대|점심값|교통비|차비|유류비|유류대|유류지원비|통근비|통신비|차량유지비|주택보조금|상여금?|(?<![가-힣])(?!(?:연장|야간|휴일|휴무|특근|잔업|연차|월차|초과|성과|실적|당직|출장|명절|퇴직|시간외|가족|육아|실업|후원|인센티브))[가-힣]{0,4}수당)/gu;
const within = /^ ?\)? ?(?:등|및|을|를|까지)? ?(?:모두|전부|일체)? ?포함/u;
const apart = /^ ?(?:\d{1,4} ?%)? ?\)? ?(?:은|는|등)? ?(?:별도|추가|지급|지원|있음|제공|\+|,|$)/u;
const given = /^ ?\)? ?(?:은|는|등)? ?(?:별도|추가|지급|지원|있음|제공|보조)/u;
const unmonthly = /(?:명절|휴가|연|년|분기|생일|없이|없는|시간외|연장|야간|휴일) ?$/u;
/** Paid only to who was never absent. */
const conditional = /만근|개근/u;
