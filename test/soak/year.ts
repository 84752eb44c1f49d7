/** A centre over many issues: which openings its spreadsheet holds when, and what must come of them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { currentEntries, type Entry } from '../../src/issue/history.ts';
import { readLedger } from '../../src/issue/ledger-table.ts';
import { plusDays, toDay, type Day } from '../../src/day.ts';
import { iljari } from '../iljari.ts';

const firstIssue = toDay('2026-01-06') as Day;
const interval = 14;

export const config = `센터:
  이름: 가온일자리센터
  전화: 063-540-0100
제목: 가온 일자리정보지
발행:
  첫호날짜: ${firstIssue}
  간격: ${interval}
  공휴일이면: 그대로
그림: 아니오
`;

/** An opening of the model by its number. It stays for one to four issues. */
type Modelled = {
  readonly number: number;
  readonly title: string;
  /** Index of the issue that has it first. */
  readonly first: number;
  readonly issues: number;
  /** Missing from its second issue, and there again in its third. */
  readonly pauses: boolean;
  /** Its deadline has passed from its second issue on: listed still, and held back. */
  readonly lapses: boolean;
};

const modelled = (number: number, perIssue: number): Modelled => ({
  number,
  // Letters, since a number at the end of a title could be read as something else.
  title: `${Array.from(String(number), (digit) => '가나다라마바사아자차'[Number(digit)]).join('')}부품 조립`,
  first: Math.floor(number / perIssue),
  issues: 1 + (number % 4),
  pauses: number % 7 === 0,
  lapses: number % 9 === 0,
});

const isListed = ({ first, issues, pauses }: Modelled, issue: number): boolean =>
  issue >= first && issue < first + issues && !(pauses && issue === first + 1);

const isPrinted = (one: Modelled, issue: number): boolean =>
  isListed(one, issue) && !(one.lapses && issue > one.first);

const dateOf = (issue: number): Day => plusDays(firstIssue, issue * interval);

/** The row of an opening: its pay rises from issue to issue, which makes it no other opening. */
function rowOf(one: Modelled, issue: number): string {
  const deadline = one.lapses ? plusDays(dateOf(one.first), 9) : '채용시까지';
  const pay = 2_300_000 + 10_000 * issue;
  const phone = `063-5${String(one.number % 100).padStart(2, '0')}-01${String(one.number % 90).padStart(2, '0')}`;
  return `${one.number}번산업,${one.title},월 ${pay}원,김제시 순동,09:00~18:00,${deadline},${phone},${dateOf(one.first)}`;
}

/** What the folder shows of one issue, and what the model says of it; equal when all is well. */
export type Shown = {
  readonly printed: readonly string[];
  readonly heldBack: readonly string[];
  readonly fresh: readonly string[];
};

export type Year = {
  readonly expected: readonly Shown[];
  readonly shown: readonly Shown[];
  readonly entries: readonly Entry[];
  readonly outputs: readonly string[];
};

/** Publishes `issues` issues one after the other in one folder by the real command; every tenth is corrected. */
export async function publishYear(folder: string, issues: number, perIssue: number): Promise<Year> {
  writeFileSync(join(folder, '일자리.yaml'), config);
  const all = Array.from({ length: issues * perIssue }, (_, number) => modelled(number, perIssue));
  const [expected, shown]: [Shown[], Shown[]] = [[], []];
  for (let issue = 0; issue < issues; issue++) {
    const listed = all.filter((one) => isListed(one, issue));
    const attempts = issue % 10 === 2 ? [listed.slice(1), listed] : [listed];
    for (const rows of attempts) {
      const header = '업체명,모집제목,급여,근무지,근무시간,접수마감일,연락처,등록일';
      // A different order each time: nothing may hang on it.
      const lines = (issue % 2 === 0 ? rows : rows.toReversed()).map((one) => rowOf(one, issue));
      writeFileSync(join(folder, '구인.csv'), [header, ...lines, ''].join('\n'));
      const { code, stderr } = await iljari(folder, [
        'build',
        '구인.csv',
        '--date',
        dateOf(issue),
        '--paper',
        'A4',
        ...(rows === attempts[0] ? [] : ['--revise', '빠진 구인을 더함']),
      ]);
      if (code !== 0) throw new Error(`issue ${issue + 1}: ${code} ${stderr}`);
    }
    const printed = listed.filter((one) => isPrinted(one, issue));
    expected.push({
      printed: titles(printed),
      heldBack: titles(listed.filter((one) => !isPrinted(one, issue))),
      fresh: titles(printed.filter(({ first }) => first === issue)),
    });
    shown.push(await shownOf(folder, issue));
  }
  const outputs = readdirSync(join(folder, '발행'));
  return { expected, shown, entries: ledgerOf(folder), outputs };
}

const titles = (openings: readonly { readonly title: string }[]): readonly string[] =>
  openings.map(({ title }) => title).toSorted();

function ledgerOf(folder: string): readonly Entry[] {
  const ledger = readLedger(readFileSync(join(folder, '발행', '발행대장.csv'), 'utf8'));
  if (ledger === null || ledger.unreadable.length > 0) throw new Error('the 발행대장 cannot be read');
  return ledger.entries;
}

/** The issue as the 발행대장 has it, and 신규 as the sheet prints it. */
async function shownOf(folder: string, issue: number): Promise<Shown> {
  const entry = currentEntries(ledgerOf(folder)).at(-1);
  if (entry?.date !== dateOf(issue)) throw new Error(`issue ${issue + 1} is not the last in the 발행대장`);
  const name = readdirSync(join(folder, '발행')).find((one) => one.startsWith(entry.date)) ?? '';
  const pdf = readdirSync(join(folder, '발행', name)).find((one) => one.endsWith('_A4.pdf')) ?? '';
  const { text } = await extractText(new Uint8Array(readFileSync(join(folder, '발행', name, pdf))), {
    mergePages: true,
  });
  const cards = [...text.matchAll(/(신규 )?([가나다라마바사아자차]+부품 조립)/g)];
  const onSheet = cards.map(([, , title = '']) => title).toSorted();
  if (onSheet.join() !== titles(entry.printed).join())
    throw new Error(`issue ${issue + 1}: the sheet prints other openings than the 발행대장 says`);
  return {
    printed: titles(entry.printed),
    heldBack: titles(entry.heldBack),
    fresh: cards.flatMap(([, fresh, title = '']) => (fresh === undefined ? [] : [title])).toSorted(),
  };
}
