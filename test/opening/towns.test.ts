import { expect, test } from 'vitest';
import { withCities } from '../../src/opening/towns.ts';
import { opening, type Cells } from './row.ts';

const cities = (rows: readonly Cells[], centre = ''): readonly string[] =>
  withCities(
    rows.map((cells, index) => opening(cells, index + 2).value),
    centre,
  ).value.map(({ workplace }) => workplace.label);

test.each<[string, readonly Cells[], string, readonly string[]]>([
  [
    'the address of the company',
    [{ workplace: '백구면', companyAddress: '김제시 백구면 1' }],
    '',
    ['김제 백구면'],
  ],
  ['without its last syllable', [{ workplace: '왕궁', companyAddress: '익산시 왕궁면' }], '', ['익산시']],
  [
    'an address elsewhere says nothing',
    [{ workplace: '백구면', companyAddress: '서울 서초구' }],
    '',
    ['백구면'],
  ],
  [
    'another row',
    [{ workplace: '백구면' }, { workplace: '김제시 백구면' }],
    '',
    ['김제 백구면', '김제 백구면'],
  ],
  [
    'two cities have it',
    [{ workplace: '중앙동' }, { workplace: '익산시 중앙동' }, { workplace: '군산시 중앙동' }],
    '전북 김제시 가온로 12',
    ['중앙동', '익산 중앙동', '군산 중앙동'],
  ],
  ['the city of the centre', [{ workplace: '진봉면' }], '전북 김제시 가온로 12', ['김제 진봉면']],
  [
    'not where the file is of other cities',
    [{ workplace: '신용동' }, { workplace: '익산시 영등동' }],
    '전북 김제시 가온로 12',
    ['신용동', '익산 영등동'],
  ],
  ['a whole place stays', [{ workplace: '전주시 덕진구' }], '전북 김제시 가온로 12', ['전주 덕진구']],
])('%s', (_, rows, centre, expected) => {
  expect(cities(rows, centre)).toEqual(expected);
});

test('it is told once a file', () => {
  const rows = [2, 3, 4].map((row) => opening({ workplace: '진봉면' }, row).value);
  const { diagnostics } = withCities(rows, '전북 김제시 가온로 12');
  expect(diagnostics).toMatchObject([
    { code: 'workplace/town', severity: 'info', place: { file: '구인.csv' } },
  ]);
  expect(diagnostics[0]?.actual).toBe('진봉면 → 김제시 (센터가 있는 곳)');
});
