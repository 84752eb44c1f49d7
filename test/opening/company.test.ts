import { expect, test } from 'vitest';
import { companyKey, companyName } from '../../src/opening/company.ts';

test.each([
  ['㈜가람식품', '(주)가람식품'],
  ['（주） 가람식품', '(주)가람식품'],
  ['( 주 )가람식품', '(주)가람식품'],
  ['가람식품 (주)', '가람식품(주)'],
  ['(유) 가람', '(유)가람'],
  ['주식회사 가람식품', '주식회사 가람식품'],
  ['농업회사법인 가람 주식회사', '농업회사법인 가람 주식회사'],
  ['사)가람복지회', '사)가람복지회'],
])('%j is printed as %j', (cell, name) => {
  expect(companyName(cell)).toBe(name);
});

test('forms of company, spaces and brackets do not tell two names apart', () => {
  const names = [
    '㈜가람식품',
    '(주) 가람 식품',
    '가람식품(주)',
    '주식회사 가람식품',
    '가람식품 주식회사',
    '농업회사법인 (유)가람식품',
    '주)가람식품',
    '가람식품',
  ];
  expect(new Set(names.map((name) => companyKey(companyName(name))))).toEqual(new Set(['가람식품']));
  expect(companyKey('가람식품')).not.toBe(companyKey('가람식품2공장'));
  expect(companyKey('(주)')).toBe('');
});
