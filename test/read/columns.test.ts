import { describe, expect, test } from 'vitest';

import type { Field } from '../../src/field/field.ts';
import { read, texts, workbook } from './files.ts';

const companies = async (text: string, mapping: Readonly<Record<string, Field>> = {}): Promise<unknown> =>
  (await read(text, mapping)).entries.map((entry) => entry.cells.get('company')?.text);

describe('the header is found wherever it stands', () => {
  const body = '가나식품,조리원,시급 11000원,063-540-0001\n다라기계,용접원,월급 280만원,063-540-0002\n';
  test.each([
    ['first', `업체명,직종,급여,연락처\n${body}`],
    ['below a title', `김제 구인 목록,,,\n2026. 11. 24. 기준,,,\n업체명,직종,급여,연락처\n${body}`],
    ['below blank lines', `\n\n,,,\n업체명,직종,급여,연락처\n${body}`],
    ["below the office's own lines", `담당자,홍길동,연락처,063-540-0000\n\n업체명,직종,급여,연락처\n${body}`],
    ['with spaces and marks', `업 체 명 *,직종(필수),"급여\n(원)",연락처☎\n${body}`],
    ['with blank lines between the rows', `업체명,직종,급여,연락처\n\n${body.replaceAll('\n', '\n\n')}`],
    [
      'again after some rows',
      `업체명,직종,급여,연락처\n${body.replace('\n', '\n업체명,직종,급여,연락처\n')}`,
    ],
  ])('%s', async (_, text) => {
    const { entries, diagnostics } = await read(text);
    expect(entries.map(texts)).toEqual([
      { company: '가나식품', occupation: '조리원', pay: '시급 11000원', phone: '063-540-0001' },
      { company: '다라기계', occupation: '용접원', pay: '월급 280만원', phone: '063-540-0002' },
    ]);
    expect(diagnostics.every(({ severity }) => severity === 'info')).toBe(true);
  });

  test('over two rows, as a merged header saved as CSV', async () => {
    const text = '업체명,급여,,,연락처\n,형태,최소,최대,\n가나식품,월급,230만원,250만원,063-540-0001\n';
    const { entries, codes } = await read(text);
    expect(entries.map(texts)).toEqual([
      { company: '가나식품', payUnit: '월급', payMin: '230만원', payMax: '250만원', phone: '063-540-0001' },
    ]);
    expect(codes).toEqual([]);
  });

  test('an opening whose cell would do for a header stays an opening', async () => {
    const { entries } = await read('업체명,모집제목,참고할 것\n가온푸드,포장,일급(금)\n다라기계,용접,주급\n');
    expect(entries.map(({ row }) => row)).toEqual([2, 3]);
  });

  test('one known name alone is a header and not a title, though a cell below would do for one too', async () => {
    expect(await companies('업체명,\n가나식품,\n다라기계,월급\n마바푸드,\n')).toEqual([
      '가나식품',
      '다라기계',
      '마바푸드',
    ]);
  });

  test('with a nameless first column that counts', async () => {
    const { entries, codes } = await read(',회사명,급여\n0,가나,시급\n1,다라,월급\n');
    expect(entries.map(texts)).toEqual([
      { company: '가나', pay: '시급' },
      { company: '다라', pay: '월급' },
    ]);
    expect(codes).toEqual([]);
  });

  test('several lists under each other, each with its own columns', async () => {
    const text =
      '김제,,\n업체명,직종,연락처\n가나,조리,063-540-0001\n\n익산,,\n연락처,업체명,급여\n063-830-0002,다라,시급 11000원\n';
    expect((await read(text)).entries.map(texts)).toEqual([
      { company: '가나', occupation: '조리', phone: '063-540-0001' },
      { phone: '063-830-0002', company: '다라', pay: '시급 11000원' },
    ]);
  });
});

test('the line of the office above the list is a title, not a header', async () => {
  const { entries, diagnostics } = await read(
    '담당자,홍길동,연락처,063-540-0000\n업체명,직종,급여,연락처\n가나,조리,시급,063-540-0001\n',
  );
  expect(entries).toHaveLength(1);
  expect(diagnostics).toMatchObject([{ code: 'columns/title', place: { row: 1 } }]);
});

test('a richer list below does not make the first list its title', async () => {
  const { entries } = await read(
    '업체명,급여\n가나,시급\n\n업체명,직종,급여,연락처\n다라,조리,월급,063-540-0001\n',
  );
  expect(entries.map((entry) => texts(entry).company)).toEqual(['가나', '다라']);
});

