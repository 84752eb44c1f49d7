import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPhones, readPhones } from '../../src/opening/phone.ts';
import type { Phone, PhoneKind } from '../../src/opening/phone.ts';

// Thousands of written forms, not the usual hundred.
fc.configureGlobal({ numRuns: 2_000 });

function short({ label, digits, kind }: Phone): string {
  return `${label} ${digits} ${kind}`;
}

describe('one number', () => {
  test.each<[string, string, string, PhoneKind]>([
    ['063-540-1234', '063-540-1234', '0635401234', 'area'],
    ['063)540-1234', '063-540-1234', '0635401234', 'area'],
    ['(063) 540 - 1234', '063-540-1234', '0635401234', 'area'],
    ['063.540.1234', '063-540-1234', '0635401234', 'area'],
    ['063 540 1234', '063-540-1234', '0635401234', 'area'],
    ['0635401234', '063-540-1234', '0635401234', 'area'],
    ['０６３－５４０－１２３４', '063-540-1234', '0635401234', 'area'],
    ['063–540–1234', '063-540-1234', '0635401234', 'area'],
    ['031-8041-7777', '031-8041-7777', '03180417777', 'area'],
    ['02-1670-9835', '02-1670-9835', '0216709835', 'area'],
    ['(02)123-4567', '02-123-4567', '021234567', 'area'],
    ['+82-63-540-1234', '063-540-1234', '0635401234', 'area'],
    ['+82 10 1234 5678', '010-1234-5678', '01012345678', 'mobile'],
    ['82-2-123-4567', '02-123-4567', '021234567', 'area'],
    ['01012345678', '010-1234-5678', '01012345678', 'mobile'],
    ['김하늘 010-1234-5678', '010-1234-5678', '01012345678', 'mobile'],
    ['011-234-5678', '011-234-5678', '0112345678', 'mobile'],
    ['070-4677-0000', '070-4677-0000', '07046770000', 'internet'],
    ['0504-050-1494', '0504-050-1494', '05040501494', 'safe'],
    ['0507-1234-5678', '0507-1234-5678', '050712345678', 'safe'],
    ['080-123-4567', '080-123-4567', '0801234567', 'toll-free'],
    ['1577-7114', '1577-7114', '15777114', 'nationwide'],
    ['16701234', '1670-1234', '16701234', 'nationwide'],
    ['467-7981', '467-7981', '4677981', 'local'],
    ['2765-4321', '2765-4321', '27654321', 'local'],
    ['국번없이 1350', '1350', '1350', 'short'],
    ['063-540-1234~5', '063-540-1234~5', '0635401234', 'area'],
    ['063-540-1234/5', '063-540-1234/5', '0635401234', 'area'],
    ['063-540-1234, 1235', '063-540-1234, 1235', '0635401234', 'area'],
    ['kim@example.kr 063-540-1234', '063-540-1234', '0635401234', 'area'],
    ['문의: 가람식품(063-540-1234)', '063-540-1234', '0635401234', 'area'],
  ])('%j → %s', (text, label, digits, kind) => {
    expect(checkPhones(text)).toEqual({
      value: { phones: [{ label, digits, kind, extension: '' }], faxes: [] },
      diagnostics: [],
    });
  });

  test.each([
    ['02-6360-0510 (내선 : 510)', '02-6360-0510 (내선 510)', '510'],
    ['063-540-1234(내선 12번)', '063-540-1234 (내선 12)', '12'],
    ['063-540-1234 내선12', '063-540-1234 (내선 12)', '12'],
    ['063-540-1234(교환 5)', '063-540-1234 (내선 5)', '5'],
    ['063-540-1234(202)', '063-540-1234 (내선 202)', '202'],
    ['063-540-1234 #12', '063-540-1234 (내선 12)', '12'],
    ['1577-7114(내선 3번)', '1577-7114 (내선 3)', '3'],
  ])('extension of %j', (text, label, extension) => {
    expect(checkPhones(text).value.phones).toMatchObject([{ label, extension }]);
    expect(checkPhones(text).diagnostics).toEqual([]);
  });

  test.each([
    ['1012345678', '010-1234-5678'],
    ['1012345678.0', '010-1234-5678'],
    ['10-1234-5678', '010-1234-5678'],
    ['635401234', '063-540-1234'],
    ['63-540-1234', '063-540-1234'],
    ['2-765-4321', '02-765-4321'],
    ['212345678', '02-1234-5678'],
    ['7046770000', '070-4677-0000'],
  ])('the zero that Excel dropped from %j is put back and noted', (text, label) => {
    const { value, diagnostics } = checkPhones(text);
    expect(value.phones.map((phone) => phone.label)).toEqual([label]);
    expect(diagnostics).toMatchObject([
      { code: 'phone/zero-restored', severity: 'info', actual: text, expected: label },
    ]);
  });
});

