import { describe, expect, test } from 'vitest';

import { chosenSheets } from '../../src/read/sheets.ts';
import { readHere, readTables } from '../../src/read/read.ts';
import { read, texts, workbook } from './files.ts';
import { zip } from './zip-file.ts';

const list = {
  name: '구인',
  rows: [
    ['회사명', '급여', '연락처', '접수마감일', '근무시작', '구인인증번호', '확인'],
    [
      '가나식품',
      2_060_000,
      635_400_001,
      new Date(Date.UTC(2026, 10, 30)),
      0.375 - 3e-6,
      1_234_567_890_123,
      true,
    ],
    [
      '다라\r\n기계',
      '시급 11,000원',
      '063-540-0002',
      new Date(Date.UTC(2026, 10, 30, 18, 0)),
      0.5,
      'K1',
      null,
    ],
  ],
  formats: { B2: '#,##0"원"', C2: '0##-###-####', D2: 'm/d/yy', E2: 'h:mm', E3: '[h]:mm' },
} as const;

describe.each(['xlsx', 'biff8', 'xlsb', 'xlml'] as const)('%s', (bookType) => {
  test('cells have the text that a person sees, dates in full', async () => {
    const { entries, diagnostics } = await read(
      workbook([list], bookType),
      { 근무시작: 'hours' },
      '구인.xls',
    );
    expect(diagnostics).toEqual([]);
    expect(entries.map(texts)).toEqual([
      {
        company: '가나식품',
        pay: '2,060,000원',
        phone: '063-540-0001',
        deadline: '2026-11-30',
        hours: '09:00',
        id: '1234567890123',
        release: 'TRUE',
      },
      {
        company: '다라\n기계',
        pay: '시급 11,000원',
        phone: '063-540-0002',
        deadline: '2026-11-30 18:00',
        hours: '12:00',
        id: 'K1',
      },
    ]);
    expect(entries).toMatchObject([
      { sheet: '구인', row: 2, line: 2 },
      { sheet: '구인', row: 3, line: 3 },
    ]);
  });

  test('several sheets are read, hidden ones named', async () => {
    const sheet = (name: string, company: string, hidden = false) => ({
      name,
      hidden,
      rows: [
        ['회사명', '급여'],
        [company, '시급'],
      ],
    });
    const bytes = workbook(
      [sheet('11월', '가나'), sheet('예전', '다라', true), sheet('12월', '마바')],
      bookType,
    );
    const { entries, diagnostics } = await read(bytes);
    expect(entries.map(({ sheet, cells }) => [sheet, cells.get('company')?.text])).toEqual([
      ['11월', '가나'],
      ['12월', '마바'],
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'read/hidden-sheet', severity: 'info', place: { sheet: '예전' } },
    ]);
  });

  test('merged header and data cells', async () => {
    const rows = [
      ['김제 구인 목록', null, null, null],
      [],
      ['회사명', '급여', null, '연락처'],
      [null, '형태', '금액', null],
      ['가나식품', '시급', '11,000원', '063-540-0001'],
      [null, '월급', '2,300,000원', null],
      ['※ 문의는 센터로', null, null, null],
    ];
    const merges = ['A1:D1', 'A3:A4', 'B3:C3', 'D3:D4', 'A5:A6', 'D5:D6', 'A7:D7'];
    const { entries, codes } = await read(workbook([{ name: '구인', rows, merges }], bookType));
    expect(entries.map(texts)).toEqual([
      { company: '가나식품', payUnit: '시급', pay: '11,000원', phone: '063-540-0001' },
      { company: '가나식품', payUnit: '월급', pay: '2,300,000원', phone: '063-540-0001' },
    ]);
    expect(codes).toEqual(['columns/title', 'columns/note-row']);
    expect(entries.map(({ row }) => row)).toEqual([5, 6]);
  });

  test('a list that begins away from the corner keeps its row numbers and letters', async () => {
    const rows = [[], [], [null, null, '회사명', '급여', null], [], [null, null, '가나', '시급', '넘침']];
    const { entries, diagnostics } = await read(workbook([{ name: '구인', rows }], bookType));
    expect(entries).toMatchObject([{ row: 5 }]);
    expect(diagnostics).toMatchObject([{ code: 'columns/extra-cells', place: { row: 5 }, actual: '넘침' }]);
  });
});

test('rows hidden by a filter are read, which is said', async () => {
  const rows = [
    ['회사명', '급여'],
    ['가나', '시급'],
    ['다라', '월급'],
  ];
  const { entries, diagnostics } = await read(workbook([{ name: '구인', rows, hiddenRows: [3] }]));
  expect(entries).toHaveLength(2);
  expect(diagnostics).toMatchObject([
    { code: 'read/hidden-rows', severity: 'warning', place: { sheet: '구인' } },
  ]);
  expect(diagnostics[0]?.message).toContain('(3행)');
});