test('an entry knows its file, row, line and the header of each cell', async () => {
  const { entries } = await read('업체명,"급여\n(만원)"\n"가나\n식품",230\n다라,240\n');
  expect(entries).toMatchObject([
    { file: '구인.csv', row: 2, line: 3 },
    { file: '구인.csv', row: 3, line: 5 },
  ]);
  expect(entries[0]?.cells.get('pay')).toEqual({ text: '230', column: '급여 (만원)' });
});

describe('rows that are no openings are skipped and quoted', () => {
  const list = (row: string): string =>
    `번호,업체명,직종,급여,연락처\n1,가나,조리,시급 11000원,063-540-0001\n${row}\n`;
  test.each([
    ['합계,1개소,,,', 'columns/total-row'],
    ['총 12건,,,,', 'columns/total-row'],
    ['소 계,,,,', 'columns/total-row'],
    ['※ 자세한 사항은 센터로 문의,,,,', 'columns/note-row'],
    ['■ 익산시,,,,', 'columns/heading-row'],
    ['번호,업체명,직종,급여,연락처', 'columns/header-row'],
    ['2,,,,', 'columns/number-row'],
  ])('%s', async (row, code) => {
    const { entries, diagnostics } = await read(list(row));
    expect(entries).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code, severity: 'info', place: { file: '구인.csv', row: 3 } }]);
    expect(diagnostics[0]?.actual).toContain(row.split(',')[0]);
  });

  test.each([
    '2,합계산업,조리,시급,063-540-0002',
    '2,계명산업,,,',
    ',총무인력,,,063-540-0002',
    '계,다라,조리,시급,063-540-0002',
    '2,※급구※ 가나,조리,,063',
  ])('%s is an opening', async (row) => expect((await read(list(row))).entries).toHaveLength(2));

  test('a row of data above the header is asked about', async () => {
    const { entries, diagnostics } = await read(
      '가나,063-540-0001,시급 11000원\n업체명,연락처,급여\n다라,063-540-0002,월급 230만원\n',
    );
    expect(entries).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'columns/title', severity: 'warning', place: { row: 1 } }]);
  });

  test('a row that fills only columns without a meaning', async () => {
    const { entries, diagnostics } = await read('업체명,급여,결재란\n가나,시급,\n,,과장\n');
    expect(entries).toHaveLength(1);
    expect(diagnostics.find(({ code }) => code === 'columns/nothing-known')).toMatchObject({
      place: { row: 3 },
      actual: '과장',
    });
  });
});