describe('several numbers in a cell', () => {
  test.each([
    ['063-540-1234, 063-540-5678', ['063-540-1234', '063-540-5678']],
    ['063-540-1234 / 010-1234-5678', ['063-540-1234', '010-1234-5678']],
    ['063-540-1234 010-1234-5678', ['063-540-1234', '010-1234-5678']],
    ['063-540-1234\n063-540-1235', ['063-540-1234', '063-540-1235']],
    ['063-540-1234~5, 1577-7114', ['063-540-1234~5', '1577-7114']],
    ['063-540-1234, 063)540-1234', ['063-540-1234']],
  ])('%j', (text, labels) => {
    expect(readPhones(text).map(({ label }) => label)).toEqual(labels);
  });

  test.each([
    'T. 063-540-1234 / F. 063-540-1235',
    '전화 063-540-1234 팩스 063-540-1235',
    'TEL 063-540-1234 FAX:063-540-1235',
  ])('a fax is told apart in %j', (text) => {
    const { phones, faxes } = checkPhones(text).value;
    expect([phones.map(short), faxes.map(short)]).toEqual([
      ['063-540-1234 0635401234 area'],
      ['063-540-1235 0635401235 area'],
    ]);
  });
});

describe('what is no number is never printed', () => {
  test.each([
    '010-****-1234',
    '063-540-XXXX',
    '0503-xxxx-xxxx',
    '010-둘224-9216',
    '063-540-123',
    '010-123-4567',
    '02-123-45678',
    '27654321',
    '1.01235E+09',
    '+86-10-1234-5678',
    '채용담당자에게 문의',
  ])('%j is named', (text) => {
    const { value, diagnostics } = checkPhones(text);
    expect(value.phones).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'phone/unreadable', severity: 'warning', actual: text }]);
  });

  test('a number beside digits that are none is kept, the rest is named', () => {
    const { value, diagnostics } = checkPhones('063-540-1234 또는 010-****-1234');
    expect(value.phones.map(({ label }) => label)).toEqual(['063-540-1234']);
    expect(diagnostics).toMatchObject([{ code: 'phone/unreadable' }]);
  });

  test.each([
    '개인회원으로 로그인하셔야 조회가 가능합니다.',
    '개인회원 로그인 후 조회가능',
    '로그인 후 확인',
  ])('the sentence %j is noted as such', (text) => {
    const { value, diagnostics } = checkPhones(text);
    expect(value.phones).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('phone/not-shown');
  });

  test.each(['', ' - ', 'null'])('%j says nothing', (text) => {
    expect(checkPhones(text)).toEqual({ value: { phones: [], faxes: [] }, diagnostics: [] });
  });
});

