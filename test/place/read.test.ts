/** 게시처.csv: what staff write, and what they are told of it. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { PostedEdition, PostingPlace } from '../../src/place/place.ts';
import { readPlaces } from '../../src/place/read.ts';
import { readHere } from '../../src/read/read.ts';
import { workbook } from '../read/files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const whole: readonly PostedEdition[] = [{ name: '', papers: ['A4', 'A3'] }];
const two: readonly PostedEdition[] = [
  { name: '김제판', papers: ['A4', 'A3'] },
  { name: '익산판', papers: ['A3'] },
];

async function read(
  text: string | Uint8Array,
  editions = whole,
): Promise<{ places: readonly PostingPlace[]; told: readonly Diagnostic[] }> {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const { value, diagnostics } = await readPlaces({ name: '게시처.csv', bytes }, editions, readHere);
  return { places: value, told: diagnostics };
}

/** `places/copies 3 "부수" 열`: code, row and column of each. */
const brief = (told: readonly Diagnostic[]): readonly string[] =>
  told.map(({ code, place }) =>
    [code, place?.row, place?.column].filter((one) => one !== undefined).join(' '),
  );
const names = (places: readonly PostingPlace[]): readonly string[] => places.map(({ name }) => name);

test('a name is enough: one copy on the first paper, in the order of the rows', async () => {
  const { places, told } = await read('이름\n가온아파트\n누리복지관\n');
  expect(told).toEqual([]);
  expect(places).toMatchObject([
    { name: '가온아파트', kind: '', copies: 1, papers: ['A4'], edition: '', contact: '', note: '' },
    { name: '누리복지관', copies: 1 },
  ]);
});

test.each([
  ['이름,종류,부수,용지,담당/연락처,순서,비고'],
  ['게시처명,구분,게시부수,용지 크기,담당자,방문순서,주소'],
  ['붙이는 곳,유형,매수(장),종이,전화번호,동선,메모'],
  ['① 시설명,종류(필수),부 수,규격,연락처,차례,특이사항'],
])('columns by the names that staff give them: %s', async (header) => {
  const { places, told } = await read(
    `${header}\n가온아파트,아파트,3부,a3 용지,김가온,2,뒷문\n누리복지관,,,,,1,\n`,
  );
  expect(told).toEqual([]);
  expect(places).toMatchObject([
    { name: '누리복지관' },
    { name: '가온아파트', kind: '아파트', copies: 3, papers: ['A3'], contact: '김가온', note: '뒷문' },
  ]);
});

test('person and telephone, address and remark are joined; a serial number is no order', async () => {
  const { places, told } = await read(
    '연번,이름,담당자,연락처,주소,비고\n2,가온아파트,김가온,063-500-0101,가온로 1,경비실\n1,누리복지관,,,,\n',
  );
  expect(told).toEqual([]);
  expect(places).toMatchObject([
    { name: '가온아파트', contact: '김가온 063-500-0101', note: '가온로 1 경비실' },
    { name: '누리복지관' },
  ]);
});

test('a title above the header, totals and a repeated header are passed over and told', async () => {
  const { places, told } = await read(
    '게시처 명단 (11월),,\n\n이름,종류,부수\n가온아파트,아파트,2\n이름,종류,부수\n누리복지관,복지관,1\n합계,,3\n',
  );
  expect(names(places)).toEqual(['가온아파트', '누리복지관']);
  expect(brief(told)).toEqual(['places/not-a-place 1', 'places/not-a-place 5', 'places/not-a-place 7']);
  expect(told.every(({ severity }) => severity === 'info')).toBe(true);
});

test('the route: turns as numbers, then rows without one; what is no turn is told', async () => {
  const { places, told } = await read(
    '이름,순서\n마지막,\n열,10\n셋하나,3-1\n둘,2\n셋,3\n모름,먼저\n셋둘,3-2\n',
  );
  expect(names(places)).toEqual(['둘', '셋', '셋하나', '셋둘', '열', '마지막', '모름']);
  expect(brief(told)).toEqual(['places/order 7 순서']);
});

test.each([
  ['', 1, []],
  ['-', 1, []],
  ['12', 12, []],
  ['３부', 3, []],
  ['2.0', 2, []],
  ['200장씩', 200, []],
  ['201', 1, ['places/copies 2 부수']],
  ['많이', 1, ['places/copies 2 부수']],
  ['-3', 1, ['places/copies 2 부수']],
  ['1,5', 1, ['places/copies 2 부수']],
  ['2.5', 1, ['places/copies 2 부수']],
])('부수 %j is %i', async (text, copies, told) => {
  const found = await read(`이름,부수\n가온아파트,"${text}"\n`);
  expect(found.places).toMatchObject([{ copies }]);
  expect(brief(found.told)).toEqual(told);
});