describe('columns', () => {
  test("the centre's mapping wins and makes unknown headers known", async () => {
    const text = '가게,받는 돈,비고\n가나,시급 11000원,063-540-0001\n';
    const mapping = { 가게: 'company', 받는돈: 'pay', 비고: 'phone' } as const;
    const { entries, codes } = await read(text, mapping);
    expect(entries.map(texts)).toEqual([{ company: '가나', pay: '시급 11000원', phone: '063-540-0001' }]);
    expect(codes).toEqual([]);
  });

  test.each<[header: string, cell: string, field: Field]>([
    ['연락쳐', '063-540-0001', 'phone'],
    ['접수마감잃', '2026-11-30', 'deadline'],
    ['담당자 휴대전화 번호', '010-0000-0000', 'phone'],
    ['받는 돈', '시급 11,000원', 'pay'],
    ['일하는 곳', '전북 김제시 백구면', 'workplace'],
    ['wrkTime', '09:00~18:00', 'hours'],
    ['salTpNm', '시급', 'payUnit'],
  ])('%s is told by its words and its cells, and said', async (header, cell, field) => {
    const { entries, diagnostics } = await read(`사업장명,비고,${header}\n가나,급구,"${cell}"\n`);
    expect(texts(entries[0])[field]).toBe(cell);
    const guesses = diagnostics.filter(({ code }) => code === 'columns/guessed');
    expect(guesses).toHaveLength(field === 'payUnit' ? 0 : 1);
  });

  test('several guesses are said in one line', async () => {
    const { diagnostics } = await read('업체명,페이얼마,일하는시간대\n가나,시급 11000원,09:00~18:00\n');
    expect(diagnostics).toMatchObject([{ code: 'columns/guessed', severity: 'info' }]);
    expect(diagnostics[0]?.actual).toContain('‘일하는시간대’ 열은 근무시간');
  });

  test.each([
    ['회사멍', '가나', '회사명'],
    ['근무요일들', '매주', '근무요일'],
  ])('%s is not certain, so it is asked about with samples', async (header, cell, suggested) => {
    const { entries, diagnostics } = await read(`결재,급여,${header}\n과장,시급,${cell}\n`);
    expect(entries[0]?.cells.size).toBe(1);
    const asked = diagnostics.find(({ severity }) => severity === 'warning');
    expect(asked).toMatchObject({ code: 'columns/unknown', place: { column: header }, actual: cell });
    expect(asked?.expected).toContain(suggested);
    expect(asked?.hint).toContain(`${header}: ${suggested}`);
  });

  test.each([
    ['a field that a better column has', '연락처,비상연락', '063-540-0001,063-540-0002'],
    ['a code', '급여,급여코드', '시급 11000원,M'],
    ['an empty column', '급여,연락하실 번호', '시급 11000원,'],
    ['the day of registration as a deadline', '급여,regDate', '시급 11000원,2026-11-01'],
  ])('never guessed: %s', async (_, header, cells) => {
    const { diagnostics } = await read(`업체명,${header}\n가나,${cells}\n`);
    expect(diagnostics.filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(diagnostics.map(({ actual }) => actual).join()).not.toContain('접수마감일');
  });

  test('values under the header of another field are told and never read as it', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `가나${index},고졸 이상,시급 11000원`);
    const { entries, diagnostics } = await read(`업체명,지역,급여\n${rows.join('\n')}\n`);
    expect(texts(entries[0]).workplace).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'columns/misplaced', severity: 'warning', place: { column: '지역' } },
    ]);
    expect(diagnostics[0]?.message).toContain('학력');
  });

  test('of two columns of one field the cell that is like it is taken', async () => {
    const text = '업체명,마감,마감일\n가나,접수중,2026-11-30\n다라,2026-12-01,접수중\n';
    const { entries, diagnostics } = await read(text);
    expect(entries.map((entry) => texts(entry).deadline)).toEqual(['2026-11-30', '2026-12-01']);
    expect(diagnostics).toEqual([]);
  });

  test('a header of several words is the field of those that are known', async () => {
    const { entries } = await read('업체명,직종/하시는 일,담당·전화번호\n가나,포장원,김과장 0635401234\n');
    expect(texts(entries[0])).toEqual({ company: '가나', occupation: '포장원', phone: '김과장 0635401234' });
  });

  test('columns without any likeness are named in one line; an empty one is not', async () => {
    const { diagnostics } = await read(
      '업체명,급여,결재,빈칸,도장\n가나,시급,과장,,무\n다라,월급,부장,,유\n',
    );
    expect(diagnostics).toMatchObject([{ code: 'columns/unknown', severity: 'info' }]);
    expect(diagnostics[0]?.actual).toBe('‘결재’(과장 | 부장), ‘도장’(무 | 유)');
  });

  test('a column without a name is named by its letter', async () => {
    const { diagnostics } = await read('업체명,급여,\n가나,시급,가나다라\n');
    expect(diagnostics).toMatchObject([
      { code: 'columns/unknown', severity: 'info', place: { column: 'C' }, actual: 'C열(가나다라)' },
    ]);
  });

  test('a column that could be two things is settled by its cells, else asked about; the harmless reading stays', async () => {
    const { entries, diagnostics } = await read('업체명,주소,기간,날짜\n가나,전북 김제시 요촌동,1년,내년\n');
    expect(texts(entries[0])).toEqual({ company: '가나', companyAddress: '전북 김제시 요촌동' });
    expect(diagnostics.map(({ code, place }) => [code, place?.column])).toEqual([
      ['columns/ambiguous', '주소'],
      ['columns/ambiguous', '기간'],
      ['columns/ambiguous', '날짜'],
    ]);
    const settled = await read('업체명,기간\n가나,2026-12-04\n');
    expect(texts(settled.entries[0]).deadline).toBe('2026-12-04');
  });

  test('of two columns of one field the likelier is taken, the other where it is empty', async () => {
    const text = '업체명,접수기간,접수마감일\n가나,2026-11-01~2026-11-30,2026-11-29\n다라,12월 5일까지,\n';
    const { entries, diagnostics } = await read(text);
    expect(entries.map((entry) => texts(entry).deadline)).toEqual(['2026-11-29', '12월 5일까지']);
    expect(diagnostics).toMatchObject([
      { code: 'columns/duplicate', severity: 'warning', place: { row: 2, column: '접수기간' } },
    ]);
  });

  test('two columns that agree need no word', async () => {
    expect((await read('업체명,마감일,접수마감\n가나,2026-11-30,2026-11-30\n')).codes).toEqual([]);
  });

  test('columns that add to each other are joined, those that say nothing alone keep their name', async () => {
    const { entries, codes } = await read(
      '업체명,복리후생,기숙사,비고,기타\n가나,중식,있음,급함,주차 가능\n',
    );
    expect(texts(entries[0])).toEqual({
      company: '가나',
      benefits: '중식\n기숙사: 있음',
      notes: '급함\n주차 가능',
    });
    expect(codes).toEqual([]);
  });

  test('cells beyond the last named column are quoted', async () => {
    const { diagnostics } = await read('업체명,근무지,급여\n가나,김제시,백산면,시급\n');
    expect(diagnostics).toMatchObject([
      { code: 'columns/extra-cells', severity: 'warning', place: { row: 2 }, actual: '시급' },
    ]);
  });
});

