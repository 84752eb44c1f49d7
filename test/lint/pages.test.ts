/**
 * The pages under docs/rules: every rule has one, it says what the rule says, and its two rows do what
 * it claims, read the way a spreadsheet is read.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../src/lint/identity.ts';
import { judge } from '../../src/lint/lint.ts';
import type { History, Rule } from '../../src/lint/rule.ts';
import { ruleCodes, rules } from '../../src/lint/rules.ts';
import { minimumWageOf } from '../../src/wage/minimum-wage.ts';
import type { Statute } from '../../src/lint/statutes.ts';
import { toOpening } from '../../src/opening/entry.ts';
import type { Opening } from '../../src/opening/opening.ts';
import { toEntries } from '../../src/read/columns.ts';
import { day, issueDay } from './builder.ts';
import { circumstances } from './circumstances.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const pageOf = (code: string): string => readFileSync(new URL(`${code}.md`, folder), 'utf8');
const levels = { error: '보류', warning: '확인 필요', info: '참고' } as const;

test('every rule has a page and every page a rule', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && path !== 'README.md')
    .map((path) => path.replaceAll('\\', '/').slice(0, -3));
  expect(pages.toSorted()).toEqual([...ruleCodes].toSorted());
});

test('no page and no rule speaks of breaking the law', () => {
  for (const { code } of rules) expect(pageOf(code)).not.toMatch(/위법|불법/u);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const page = pageOf(code);

  test('says its name, level and articles', () => {
    expect(page.split('\n')[0]).toBe(`# ${rule.name}`);
    expect(page).toContain(`\n\`${code}\`\n`);
    expect(page).toContain(`\n- 등급: ${levels[rule.severity]} (${rule.severity})\n`);
    const cited = page.split('\n').filter((line) => line.startsWith('- 근거: '));
    expect(cited).toEqual(grounds(rule).map((line) => `- 근거: ${line}`));
  });

  test('its bad row raises it and nothing else, its good row nothing', () => {
    expect(raised(page, '걸리는 행')).toEqual([code]);
    expect(raised(page, '걸리지 않는 행')).toEqual([]);
  });
});

test('the index lists every rule with its level and name', () => {
  const index = readFileSync(new URL('README.md', folder), 'utf8');
  for (const { code, name, severity } of rules) {
    expect(index).toContain(`| [\`${code}\`](${code}.md) | ${name} | ${levels[severity]} |`);
  }
});

test('the index has the minimum wages that the program uses', () => {
  const index = readFileSync(new URL('README.md', folder), 'utf8');
  const rows = index.split('\n').filter((line) => /^\| 20\d\d \|/u.test(line));
  const known = rows.map((line) => minimumWageOf(Number(line.slice(2, 6))));
  expect(rows).toEqual(
    known.map((wage) =>
      wage === null
        ? 'a year nobody knows'
        : `| ${wage.year} | ${comma(wage.hourly)}원 | ${comma(wage.monthly)}원 | ${wage.source} | ${wage.checked} |`,
    ),
  );
  expect(rows.length).toBe(10);
});

const comma = (amount: number): string => amount.toLocaleString('en-US');

function grounds(rule: Rule): readonly string[] {
  if (rule.statutes.length === 0) return ['법이 아니라 구직자를 위한 점검입니다.'];
  return rule.statutes.map(({ article, version, source, checked }: Statute) =>
    checked === ''
      ? `${article} (조문 번호만 적음, 본문과 대조하지 못함)`
      : `${article} (${version}). 출처: ${source}, ${checked} 확인`,
  );
}

/** Codes raised by the row of a page's table, with the page's premises. */
function raised(page: string, column: string): readonly string[] {
  const table = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(2, -2).split(' | '));
  const header = table[0] ?? [];
  const rowOf = (name: string): string[] =>
    table.slice(1).map((cells) => cells[header.indexOf(name)]?.trim() ?? '');
  const wanted = [...(header.includes('앞의 행') ? ['앞의 행'] : []), column];
  const rows = [table.slice(1).map((cells) => cells[0] ?? ''), ...wanted.map(rowOf)];
  const premise = (name: string): string => page.split(`\n- ${name}: `)[1]?.split('\n')[0] ?? '';
  const date = premise('발행일') === '' ? issueDay : day(premise('발행일'));
  const { value: entries } = toEntries(
    { file: '구인.csv', rows: rows.map((cells, index) => ({ row: index + 1, line: index + 1, cells })) },
    new Map(),
  );
  const openings = entries.map((entry) => toOpening(entry, date).value);
  expect(openings.length).toBe(wanted.length);
  const arrears = premise('체불사업주 명단');
  const given = circumstances({
    date,
    arrears: arrears === '' ? [] : [arrears],
    ...historyOf(premise('지난 호'), openings),
  });
  const { verdicts, general } = judge(openings, given);
  const last = verdicts.at(-1)?.diagnostics ?? [];
  return [...new Set([...general, ...last].map(({ code }) => code))];
}

/** `(주)가람식품의 "두부 포장원", 2026-08-04부터 8번`: earlier issues had the opening of that title. */
function historyOf(premise: string, openings: readonly Opening[]): { history?: History } {
  const match = /"([^"]+)", (\S+)부터 (\d+)번/u.exec(premise);
  if (match === null) return {};
  const [, title = '', first = '', issues] = match;
  const printed = openings.map((opening) => identityOf({ ...opening, title }));
  return { history: new Map(printed.map((key) => [key, { first: day(first), issues: Number(issues) }])) };
}
