/**
 * What the 발행대장 adds up to: per issue, and per year for the centre's own report of results. An opening
 * that several issues of a year printed counts once in the year.
 */
import { grouped } from '../grouped.ts';
import { companyKey } from '../opening/company.ts';
import { partsOf, type Day } from '../day.ts';
import { currentEntries, type Entry, type RecordedOpening } from './history.ts';
import { rowOf } from './history-rows.ts';

/** Openings, people wanted and companies, each counted once. */
export type Totals = { readonly openings: number; readonly vacancies: number; readonly companies: number };

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
  /** Larger ones first. */
  readonly groups: readonly (Totals & { readonly name: string })[];
  readonly cities: readonly (Totals & { readonly name: string })[];
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
    // The newest printing of an opening says how many people are wanted.
    const openings = [
      ...new Map(ofYear.flatMap(({ printed }) => printed).map((one) => [one.identity, one])).values(),
    ];
    return {
      year,
      issues: ofYear.length,
      ...totalsOf(openings),
      groups: totalsBy(openings, ({ group }) => group),
      cities: totalsBy(openings, ({ city }) => city || '근무지 문의'),
    };
  });
}

/** The report of results as a table for a spreadsheet program, with its mark and line ends. */
export function resultsTable(entries: readonly Entry[], target: Target): string {
  const goal = (reached: number, wanted: number): readonly string[] =>
    wanted === 0 ? ['', ''] : [String(wanted), percent(reached, wanted)];
  const counts = ({ openings, vacancies, companies }: Totals): readonly string[] =>
    [openings, vacancies, companies].map(String);
  const none = ['', '', '', ''];
  const rows = [
    ['구분', '연도', '이름', '발행일', '구인', '인원', '업체', '목표 구인', '달성률', '목표 인원', '달성률'],
    ...yearTotals(entries).flatMap((year) => [
      [
        '연간',
        String(year.year),
        `${year.issues}개 호`,
        '',
        ...counts(year),
        ...goal(year.openings, target.openings),
        ...goal(year.vacancies, target.vacancies),
      ],
      ...year.groups.map((one) => ['직종', String(year.year), one.name, '', ...counts(one), ...none]),
      ...year.cities.map((one) => ['지역', String(year.year), one.name, '', ...counts(one), ...none]),
    ]),
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

/** `45%`, rounded down so that 100% is only said when it is reached. */
export function percent(reached: number, wanted: number): string {
  return `${Math.floor((reached / wanted) * 100)}%`;
}

function totalsOf(openings: readonly RecordedOpening[]): Totals {
  return {
    openings: openings.length,
    vacancies: openings.reduce((sum, { vacancies }) => sum + vacancies, 0),
    companies: new Set(openings.map(({ company }) => companyKey(company))).size,
  };
}

function totalsBy(
  openings: readonly RecordedOpening[],
  nameOf: (opening: RecordedOpening) => string,
): YearTotals['groups'] {
  return [...grouped(openings, nameOf)]
    .map(([name, ofName]) => ({ name, ...totalsOf(ofName) }))
    .sort((a, b) => b.openings - a.openings || (a.name < b.name ? -1 : 1));
}