describe('rows whose cells moved by one column', () => {
  const row = (index: number): readonly string[] => [
    `회사${index}`,
    `063-540-000${index}`,
    '2026-11-01',
    `직종${index}`,
    '시급 11,000원',
    `hr${index}@example.com`,
  ];
  const list = (odd: readonly string[]): string =>
    [
      '업체명,연락처,등록일,직종,급여,이메일',
      ...[1, 2, 3, 4, 5, 6].map((index) =>
        row(index)
          .map((cell) => `"${cell}"`)
          .join(','),
      ),
      odd.map((cell) => `"${cell}"`).join(','),
    ].join('\n');
  const whole = {
    company: '회사9',
    phone: '063-540-0009',
    registered: '2026-11-01',
    occupation: '직종9',
    pay: '시급 11,000원',
    email: 'hr9@example.com',
  };

  test('an inserted empty cell is taken out again where only one place is possible', async () => {
    const { entries, diagnostics } = await read(list(row(9).toSpliced(1, 0, '')));
    expect(texts(entries.at(-1))).toEqual(whole);
    expect(diagnostics).toMatchObject([
      { code: 'columns/shifted', severity: 'warning', place: { row: 8, column: '연락처' } },
    ]);
  });

  test('a deleted cell is put back where only one place is possible', async () => {
    const { entries, codes } = await read(list(row(9).toSpliced(1, 1)));
    const { phone: _, ...others } = whole;
    expect(texts(entries.at(-1))).toEqual(others);
    expect(codes).toEqual(['columns/shifted']);
  });

  test('where several places are possible the doubtful cells are left out and quoted', async () => {
    const { entries, diagnostics } = await read(list(row(9).toSpliced(3, 0, '남는 칸')));
    const { occupation: _, ...others } = whole;
    expect(texts(entries.at(-1))).toEqual(others);
    expect(diagnostics).toMatchObject([{ code: 'columns/shifted' }]);
    expect(diagnostics[0]?.actual).toContain('남는 칸 | 직종9');
  });

  describe('with two dates side by side and a column that is often empty', () => {
    const cells = (index: number): readonly string[] => [
      `회사${index}`,
      index % 2 === 0 ? '중식' : '',
      `직종${index}`,
      `2026-11-0${index}`,
      `2026-12-0${index}`,
      `063-540-000${index}`,
    ];
    const table = (odd: readonly string[]): string =>
      [['업체명', '복리후생', '직종', '등록일', '마감일', '연락처'], ...[1, 2, 3, 4, 5, 6].map(cells), odd]
        .map((row) => row.map((cell) => `"${cell}"`).join(','))
        .join('\n');

    test('a deleted date is missed', async () => {
      const { entries, codes } = await read(table(cells(8).toSpliced(3, 1)));
      expect(codes).toEqual(['columns/shifted']);
      expect(texts(entries.at(-1))).toMatchObject({ company: '회사8', phone: '063-540-0008' });
      expect(texts(entries.at(-1)).deadline ?? '2026-12-08').toBe('2026-12-08');
    });

    test('a deleted company might as well be a deleted date, so only what is certain is kept', async () => {
      const { entries, diagnostics } = await read(table(cells(8).toSpliced(0, 1)));
      expect(diagnostics).toMatchObject([{ code: 'columns/shifted' }]);
      expect(diagnostics[0]?.actual).toContain('중식 | 직종8');
      expect(texts(entries.at(-1))).toEqual({ phone: '063-540-0008' });
    });

    test('an empty cell that may be empty by right proves nothing', async () => {
      const split = cells(7).toSpliced(0, 1, '회사', '7호점');
      const { entries, codes } = await read(table(split));
      expect(codes).toEqual(['columns/shifted']);
      expect(texts(entries.at(-1))).toEqual({
        registered: '2026-11-07',
        deadline: '2026-12-07',
        phone: '063-540-0007',
      });
    });
  });

  test('empty or unusual cells are no shift', async () => {
    const { codes } = await read(list(['회사9', '', '추후 공지', '직종9', '협의', '']));
    expect(codes).toEqual([]);
  });
});

