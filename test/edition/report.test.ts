import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { judge } from '../../src/lint/lint.ts';
import type { Opening } from '../../src/opening/opening.ts';
import { reportText } from '../../src/edition/report.ts';
import { issueDay, openingWith } from '../lint/builder.ts';
import { circumstances } from '../lint/circumstances.ts';

const nothing: Config['rules'] = new Map();

function written(openings: readonly Opening[], others: readonly Diagnostic[] = [], rules = nothing): string {
  const { verdicts, general } = judge(openings, circumstances({ rules }));
  const held = verdicts.filter(({ heldBack }) => heldBack).map(({ opening }) => opening);
  return reportText({
    title: '김제 일자리정보지',
    number: 24,
    date: issueDay,
    read: openings.length,
    printed: openings.length - held.length,
    verdicts,
    heldBack: new Set(held),
    sources: [],
    diagnostics: [...others, ...general, ...verdicts.flatMap(({ diagnostics }) => diagnostics)],
    rules,
    places: null,
  });
}

const lowPay = openingWith(
  { pay: '시급 9,000원', title: '두부 선별원, 여성 우대' },
  { file: '익산.csv', row: 7 },
);
const question = openingWith(
  { title: '두부 배송원 (만 50세 이하)', occupation: '배송원' },
  { file: '익산.csv', row: 3 },
);
const note = openingWith(
  { contact: '김가나 과장', title: '두부 판매원', occupation: '판매원' },
  { file: '가람.csv', row: 2 },
);
const plain = openingWith({ title: '두부 검사원', occupation: '검사원' }, { file: '완주.csv', row: 2 });

test('the whole report', () => {
  const given = [lowPay, question, note, plain];
  const text = written(given, [
    {
      code: 'read/unknown',
      severity: 'error',
      message: '열 수 없는 파일입니다.',
      place: { file: '그림.csv' },
      hint: '표로 보내 달라고 하십시오.',
    },
    { code: 'calendar/early', severity: 'info', message: '공휴일이어서 발행일을 앞당겼습니다.' },
  ]);
  expect(text).toMatchSnapshot();
  expect(written(given.toReversed())).toBe(written(given));
});

describe('what it must say', () => {
  const text = written([lowPay, question, note, plain]);

  test('counts, the disclaimer, and held back before questions before notes', () => {
    expect(text).toContain('읽은 구인 4건, 실은 구인 3건, 보류한 구인 1건');
    expect(text).toContain('확인이 필요한 것 1건, 참고할 것 1건');
    expect(text).toContain('법률 자문이 아니며');
    const order = ['[보류한 구인]', '가람.csv', '■ 참고', '익산.csv\n', '■ 보류', '■ 확인 필요'].map((part) =>
      text.lastIndexOf(part),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('a row that is held back has its questions beside its error', () => {
    const held = text.slice(text.indexOf('■ 보류'), text.indexOf('■ 확인 필요'));
    expect(held).toContain('7행 | (주)가람식품');
    expect(held).toContain('적힌 글: 시급 9,000원');
    expect(held).toContain('여성 우대');
    expect(held).toContain('할 일: ');
  });

  test('a file without anything says so', () => {
    expect(text.slice(text.indexOf('완주.csv'))).toContain('걸린 것이 없습니다.');
  });
});

test('rules that the centre changed are listed with the reason', () => {
  const rules: Config['rules'] = new Map([
    ['pay/below-minimum', { severity: 'warning', reason: '고시 전까지' }],
  ]);
  expect(written([lowPay], [], rules)).toContain(
    '- 최저임금 (pay/below-minimum): 확인 필요. 이유: 고시 전까지',
  );
});

test('a released row is printed, and the cell that released it is quoted', () => {
  const text = written([openingWith({ pay: '시급 9,000원', release: '11/24 센터장 확인' })]);
  expect(text).toContain('보류한 구인 0건');
  expect(text).toContain('  확인 칸: 11/24 센터장 확인');
});

test('a sheet of a workbook is named', () => {
  const opening = openingWith({ title: '여성 우대' });
  const inSheet = { ...opening, entry: { ...opening.entry, sheet: '11월' } };
  expect(written([inSheet])).toContain('11월 시트 2행 | (주)가람식품 | 여성 우대');
});

test('texts of cells cannot forge lines, hide direction marks, or show a resident number', () => {
  const text = written(
    [
      openingWith({
        company: '(주)가람\u202e식품',
        notes: '900101-1234567',
        title: '두부 900101-1234567 검사',
      }),
    ],
    [
      {
        code: 'x/y',
        severity: 'warning',
        message: '칸을 읽지 못하였습니다.',
        place: { file: '구인.csv\n■ 보류', row: 2, line: 2, column: '급\r\n여' },
        actual: `${'가'.repeat(295)} 900101-1234567\n■ 보류: 가짜`,
      },
    ],
  );
  expect(text).not.toMatch(/[\r\u202e]/u);
  expect(text.split('\n').filter((line) => line.startsWith('■')).length).toBe(2);
  expect(text).not.toContain('1234');
});

test('an empty run has a report too', () => {
  expect(written([])).toContain('읽은 구인 0건');
});
