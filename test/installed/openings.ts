/** Invented openings, and what surrounds them, for the tests of this folder. */

/** The day of the issue that every test makes. */
export const day = ['--date', '2026-11-24'] as const;
export const issueFolder = '발행/2026-11-24_제24호';

/** Three openings under the headers of a spreadsheet. CP949 has the last company's first letters, KS X 1001 not. */
export const rows: readonly (readonly string[])[] = [
  ['회사명', '하는 일', '급여', '근무지', '마감일', '연락처', '근무시간'],
  ['한결정밀', '선반 가공', '월 250만원', '김제시 순동', '2026-12-11', '063-500-0101', '주 5일 09:00~18:00'],
  [
    '가온푸드',
    '만두 포장',
    '시급 11,000원',
    '익산시 영등동',
    '2026-12-04',
    '063-500-0102',
    '주 5일 09:00~18:00',
  ],
  [
    '똠샾식당',
    '주방 보조',
    '월 240만원',
    '완주군 봉동읍',
    '2026-12-18',
    '063-500-0103',
    '주 5일 09:00~18:00',
  ],
];
export const companies: readonly string[] = rows.slice(1).map(([company = '']) => company);

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
export const csv = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
export const tsv = rows.map((row) => `${row.join('\t')}\r\n`).join('');

/** The openings with other names for their columns. */
export const records = (names: readonly string[]): readonly Readonly<Record<string, string>>[] =>
  rows.slice(1).map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));

/** A config; lines that are set in may follow and belong to the centre. */
export const config =
  '발행:\n  첫호날짜: 2026-11-24\n  첫호번호: 24\n센터:\n  이름: 한결일자리센터\n  전화: 063-540-0100\n';
