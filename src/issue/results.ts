/**
 * What the 발행대장 adds up to: per issue, and per year for the centre's own report of results. An opening
 * that several issues of a year printed counts once in the year.
 */
import { grouped } from '../grouped.ts';
import { companyKey } from '../opening/company.ts';
import { partsOf, type Day } from '../day.ts';
import { currentEntries, type Entry, type RecordedOpening } from './history.ts';
import { rowOf } from './history-rows.ts';

/** Openings and companies, each counted once; people wanted where it was written, and found (취업 연계). */
export type Totals = {
  readonly openings: number;
  readonly vacancies: number;
  readonly companies: number;
  readonly hired: number;
};

export type Named = Totals & { readonly name: string };

export type IssueTotals = Totals & {
  readonly number: number;
  readonly date: Day;
  readonly revision: number;
  readonly heldBack: number;
  /** Openings that no earlier issue printed. */
  readonly fresh: number;
};

export type YearTotals = Totals & {
  readonly year: number;
  readonly issues: number;
  /** `1분기` and `1월`, those that had an issue, in order; an opening counts once in each. */
  readonly quarters: readonly Named[];
  readonly months: readonly Named[];
  /** Larger ones first. */
  readonly groups: readonly Named[];
  readonly cities: readonly Named[];
  /** Empty without editions; an opening counts in each that printed it. */
  readonly editions: readonly Named[];
  /** By the file that it came from, as institutions send them. */
  readonly sources: readonly Named[];
};

/** What a centre sets out to reach in a year; 0 where there is no target. */
export type Target = { readonly openings: number; readonly vacancies: number };

/** Totals of every issue as it stands now, by date. */
export function issueTotals(entries: readonly Entry[]): readonly IssueTotals[] {
  const seen = new Set<string>();
  return currentEntries(entries).map(({ number, date, revision, printed, heldBack }) => {
    const fresh = new Set(printed.map(({ identity }) => identity).filter((identity) => !seen.has(identity)));
    for (const identity of fresh) seen.add(identity);
    return { number, date, revision, ...totalsOf(printed), heldBack: heldBack.length, fresh: fresh.size };
  });
}

/** Totals of every year that had an issue. */
export function yearTotals(entries: readonly Entry[]): readonly YearTotals[] {
  const years = grouped(currentEntries(entries), ({ date }) => partsOf(date).year);
  return [...years].map(([year, ofYear]) => {
    const rows = ofYear.flatMap(({ printed }) => printed);
    const over = (periodOf: (month: number) => string): readonly Named[] =>
      [...grouped(ofYear, ({ date }) => periodOf(partsOf(date).month))].map(([name, some]) => ({
        name,
        ...totalsOf(some.flatMap(({ printed }) => printed)),
      }));
    const inEditions = rows.flatMap((row) => row.editions.map((edition) => ({ ...row, edition })));
    return {
      year,
      issues: ofYear.length,
      ...totalsOf(rows),
      quarters: over((month) => `${Math.ceil(month / 3)}분기`),
      months: over((month) => `${month}월`),
      groups: totalsBy(rows, ({ group }) => group),
      cities: totalsBy(rows, ({ city }) => city || '근무지 문의'),
      editions: totalsBy(inEditions, ({ edition }) => edition),
      sources: totalsBy(
        rows.filter(({ source }) => source !== ''),
        ({ source }) => source,
      ),
    };
  });
}

/** The report of results as a table for a spreadsheet program, with its mark and line ends. */
export function resultsTable(entries: readonly Entry[], target: Target): string {
  const goal = (reached: number, wanted: number): readonly string[] =>
    wanted === 0 ? ['', ''] : [String(wanted), percent(reached, wanted)];
  const counts = ({ openings, vacancies, companies, hired }: Totals): readonly string[] =>
    [openings, vacancies, companies, hired].map(String);
  const none = ['', '', '', ''];
  const rows = [
    [
      '구분',
      '연도',
      '이름',
      '발행일',
      '구인',
      '인원',
      '업체',
      '취업연계',
      '목표 구인',
      '달성률',
      '목표 인원',
      '달성률',
    ],
    ...yearTotals(entries).flatMap((year) => {
      const part = (kind: string, some: readonly Named[]): readonly (readonly string[])[] =>
        some.map((one) => [kind, String(year.year), one.name, '', ...counts(one), ...none]);
      return [
        [
          '연간',
          String(year.year),
          `${year.issues}개 호`,
          '',
          ...counts(year),
          ...goal(year.openings, target.openings),
          ...goal(year.vacancies, target.vacancies),
        ],
        ...part('분기', year.quarters),
        ...part('월', year.months),
        ...part('직종', year.groups),
        ...part('지역', year.cities),
        ...part('판', year.editions),
        ...part('출처', year.sources),
      ];
    }),
    ...issueTotals(entries).map((issue) => [
      '호',
      issue.date.slice(0, 4),
      `제${issue.number}호`,
      issue.date,
      ...counts(issue),
      ...none,
    ]),
  ];
  return `\ufeff${rows.map((row) => `${rowOf(row)}\r\n`).join('')}`;
}

/** `45.3%`, rounded down so that 100.0% is only said when it is reached. */
export function percent(reached: number, wanted: number): string {
  return `${(Math.floor((reached * 1000) / wanted) / 10).toFixed(1)}%`;
}

/** Rows of one or more issues; an opening that several print counts once, as it was printed last. */
function totalsOf(rows: readonly RecordedOpening[]): Totals {
  const openings = [...new Map(rows.map((one) => [one.identity, one])).values()];
  return {
    openings: openings.length,
    vacancies: openings.reduce((sum, { vacancies }) => sum + (vacancies ?? 0), 0),
    companies: new Set(openings.map(({ company }) => companyKey(company))).size,
    // Each issue's row says who found work by that issue.
    hired: rows.reduce((sum, { hired }) => sum + hired, 0),
  };
}

function totalsBy<T extends RecordedOpening>(
  rows: readonly T[],
  nameOf: (opening: T) => string,
): readonly Named[] {
  return [...grouped(rows, nameOf)]
    .map(([name, ofName]) => ({ name, ...totalsOf(ofName) }))
    .sort((a, b) => b.openings - a.openings || (a.name < b.name ? -1 : 1));
}