describe('value → text → value', () => {
  const digits = (length: number): fc.Arbitrary<string> =>
    fc.integer({ min: 2 * 10 ** (length - 1), max: 10 ** length - 1 }).map(String);
  const number = fc.oneof(
    fc.tuple(fc.constantFrom('02', '031', '055', '063', '064'), fc.oneof(digits(3), digits(4)), digits(4)),
    fc.tuple(fc.constantFrom('010', '070'), digits(4), digits(4)),
    fc.tuple(fc.constantFrom('0502', '0507', '080'), fc.oneof(digits(3), digits(4)), digits(4)),
    fc.tuple(fc.constantFrom('1544', '1577', '1670', '1899'), digits(4)),
  );
  const joints = fc.constantFrom<(parts: readonly string[]) => string>(
    (parts) => parts.join('-'),
    (parts) => parts.join(' '),
    (parts) => parts.join('.'),
    (parts) => parts.join(''),
    (parts) => parts.join(' - '),
    ([first = '', ...rest]) => (rest.length > 1 ? `${first})${rest.join('-')}` : [first, ...rest].join('-')),
  );

  test('lists of numbers in any writing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(number, { minLength: 1, maxLength: 4, selector: (parts) => parts.join('') }),
        joints,
        fc.constantFrom(', ', ' / ', '\n', '; '),
        (numbers, join, between) => {
          const { value, diagnostics } = checkPhones(numbers.map(join).join(between));
          expect(value.phones.map((phone) => phone.digits)).toEqual(numbers.map((parts) => parts.join('')));
          expect(value.phones.map((phone) => phone.label)).toEqual(numbers.map((parts) => parts.join('-')));
          expect(diagnostics).toEqual([]);
        },
      ),
    );
  });

  test('a label reads as the number it was made from', () => {
    fc.assert(
      fc.property(
        number,
        fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: null }),
        (parts, extension) => {
          const text = parts.join('-') + (extension === null ? '' : ` 내선 ${extension}`);
          const [phone] = readPhones(text);
          expect(phone?.extension).toBe(extension === null ? '' : String(extension));
          expect(readPhones(phone?.label ?? '')).toEqual([phone]);
        },
      ),
    );
  });
});

describe('what is no number to print', () => {
  test.each([
    '063-540-12**',
    '063-540-****',
    '010-1234-xxxx',
    '010-****-1234',
    '010**1234',
    '063 ●●● 1234',
    '063-***1234',
  ])('%j is hidden', (text) => {
    const { value, diagnostics } = checkPhones(text);
    expect(value).toEqual({ phones: [], faxes: [] });
    expect(diagnostics).toMatchObject([{ code: 'phone/unreadable', actual: text }]);
    expect(diagnostics[0]?.message).toContain('가려져');
  });

  test.each([
    '070-123-4567',
    '010-123-4567',
    '1234 5678',
    '23456789',
    '2345-678',
    '063-540',
    '063-540-1*',
    '12',
  ])('%j cannot be read', (text) => {
    const { value, diagnostics } = checkPhones(text);
    expect(value).toEqual({ phones: [], faxes: [] });
    expect(diagnostics).toMatchObject([{ code: 'phone/unreadable', actual: text }]);
    expect(diagnostics[0]?.message).not.toContain('가려져');
  });

  test('a note to log in is none; beside a number it is not told', () => {
    expect(checkPhones('로그인 후 확인').diagnostics).toMatchObject([{ code: 'phone/not-shown' }]);
    expect(checkPhones('063-540-1234 로그인')).toMatchObject({
      value: { phones: [{ label: '063-540-1234' }] },
      diagnostics: [],
    });
  });

  test('what is told of such a note is not longer than a message', () => {
    const [{ actual } = {}] = checkPhones(`로그인 후 ${'가'.repeat(300)}`).diagnostics;
    expect(actual).toMatch(/^로그인 후 가/);
    expect(actual?.length).toBeLessThanOrEqual(120);
  });
});

describe('several numbers', () => {
  const labels = (text: string): unknown => {
    const { phones, faxes } = readBoth(text);
    return [phones.map(({ label }) => label), faxes.map(({ label }) => label)];
  };
  const readBoth = (text: string) => checkPhones(text).value;

  test.each([
    ['063-540-1234, 063-540-1234', ['063-540-1234'], []],
    ['063-540-1234(내선 1), 063-540-1234(내선 2)', ['063-540-1234 (내선 1)', '063-540-1234 (내선 2)'], []],
    ['063-540-1234 / 010-1111-2222', ['063-540-1234', '010-1111-2222'], []],
    ['FAX: 063-540-1235, 전화 063-540-1234', ['063-540-1234'], ['063-540-1235']],
    ['팩스 063-540-1235', [], ['063-540-1235']],
    ['팩스로 이력서를 보내신 뒤 전화 주십시오 063-540-1234', ['063-540-1234'], []],
    ['고객 1350번, 119', ['1350', '119'], []],
    ['2345 6789', ['2345-6789'], []],
    ['2-765-4321', ['02-765-4321'], []],
    ['011-1234-5678', ['011-1234-5678'], []],
  ])('%j', (text, phones, faxes) => {
    expect(labels(text)).toEqual([phones, faxes]);
  });
});
