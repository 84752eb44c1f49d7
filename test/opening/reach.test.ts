import { describe, expect, test } from 'vitest';
import { isExact, reachOf } from '../../src/opening/reach.ts';
import { opening, type Cells } from './row.ts';

describe('a place exact enough to go to', () => {
  test.each([
    ['전북 김제시 백구면 콩쥐팥쥐로 12', true],
    ['김제시 가온로12길 7', true],
    ['익산시 망성면 무형리 123-4', true],
    ['요촌동 45', true],
    ['와룡로72길 15', true],
    ['서울 강남구 테헤란로38길', false],
    ['대구 달서구 와룡로72길', false],
    ['대구 서구 원대동3가', false],
    ['원대동3가 12', true],
    ['가온로 3층', false],
    ['전북 김제시 백구면', false],
    ['', false],
  ])('%s: %s', (place, expected) => {
    expect(isExact(place)).toBe(expected);
  });
});

test.each<[string, Cells, readonly string[]]>([
  ['an office before a mobile', { phone: '010-1111-2222, 063-540-1111' }, ['phone', 'phone']],
  ['mail before a page', { email: 'a@example.org', url: 'https://example.org/j' }, ['mail', 'page']],
  ['고용24', { id: 'K130000000000001' }, ['work24']],
  ['another number is no address', { id: '12345' }, []],
  ['an address', { companyAddress: '김제시 가온로 12' }, ['visit']],
  ['an address without a number', { companyAddress: '김제시 백구면' }, []],
])('%s', (_, cells, expected) => {
  const ways = reachOf(opening(cells).value);
  expect(ways.map(({ kind }) => kind)).toEqual(expected);
});

test('the number of an office stands first', () => {
  const [first] = reachOf(opening({ phone: '010-1111-2222, 063-540-1111' }).value);
  expect(first).toMatchObject({ phone: { label: '063-540-1111' } });
});