test('a place with no copies is left out and named', async () => {
  const { places, told } = await read('이름,부수\n가온아파트,0\n누리복지관,1\n');
  expect(names(places)).toEqual(['누리복지관']);
  expect(told).toMatchObject([{ code: 'places/copies', severity: 'warning', actual: '0' }]);
});

test.each([
  ['A4', ['A4']],
  ['ａ３', ['A3']],
  ['A3/A4', ['A4', 'A3']],
  ['A4 용지와 A3 용지', ['A4', 'A3']],
])('용지 %j', async (text, papers) => {
  const { places, told } = await read(`이름,용지\n가온아파트,${text}\n`);
  expect([told, places]).toMatchObject([[], [{ papers }]]);
});

test.each(['B4', 'A2', 'A44', '큰 것', 'A4 아님'])('용지 %j is refused with its cell', async (text) => {
  const { places, told } = await read(`이름,용지\n가온아파트,${text}\n누리복지관,A4\n`);
  expect(names(places)).toEqual(['누리복지관']);
  expect(told).toMatchObject([
    {
      code: 'places/paper',
      severity: 'error',
      actual: text,
      expected: 'A4, A3',
      place: { file: '게시처.csv', row: 2, column: '용지' },
    },
  ]);
});

test('a place without a name is an error that repeats what stands in its row', async () => {
  const { places, told } = await read('이름,종류\n,아파트\n🏢,복지관\n,\n-,\n가온아파트,\n');
  expect(names(places)).toEqual(['가온아파트']);
  expect(brief(told)).toEqual(['places/no-name 2 이름', 'places/no-name 3 이름']);
  expect(told[0]).toMatchObject({ severity: 'error', hint: expect.stringContaining('아파트') });
});

test('the same place twice is printed twice and asked about; another paper is another sheet', async () => {
  const { places, told } = await read(
    '이름,용지\n가온 아파트,A4\n가온아파트,A4\n가온아파트,A3\n가온아파트,"A4, A3"\n',
  );
  expect(places).toHaveLength(4);
  expect(brief(told)).toEqual(['places/duplicate 3 이름', 'places/duplicate 5 이름']);
  expect(told[0]?.message).toContain('2행');
});

test('a column that means nothing is named with what stands in it, and the name it is near to', async () => {
  const { told } = await read('이름,부스,색깔,부수,매수,\n가온아파트,,빨강,1,2,남은 글\n');
  expect(brief(told)).toEqual([
    'places/unknown-column 2 색깔',
    'places/unknown-column 2 F',
    'places/duplicate-column 2 매수',
  ]);
  const near = await read('이름,부스\n가온아파트,3\n');
  expect(near.told).toMatchObject([
    { code: 'places/unknown-column', actual: '3', hint: '혹시 "부수"입니까?' },
  ]);
});

test('a file without a column of names says which columns it saw', async () => {
  const { places, told } = await read('동네,색깔\n가온동,빨강\n');
  expect(places).toEqual([]);
  expect(told).toMatchObject([{ code: 'places/no-name-column', severity: 'error', actual: '동네, 색깔' }]);
});

test('no place at all, and no file worth the name', async () => {
  expect(brief((await read('이름,부수\n')).told)).toEqual(['places/none']);
  expect(brief((await read('')).told)).toEqual(['read/empty']);
});

test('editions: named with or without 판, several at once, each with its own first paper', async () => {
  const { places, told } = await read(
    '이름,판\n가온아파트,김제판\n누리복지관,익산\n다온센터,"김제판, 익산판"\n',
    two,
  );
  expect(told).toEqual([]);
  expect(places.map(({ name, edition, papers }) => [name, edition, ...papers])).toEqual([
    ['가온아파트', '김제판', 'A4'],
    ['누리복지관', '익산판', 'A3'],
    ['다온센터', '김제판', 'A4'],
    ['다온센터', '익산판', 'A3'],
  ]);
});

