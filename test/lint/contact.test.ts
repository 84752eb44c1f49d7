import { describe, expect, test } from 'vitest';
import { judge } from '../../src/lint/lint.ts';
import { openingWith } from './builder.ts';
import type { Cells } from './builder.ts';
import { circumstances, codes } from './circumstances.ts';

describe.each(['업체', '둘다', '센터'] as const)('contact through %s', (contact) => {
  const nowhere: Cells = { phone: '', workplace: '전북 김제시' };
  const cases: readonly (readonly [
    string,
    Cells,
    Readonly<Record<'업체' | '둘다' | '센터', readonly string[]>>,
  ])[] = [
    ['a phone', {}, { 업체: [], 둘다: [], 센터: [] }],
    ['nothing', nowhere, { 업체: ['contact/missing'], 둘다: ['contact/indirect'], 센터: [] }],
    [
      'a number among the duties',
      { ...nowhere, duties: '두부 포장. 문의 063-540-1234' },
      { 업체: ['contact/indirect'], 둘다: ['contact/indirect'], 센터: [] },
    ],
    ['an address', { ...nowhere, companyAddress: '전북 김제시 가람로 1' }, { 업체: [], 둘다: [], 센터: [] }],
    ['a work place with a street number', { phone: '' }, { 업체: [], 둘다: [], 센터: [] }],
    ['mail', { ...nowhere, email: 'job@example.com' }, { 업체: ['contact/online-only'], 둘다: [], 센터: [] }],
    [
      '고용24',
      { ...nowhere, apply: '고용24 입사지원' },
      { 업체: ['contact/online-only'], 둘다: [], 센터: [] },
    ],
    [
      'a post box',
      { ...nowhere, companyAddress: '사서함 1호' },
      { 업체: ['contact/post-box'], 둘다: ['contact/post-box'], 센터: ['contact/post-box'] },
    ],
  ];
  test.each(cases)('%s', (_name, cells, expected) => {
    expect(codes([openingWith(cells)], circumstances({ contact }))).toEqual(expected[contact]);
  });
});

test('with the telephone of the centre nothing is held back for want of a contact', () => {
  const centre = { ...circumstances().config.centre, phone: '063-540-0100' };
  const nowhere = openingWith({ phone: '', workplace: '전북 김제시' });
  expect(codes([nowhere], circumstances({ centre }))).toEqual(['contact/indirect']);
  const { verdicts, general } = judge(
    [2, 3, 4].map((row) =>
      openingWith({ phone: '', workplace: '전북 김제시', title: `포장원 ${row}` }, { row }),
    ),
    circumstances({ centre }),
  );
  expect(verdicts.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(general).toMatchObject([{ code: 'contact/indirect', severity: 'warning' }]);
});

test.each([
  ['', true],
  ['비공개', true],
  ['(비공개)', true],
  ['-', true],
  ['미정', true],
  ['비공개채용연구소', false],
  ['(주)가람식품', false],
])('company %j is missing: %s', (company, missing) => {
  expect(codes([openingWith({ company })]).includes('company/missing')).toBe(missing);
});

test.each([
  ['(주)다온건설', '주식회사 다온건설', true],
  ['다온건설', '다온 건설(주)', true],
  ['다온건설', '다온건설산업', false],
  ['', '다온건설', false],
])('listed %j, company %j', (listed, company, found) => {
  const given = circumstances({ arrears: [listed] });
  expect(codes([openingWith({ company })], given).includes('employer/wage-arrears')).toBe(found);
});

describe('an example that init wrote', () => {
  const example = openingWith({ company: '(예시) 한빛식품', title: '(예시) 포장 사원' });
  const real = openingWith({}, { row: 3 });

  test('is held back where there is real work, whatever the config says', () => {
    const lowered = new Map([['ad/sample', { severity: 'off' as const, reason: '' }]]);
    const { verdicts } = judge([example, real], circumstances({ rules: lowered }));
    expect(verdicts.map(({ heldBack }) => heldBack)).toEqual([true, false]);
  });

  test('is held back where there is nothing else', () => {
    const { verdicts } = judge([example], circumstances());
    expect(verdicts.map(({ heldBack }) => heldBack)).toEqual([true]);
    expect(codes([example])).toEqual(['ad/sample']);
  });
});
