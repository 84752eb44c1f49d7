/** The openings that travel inside the sheet. */
import { expect, test } from 'vitest';
import { configFrom } from '../../src/config/read-config.ts';
import { makeIssue, type Issue } from '../../src/issue/issue.ts';
import { issueFor } from '../../src/issue/calendar.ts';
import { toOpening } from '../../src/opening/entry.ts';
import type { Day } from '../../src/day.ts';
import type { Opening } from '../../src/opening/opening.ts';
import { openingsFiles } from '../../src/edition/openings-file.ts';
import { toEntries } from '../../src/read/columns.ts';
import { readHere, readTables } from '../../src/read/read.ts';

const date = '2026-11-24' as Day;
const config = configFrom(date);

async function openingsIn(text: string | Uint8Array): Promise<readonly Opening[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const tables = await readTables([{ name: '구인.csv', bytes }], readHere);
  const entries = tables.value.flatMap((table) => toEntries(table, config.columns).value);
  return entries.map((entry) => toOpening(entry, date).value);
}

const list = `회사명,채용제목,모집직종,모집인원,고용형태,근무지,근무시간,급여,접수마감,연락처,담당자,이메일,비고
(주)새만금정밀,"생산직, 사원 ""주간""",생산직,2명,정규직,김제시 백구면,09:00~18:00 주5일,월급 2060000원,12/4 16:00까지,063-540-0101,홍길동,job@example.org,내부용
가온요양원,요양보호사,돌봄,1명,계약직,김제시 요촌동,격일제,시급 11000원,채용시까지,,,care@example.org,
`;

const filesOf = async (
  text: string,
  changes: Partial<typeof config> = {},
): Promise<{ csv: Uint8Array; json: string }> => {
  const openings = await openingsIn(text);
  const issue: Issue = makeIssue(openings, new Set(), issueFor(date, config), config);
  const [csv, json] = openingsFiles(issue, { ...config, ...changes });
  if (csv === undefined || json === undefined) throw new Error('files are missing');
  return { csv: csv.bytes, json: new TextDecoder().decode(json.bytes) };
};

const sense = (opening: Opening): object => ({
  company: opening.company,
  title: opening.title,
  occupation: opening.occupation,
  headcount: opening.headcount.min,
  employment: opening.employment.label,
  workplace: opening.workplace.label,
  hours: [opening.hours.start, opening.hours.end, opening.hours.days],
  pay: [opening.pay.unit, opening.pay.min, opening.pay.max],
  deadline: [opening.deadline.kind, opening.deadline.date, opening.deadline.time],
  phones: opening.phones.map(({ label }) => label),
  // Printed, and so handed on, only where there is no phone.
  email: opening.phones.length === 0 ? opening.email : '',
});

test('the CSV is read again as the same openings', async () => {
  const openings = await openingsIn(list);
  const { csv } = await filesOf(list);
  expect(openings).toHaveLength(2);
  const again = await openingsIn(csv);
  const byCompany = (some: readonly Opening[]): object[] =>
    some.toSorted((a, b) => (a.company < b.company ? -1 : 1)).map(sense);
  expect(byCompany(again)).toEqual(byCompany(openings));
});

test('the CSV opens in Excel: a mark of UTF-8, CRLF, quoted cells', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await filesOf(list)).csv);
  expect(text.startsWith('\ufeff회사명,모집제목,')).toBe(true);
  expect(text).toContain('"생산직, 사원 ""주간"""');
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test.each(['=HYPERLINK("http://example.org")', '+82 사원', '-사원', '@사원'])(
  'no cell becomes a formula: %s',
  async (title) => {
    const { csv } = await filesOf(`회사명,채용제목\n가온,"${title.replaceAll('"', '""')}"\n`);
    const [, row = ''] = new TextDecoder().decode(csv).split('\r\n');
    expect(row).toMatch(/^가온,"?'[=+\-@]/);
  },
);

test('what the sheet does not print does not travel', async () => {
  const { csv, json } = await filesOf(list);
  for (const text of [new TextDecoder().decode(csv), json]) {
    expect(text).toContain('063-540-0101');
    expect(text).toContain('care@example.org');
    for (const hidden of ['홍길동', '내부용', '구인.csv', 'job@example.org'])
      expect(text).not.toContain(hidden);
  }
});

test('with 문의: 센터 the phones of employers stay at the centre', async () => {
  const centre = { ...config.centre, phone: '063-540-0100' };
  const { csv, json } = await filesOf(list, { contact: '센터', centre });
  for (const text of [new TextDecoder().decode(csv), json]) {
    expect(text).toContain('063-540-0100');
    for (const hidden of ['063-540-0101', 'job@example.org']) expect(text).not.toContain(hidden);
  }
});

test('the JSON holds the issue and its openings as check --json gives them', async () => {
  const { json } = await filesOf(list);
  expect(JSON.parse(json)).toMatchObject({
    issue: { number: 1, date },
    openings: [
      { company: '(주)새만금정밀', pay: { unit: expect.any(String) as unknown, min: 2060000 } },
      { company: '가온요양원', deadline: { kind: 'until-filled' } },
    ],
  });
});