test('an edition that is unknown or missing, or does not make the paper, is an error', async () => {
  const { places, told } = await read(
    '이름,판,용지\n가온아파트,김재판,\n누리복지관,,\n다온센터,익산판,A4\n라온동,김제판,A4\n',
    two,
  );
  expect(names(places)).toEqual(['라온동']);
  expect(brief(told)).toEqual(['places/edition 2 판', 'places/edition 3 판', 'places/paper 4 용지']);
  expect(told[0]).toMatchObject({ hint: '혹시 "김제판"입니까?', expected: '김제판, 익산판' });
});

test('a column of editions without editions in the config is told once', async () => {
  const { places, told } = await read('이름,판\n가온아파트,김제판\n누리복지관,익산판\n');
  expect(places).toMatchObject([{ edition: '' }, { edition: '' }]);
  expect(brief(told)).toEqual(['places/no-editions 2 판']);
});

test('cells are data: markup, formulas and invisible marks come out as text or not at all', async () => {
  const { places } = await read(
    '이름,메모\n"<b>가온</b> {{센터}} & ""누리""",=1+1\n\u202e가\u200b온\u2066동,"둘째\n줄"\n㈜가온빌딩,\n',
  );
  expect(names(places)).toEqual(['가온 {{센터}} & "누리"', '가온동', '(주)가온빌딩']);
  expect(places).toMatchObject([{ note: '=1+1' }, { note: '둘째 줄' }, { note: '' }]);
});

test('a text too long for its room is shortened and told', async () => {
  const { places, told } = await read(
    `이름,종류\n${'가'.repeat(61)},${'나'.repeat(21)}\n${'다'.repeat(60)},\n`,
  );
  expect(names(places).map((name) => name.length)).toEqual([60, 60]);
  expect(brief(told)).toEqual(['places/too-long 2 이름', 'places/too-long 2 종류']);
});

test('more copies than a print file holds are left out by name', async () => {
  const rows = Array.from({ length: 26 }, (_, i) => `${i + 1}동,200`);
  const { places, told } = await read(['이름,부수', ...rows].join('\n'));
  expect(places).toHaveLength(25);
  expect(told).toMatchObject([{ code: 'places/too-many', severity: 'error', actual: '26동' }]);
});

test('more places than a 게시대장 holds are left out by name', async () => {
  const { places, told } = await read(
    ['이름', ...Array.from({ length: 2001 }, (_, i) => `${i + 1}동`)].join('\n'),
  );
  expect(places).toHaveLength(2000);
  expect(told).toMatchObject([{ code: 'places/too-many', severity: 'error', actual: '2001동' }]);
});

test('a hundred mistakes of a kind are not a hundred messages', async () => {
  const { told } = await read(
    ['이름,용지', ...Array.from({ length: 100 }, (_, i) => `${i}동,B5`)].join('\n'),
  );
  expect(told).toHaveLength(31);
  expect(told.at(-1)?.message).toContain('70곳에 더');
});

test('a workbook and CP949 are read as any spreadsheet is', async () => {
  const rows = [
    ['이름', '부수'],
    ['가온아파트', '2'],
  ];
  const fromBook = await read(workbook([{ name: '게시처', rows }]));
  expect(fromBook.places).toMatchObject([{ name: '가온아파트', copies: 2, at: { sheet: '게시처', row: 2 } }]);
  // 이름\n가온\n in CP949.
  const fromOld = await read(Uint8Array.from([0xc0, 0xcc, 0xb8, 0xa7, 10, 0xb0, 0xa1, 0xbf, 0xc2, 10]));
  expect(names(fromOld.places)).toEqual(['가온']);
});

test('whatever stands in the cells, no row is lost in silence', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '가온아파트',
      '누리',
      'A4',
      'A3',
      '3',
      '0',
      '많이',
      '김제판',
      '익산',
      '합계',
      '이름',
      '-',
      '🏢',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/[\n\r"]/g, '')),
  );
  const written = (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => row.map((one) => `"${one}"`).join(',')).join('\n');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 12 }), async (rows) => {
      const { places, told } = await read(written([['이름', '부수', '용지', '판', '순서'], ...rows]), two);
      const known = new Set([...places.map(({ at }) => at.line), ...told.map(({ place }) => place?.line)]);
      expect(places.every(({ name, copies, papers }) => name !== '' && copies > 0 && papers.length > 0)).toBe(
        true,
      );
      const says = (row: readonly string[]): boolean => row.some((one) => /[가-힣A-Z1-9]/.test(one));
      expect(rows.filter((row, i) => says(row) && !known.has(i + 2))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