describe('tables without a header', () => {
  const rows = [1, 2, 3, 4, 5, 6].map(
    (index) =>
      `${index},(주)가나${index},생산직,월급 2${index}0만원,2026-11-0${index},2026-12-0${index},063-540-000${index},전북 김제시 백산면 ${index}`,
  );

  test('columns that can be one thing only are read, and it is said what was assumed', async () => {
    const { entries, diagnostics } = await read(rows.join('\n'));
    expect(entries).toHaveLength(6);
    expect(texts(entries[0])).toEqual({
      company: '(주)가나1',
      pay: '월급 210만원',
      registered: '2026-11-01',
      deadline: '2026-12-01',
      phone: '063-540-0001',
      companyAddress: '전북 김제시 백산면 1',
    });
    expect(diagnostics).toMatchObject([{ code: 'columns/no-header', severity: 'warning' }]);
    expect(diagnostics[0]?.actual).toContain('B열=회사명');
  });

  test('`열:` may name the letters', async () => {
    const { entries } = await read(rows.join('\n'), { C: 'occupation' });
    expect(texts(entries[0]).occupation).toBe('생산직');
  });

  test('two columns of phones are not told apart', async () => {
    const { entries } = await read(rows.map((row) => `${row},063-541-0000`).join('\n'));
    expect(texts(entries[0]).phone).toBeUndefined();
  });

  test('two columns of companies are not told apart', async () => {
    const { entries } = await read(rows.map((row, index) => `${row},(주)원청${index}`).join('\n'));
    expect(texts(entries[0]).company).toBeUndefined();
  });

  test('a table that gives no clue is refused with what to do', async () => {
    const { entries, diagnostics } = await read('가,나\n다,라\n마,바\n');
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'columns/no-header', severity: 'error' }]);
  });

  test('a header in words nobody knows is still a header', async () => {
    const { entries } = await read('가게,받는 돈,거는 곳\n가나,시급 11000원,063-540-0001\n');
    expect(texts(entries[0]).pay).toBe('시급 11000원');
  });
});

test('a header and nothing below it', async () => {
  const { entries, diagnostics } = await read('회사명,모집직종,급여,연락처\n');
  expect(entries).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'read/no-rows', severity: 'error' }]);
});

test('a sheet of notes beside the list is no error', async () => {
  const bytes = workbook([
    {
      name: '구인',
      rows: [
        ['회사명', '급여'],
        ['가나', '시급'],
      ],
    },
    { name: '안내', rows: [['이 파일은 매주 고칩니다'], ['문의는 사무실로']] },
  ]);
  const { entries, diagnostics } = await read(bytes);
  expect(entries).toHaveLength(1);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a problem in thousands of rows is not printed thousands of times', async () => {
  const { entries, diagnostics } = await read(`업체명,급여,연락처\n${'가나,시급,063,넘침\n'.repeat(5000)}`);
  expect(entries).toHaveLength(5000);
  expect(diagnostics.length).toBeLessThan(50);
  expect(diagnostics.at(-1)).toMatchObject({ place: { row: 5001 } });
  expect(await companies('업체명,급여\n가나,시급\n')).toEqual(['가나']);
});

test('cells merged over the openings of one employer, saved as CSV, are carried down and said', async () => {
  const text =
    '번호,업체명,근무지,직종,연락처\n1,가나,김제,포장원,063-540-0001\n2,,,운전원,\n3,,익산,경비원,\n';
  const { entries, diagnostics } = await read(text);
  expect(texts(entries[1])).toMatchObject({ company: '가나', workplace: '김제', phone: '063-540-0001' });
  // A row that has any of it by itself is another employer's.
  expect(texts(entries[2]).company).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'columns/carried', severity: 'warning', place: { row: 3 } }]);
});