test('a merged range over the whole sheet and a cell in its last corner end in time', async () => {
  const rows = [
    ['회사명', '급여'],
    ['가나', '시급'],
    ['다라', '월급'],
  ];
  const { entries } = await read(
    workbook([{ name: '구인', rows, merges: ['D1:XFD1048576', 'E1:XFD1048576'] }]),
  );
  expect(entries).toHaveLength(2);
  const wide = workbook([
    { name: '구인', rows: [['회사명', '급여', ...Array.from({ length: 2000 }, () => '가')]] },
  ]);
  expect((await read(wide)).codes).toEqual(['read/too-large']);
});

test('a password on an old workbook is called what it is', async () => {
  const bytes = Buffer.from(workbook([list], 'biff8'));
  // The first record after the beginning of the book (InterfaceHdr) becomes FilePass, XOR obfuscation.
  const at = bytes.indexOf(Buffer.from([0xe1, 0x00, 0x02, 0x00]));
  bytes.set([0x2f, 0x00, 0x02, 0x00, 0x00, 0x00], at);
  const { diagnostics } = await read(new Uint8Array(bytes));
  expect(diagnostics).toMatchObject([{ code: 'read/password', severity: 'error' }]);
});

test('an empty workbook', async () => {
  expect((await read(workbook([{ name: '구인', rows: [] }]))).codes).toEqual(['read/empty']);
});

test.each(['xlsx', 'biff8', 'xlsb'] as const)('a %s file cut short is refused', async (bookType) => {
  const bytes = workbook([list], bookType);
  const { entries, diagnostics } = await read(bytes.subarray(0, Math.floor(bytes.length / 2)));
  expect(entries).toEqual([]);
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
});

describe('what is struck through', () => {
  const part = (name: string, text: string): readonly [string, Uint8Array] => [
    name,
    new TextEncoder().encode(`<?xml version="1.0"?>${text}`),
  ];
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cell = (ref: string, text: string, style = 0): string =>
    `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (number: number, texts: readonly string[], struck: readonly number[] = []): string =>
    `<row r="${number}">${texts.map((text, i) => cell(`${'ABC'.charAt(i)}${number}`, text, struck.includes(i) ? 1 : 0)).join('')}</row>`;
  const book = zip([
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="구인 &amp; 구직" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    ),
    part(
      'xl/sharedStrings.xml',
      `<sst xmlns="${main}"><si><r><rPr><strike/></rPr><t>월급 220만원 </t></r><r><t>월급 260만원</t></r></si></sst>`,
    ),
    part(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${row(1, ['회사명', '급여', '연락처'])}${row(2, ['가나', '시급 1', '063-540-0001'])}${row(3, ['다라', '시급 2', '063-540-0002'], [0, 1, 2])}${row(4, ['마바', '시급 3', '063-540-0003'], [1])}<row r="5">${cell('A5', '사아')}<c r="B5" t="s"><v>0</v></c></row></sheetData></worksheet>`,
    ),
  ]);

  test('is not read, and told', async () => {
    const { entries, diagnostics } = await read(book, {}, '구인.xlsx');
    expect(entries.map(texts)).toEqual([
      { company: '가나', pay: '시급 1', phone: '063-540-0001' },
      { company: '마바', phone: '063-540-0003' },
      { company: '사아', pay: '월급 260만원' },
    ]);
    expect(diagnostics.map(({ code, place }) => [code, place?.sheet])).toEqual([
      ['read/struck-rows', '구인 & 구직'],
      ['read/struck-cells', '구인 & 구직'],
      ['read/struck-cells', undefined],
    ]);
    expect(diagnostics[0]?.message).toContain('(3행)');
    expect(diagnostics[1]?.message).toContain('(B4)');
  });
});

test.each<[names: readonly string[], wanted: readonly string[], kept: readonly string[]]>([
  [['구인', '10월(지난것)'], [], ['구인']],
  [['11월', '10월'], [], ['11월']],
  [['12월', '1월'], [], ['1월']],
  [['김제', '익산', '완주'], [], ['김제', '익산', '완주']],
  [['11월', '10월'], ['10 월'], ['10월']],
  [['김제', '익산'], ['없는 시트'], ['김제', '익산']],
  [['지난 구인', '지난 것'], [], ['지난 구인', '지난 것']],
])('of the sheets %j with 시트: %j %j are read and the others named', async (names, wanted, kept) => {
  const rows = [
    ['회사명', '급여'],
    ['가나', '시급 11,000원'],
  ];
  const file = {
    name: '구인.xlsx',
    bytes: workbook(
      names.map((name) => ({ name, rows })),
      'xlsx',
    ),
  };
  const { value, diagnostics } = chosenSheets((await readTables([file], readHere)).value, wanted);
  expect(value.map(({ sheet }) => sheet)).toEqual(kept);
  expect(diagnostics.map(({ place }) => place?.sheet)).toEqual(names.filter((name) => !kept.includes(name)));
});
