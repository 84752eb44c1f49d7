/** Signals of crime hold an opening back until a person releases it; what looks like them does not. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/lint/lint.ts';
import { openingWith } from './builder.ts';
import type { Cells } from './builder.ts';
import { circumstances, codes } from './circumstances.ts';

const heldBack = (cells: Cells): boolean | undefined =>
  judge([openingWith(cells)], circumstances()).verdicts[0]?.heldBack;

describe.each<readonly [string, Cells]>([
  ['safety/lending', { notes: '체크카드 대여 시 하루 10만원' }],
  ['safety/lending', { title: '휴대폰 개통 알바' }],
  ['safety/cash-courier', { duties: '의뢰인에게 현금을 수거하여 전달' }],
  ['safety/cash-courier', { duties: '받은 돈을 지정 계좌로 입금' }],
  ['safety/abroad', { title: '필리핀 현지 콜센터 직원, 고수익' }],
  ['safety/messenger-only', { apply: '텔레그램 문의' }],
  ['safety/escort', { title: '룸 도우미 모집' }],
  ['safety/papers-kept', { notes: '외국인등록증은 회사가 보관합니다' }],
  ['safety/unlawful-stay', { qualifications: '비자 없어도 됩니다' }],
])('%s: %o', (code, cells) => {
  test('is held back, and let through by a person', () => {
    expect(codes([openingWith(cells)])).toContain(code);
    expect(heldBack(cells)).toBe(true);
    expect(heldBack({ ...cells, release: '11/24 확인' })).toBe(false);
  });
});

test.each<Cells>([
  { duties: '통장·카드 발급 상담' },
  { benefits: '교통카드와 복지카드 제공' },
  { notes: '급여는 본인 명의 통장으로 지급' },
  { duties: '휴대폰 매장 개통 업무' },
  { duties: '자판기 현금 수거와 상품 보충' },
  { duties: '현금 수송 차량 운전' },
  { title: '해외영업 사무원' },
  { preference: '캄보디아어 통역 가능자' },
  { title: '산후도우미' },
  { title: '호텔 룸메이드' },
  { qualifications: '여권 소지자' },
  { qualifications: '국적 무관, 취업 가능한 비자 소지자' },
])('%o is left alone', (cells) => {
  expect(codes([openingWith(cells)]).filter((code) => code.startsWith('safety/'))).toEqual([]);
});
