/**
 * Pay against the minimum wage. What is certainly under it holds an opening back; whatever hangs on hours
 * nobody wrote down, on a rounded figure or on an exemption is only asked about. The reckoning is in `wage/`.
 */
import { partsOf, plusDays } from '../day.ts';
import type { Opening } from '../opening/opening.ts';
import { payUnitNames } from '../opening/pay-unit.ts';
import { compare } from '../wage/comparison.ts';
import type { Comparison } from '../wage/comparison.ts';
import { minimumWageOf } from '../wage/minimum-wage.ts';
import { won } from '../wage/won.ts';
import type { Circumstances, Finding, Rule } from './rule.ts';
import { statutes } from './statutes.ts';

const belowMinimum: Rule = {
  code: 'pay/below-minimum',
  severity: 'error',
  name: '최저임금',
  statutes: [statutes.minimumWage, statutes.jobInformation],
  check: ({ opening }, circumstances) => {
    const compared = compare(opening, minimumWageOf(yearOfWork(opening, circumstances)));
    if (compared === null || compared.verdict !== 'below') return [];
    const { wage, owed, earnings } = compared;
    const { shown, sum } = owed.certain ?? owed.full;
    return [
      {
        message: `적힌 임금이 ${wage.year}년 최저임금보다 적습니다: ${sum}.`,
        field: earnings.field,
        actual: earnings.text,
        expected: `${payUnitNames[earnings.unit]} ${won(shown)} 이상`,
        hint: '업체에 임금과 근로시간을 다시 물어 고쳐 주십시오. 맞는 금액이 확인될 때까지 싣지 않습니다.',
      },
    ];
  },
};

const minimumUnsure: Rule = {
  code: 'pay/minimum-unsure',
  severity: 'warning',
  name: '최저임금 확인 필요',
  statutes: [statutes.minimumWage, statutes.jobInformation],
  check: ({ opening }, circumstances) => {
    const compared = compare(opening, minimumWageOf(yearOfWork(opening, circumstances)));
    if (compared === null || compared.verdict !== 'unsure') return [];
    return [unsureFinding(compared, `${compared.wage.year}년 최저임금 이상인지 확인이 필요합니다`)];
  },
};

const nextYear: Rule = {
  code: 'pay/next-year',
  severity: 'warning',
  name: '새해 최저임금',
  statutes: [statutes.minimumWage],
  check: ({ opening }, circumstances) => {
    const base = yearOfWork(opening, circumstances);
    const now = compare(opening, minimumWageOf(base));
    if (now === null || now.verdict !== 'enough') return [];
    return laterYears(opening, circumstances).flatMap((year) => {
      const then = compare(opening, minimumWageOf(year));
      if (then === null || then.verdict === 'enough') return [];
      const message = `${base}년에는 괜찮지만 ${year}년 1월 1일부터는 최저임금보다 적을 수 있습니다`;
      return [unsureFinding(then, message)];
    });
  },
};

function unsureFinding({ earnings, owed }: Comparison, message: string): Finding {
  return {
    message: `${message}: ${owed.full.sum}.`,
    field: earnings.field,
    actual: earnings.text,
    expected: `${payUnitNames[earnings.unit]} ${won(owed.full.shown)} 이상`,
    hint: '업체에 정확한 금액과 주 소정근로시간을 물어봐 주십시오. 확인하였으면 확인 칸에 적으시면 됩니다.',
  };
}

/** The year whose minimum wage holds when the work begins: that of its start when it lies ahead, else the issue's. */
export function yearOfWork({ startOfWork }: Opening, { date }: Circumstances): number {
  return partsOf(startOfWork !== null && startOfWork > date ? startOfWork : date).year;
}

/** Years after `yearOfWork` into which the sheet's posting reaches, or in which the texts let the work begin. */
function laterYears(opening: Opening, circumstances: Circumstances): readonly number[] {
  const base = yearOfWork(opening, circumstances);
  const posted = partsOf(plusDays(circumstances.date, circumstances.config.postingDays)).year;
  const years = new Set([posted, ...startsIn(opening, base + 1)]);
  return [...years].filter((year) => year > base && year <= base + 1);
}

/** The year, when a text says that the work begins in it: `근무시작: 2027년 1월 4일`, `기간제 (2027.01.01~2027.12.31)`. */
function startsIn({ title, notes, employment, duties, hours }: Opening, year: number): readonly number[] {
  const contract = Number(contractStart.exec(employment.text)?.[1]);
  if (contract === year) return [year];
  const text = [title, notes, hours.text, duties].join('\n');
  if (!text.includes(String(year))) return [];
  return [inTitle, startBefore, startBehind]
    .flatMap((pattern) => Array.from((pattern === inTitle ? title : text).matchAll(pattern)))
    .map(([, found]) => Number(found));
}

/** `2027년 기간제근로자 채용`: the year of the work. */
const inTitle = /(20\d\d)\s?(?:년도?|학년도)(?=[^\n]{0,30}(?:채용|모집|선발|참여|근로자|직원|공고))/gu;
const contractStart = /(20\d\d)\s?[.년/-]/u;
const startBefore =
  /(?:근무|근로|시작|입사|출근|개시|계약|투입|오픈|개점)[가-힣 :()]{0,12}(20\d\d)\s?[.년/-]/gu;
const startBehind =
  /(20\d\d)\s?[.년/-]\s?\d{1,2}(?:\s?[.월/-]\s?(?:\d{1,2})?\s?일?)?\s?\(?(?:[월화수목금토일]\)?)?\s?(?:부터|자|초|중|에)?\s?(?:근무|근로|시작|입사|출근|개시|투입|오픈|개점)/gu;

/** Every year whose minimum wage an opening's pay is held against. */
export function yearsChecked(opening: Opening, circumstances: Circumstances): readonly number[] {
  if (opening.pay.min === null) return [];
  return [yearOfWork(opening, circumstances), ...laterYears(opening, circumstances)];
}

/** In the order in which a report lists them. */
export const wageRules: readonly Rule[] = [belowMinimum, minimumUnsure, nextYear];
