import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockLabel } from '../../src/opening/clock.ts';
import { checkHours, readHours } from '../../src/opening/hours.ts';
import type { BesideHours } from '../../src/opening/hours.ts';

// Thousands of written forms, not the usual hundred.
fc.configureGlobal({ numRuns: 2_000 });

describe('one span', () => {
  test.each([
    ['09:00 ~ 18:00', '09:00~18:00'],
    ['08:30-17:30', '08:30~17:30'],
    ['09:00∼18:00', '09:00~18:00'],
    ['09:00 – 18:00', '09:00~18:00'],
    ['１０：００～１９：００', '10:00~19:00'],
    ['9~18', '09:00~18:00'],
    ['9시~18시', '09:00~18:00'],
    ['06~15시', '06:00~15:00'],
    ['08시30분~17시30분', '08:30~17:30'],
    ['0900~1800', '09:00~18:00'],
    ['10:00부터 16:00까지', '10:00~16:00'],
    ['오전 9시~오후 6시', '09:00~18:00'],
    ['(근무시간) (오전) 9시 00분 ~ (오후) 6시 00분', '09:00~18:00'],
    ['(오전) 9시 00분 ~ (정오) 12시 00분', '09:00~12:00'],
    ['(정오) 12시~(오후) 6시', '12:00~18:00'],
    ['오전9시~6시', '09:00~18:00'],
    ['오후 1시~5시', '13:00~17:00'],
    ['AM 9:00 ~ PM 6:00', '09:00~18:00'],
    ['9:00AM~6:00PM', '09:00~18:00'],
    ['(오후)16: 30~(오전)07: 00', '16:30~익일 07:00'],
    ['23:00~08:00', '23:00~익일 08:00'],
    ['22시~익일 06시', '22:00~익일 06:00'],
    ['오전 9시~익일 오전 12시', '09:00~24:00'],
    ['18:00~익일 00:00', '18:00~24:00'],
    ['밤 10시~새벽 6시', '22:00~익일 06:00'],
    ['오후 10시~오전 6시', '22:00~익일 06:00'],
    ['07:00~익일 07:00', '07:00~익일 07:00'],
    ['(오전) 9시 00분 ~ (오전) 9시 00분', '09:00~익일 09:00'],
    ['16:40~다음날 08:40', '16:40~익일 08:40'],
    ['13:00~24:00', '13:00~24:00'],
    ['13:00~00:00', '13:00~24:00'],
    ['24:00~08:00', '00:00~08:00'],
    ['월~금 : 15:00 ~ 18:00 (3시간)', '15:00~18:00'],
    ['04시30분 출근~17시 30 퇴근', '04:30~17:30'],
    ['09:00~18:00(점심 12:00~13:00)', '09:00~18:00'],
    ['09:00~18:00\n휴게시간 : 12:00 ~ 13:00', '09:00~18:00'],
    ['09:00~18:00 (협의 가능)', '09:00~18:00 (협의)'],
    ['낮 12시~오후 6시', '12:00~18:00'],
    ['정오 12시 30분~오후 6시', '12:30~18:00'],
    ['10시~정오 12시', '10:00~12:00'],
    ['자정 12시~오전 8시', '00:00~08:00'],
    ['오후 4시~자정 24시', '16:00~24:00'],
    ['오후 4시~자정 12시', '16:00~24:00'],
    ['밤 6시~밤 11시', '18:00~23:00'],
    ['밤 12시~오전 6시', '00:00~06:00'],
    ['새벽 5시~오후 2시', '05:00~14:00'],
    ['9시~오후 6시', '09:00~18:00'],
    ['6시~오후 3시', '06:00~15:00'],
    ['12시~오후 6시', '12:00~18:00'],
    ['05시~오후 6시', '05:00~18:00'],
    ['03시~13시', '03:00~13:00'],
    ['4시~13시', '04:00~13:00'],
    ['7시~12시', '07:00~12:00'],
    ['06시~12시', '06:00~12:00'],
    ['9시~0시', '09:00~24:00'],
    ['0:00~8:00', '00:00~08:00'],
    ['12~18', '12:00~18:00'],
    ['09:00~18:59', '09:00~18:59'],
    ['오전 9시~12시', '09:00~12:00'],
    ['오후 12시~6시', '12:00~18:00'],
    ['오후 5시~익일 5시', '17:00~익일 05:00'],
    ['오전 10시~익일 10시', '10:00~익일 10:00'],
    ['09:00~18:00, 09:00~18:00', '09:00~18:00'],
    ['09:00~18:00 (중간에 점심 제공)', '09:00~18:00'],
    ['09:00~18:00 휴게시간 제외', '09:00~18:00'],
  ])('%j → %s', (text, label) => {
    const { value, diagnostics } = checkHours(text);
    const [, start, next, end] = /^(.{5})~(익일 )?(.{5})/.exec(label) ?? [];
    expect(value).toMatchObject({ label, start, end, overnight: next !== undefined });
    expect(diagnostics).toEqual([]);
  });

  test.each([
    '9시~6시',
    '9:00~6:00',
    '8:30~5:30',
    '1시~5시',
    '3:40~5:40',
    '08:00~05:00',
    '(오전) 8시 30분~(오전) 12시 30분',
    '5시~오후 6시',
    '9시~오전 11시',
    '3시~13시',
    '6시~12시',
    '8:00~8:00',
    '오후 1시~12시',
    '오후 5시~4시',
    '오후 5시~5시',
    '오전 9시~오전 12시',
  ])('in %j nobody says morning or afternoon', (text) => {
    const { value, diagnostics } = checkHours(text);
    expect(value).toMatchObject({ text, start: null, end: null, label: text });
    expect(diagnostics).toMatchObject([{ code: 'hours/unreadable', actual: text }]);
    expect(diagnostics[0]?.message).toContain('오전인지 오후인지');
  });
});

test.each(['25:00~26:00', '09:60~18:00', '09:00~24:30', '09:~18:', '주 12~18회 근무', '당직교대근무'])(
  '%j is no time of day, and stays as it is',
  (text) => {
    const { value, diagnostics } = checkHours(text);
    expect(value).toMatchObject({ text, start: null, end: null, label: text, shift: '' });
    expect(diagnostics).toMatchObject([{ code: 'hours/unreadable', actual: text }]);
    expect(diagnostics[0]?.message).not.toContain('오전인지 오후인지');
  },
);

describe('what stands beside or in place of times', () => {
  test.each([
    ['1조 2교대', '1조 2교대'],
    ['2조 1교대', '2조 1교대'],
    ['2조2 교대', '2조 2교대'],
    ['격일', '격일제'],
    ['격일 2', '격일제'],
    ['격일 출근', ''],
    ['교대근무', '교대근무'],
    ['교대로 근무', '교대근무'],
    ['교대로근무', '교대근무'],
  ])('a shift: %s', (text, shift) => {
    expect(readHours(text).shift).toBe(shift);
  });

  test.each([
    ['상시주간', '상시주간'],
    ['상시 주간근무', '상시 주간근무'],
    ['야간 전담', '야간 전담'],
    ['오전반', '오전반'],
    ['주간 근무입니다', ''],
    ['매일 주간', ''],
  ])('a shift in its own column: %s', (shift, expected) => {
    expect(readHours('09:00~18:00', { shift }).shift).toBe(expected);
  });

  test.each([
    ['주 80시간 근무', 80],
    ['주 81시간', null],
    ['주 0시간', null],
  ])('hours a week: %s', (text, weekly) => {
    expect(readHours(text).weekly).toBe(weekly);
  });

  test.each([
    ['09:00~18:00 (휴게 시간 60분)', 60],
    ['09:00~18:00 휴게 시간 12:00~13:00', 60],
    ['22:00~07:00 휴게시간 23:30~00:30', 60],
    ['09:00~18:00 휴게시간 0분', null],
    ['09:00~18:00 휴게시간 720분', null],
    ['09:00~18:00', null],
  ])('a break: %s', (text, breakMinutes) => {
    expect(readHours(text).breakMinutes).toBe(breakMinutes);
  });

  test.each([
    ['토요일 격주휴무', '토요 격주 휴무'],
    ['토 격주 휴무', '토요 격주 휴무'],
    ['토요격주 휴무', '토요 격주 휴무'],
    ['월~금요일 09:00~18:00', '월~금'],
    ['화요일-토요일 10:00~19:00', '화~토'],
  ])('days: %s', (text, days) => {
    expect(readHours(text).days).toBe(days);
  });

  test.each([
    ['없음', ''],
    ['해당없음', ''],
    ['해당 없음', ''],
    ['기타', ''],
    ['기타 사항 있음', '기타 사항 있음'],
    ['특이사항 없음', '특이사항 없음'],
  ])('days in their own column: %s', (days, expected) => {
    expect(readHours('09:00~18:00', { days }).days).toBe(expected);
  });

  test('marks of a list before words are left off; four spans are too many for a card', () => {
    expect(readHours('※ - 상담 후 결정').label).toBe('상담 후 결정');
    const four = '월 09:00~10:00, 화 10:00~11:00, 수 11:00~12:00, 목 12:00~13:00';
    expect(readHours(four).label).toBe('월 09:00~10:00, 화 10:00~11:00…');
  });
});

describe('what is not one span', () => {
  test.each<[string, Partial<ReturnType<typeof readHours>>]>([
    ['3조 2교대(주주야야휴휴)', { label: '3조 2교대', shift: '3조 2교대' }],
    ['(오전) 7시 00분 ~ (오후) 3시 00분\n3조 3교대', { label: '3조 3교대', start: null }],
    ['DAY 07:30~16:00 / EVENING 13:30~22:00 / NIGHT 22:00~07:30, 3교대', { label: '3교대', shift: '3교대' }],
    ['1조 1교대 09:00~18:00', { label: '09:00~18:00', shift: '' }],
    ['07:00~익일 07:00 (격일근무)', { label: '07:00~익일 07:00', shift: '격일제', days: '격일제' }],
    ['07시 격일제', { label: '격일제', shift: '격일제' }],
    ['주간 - 10:00~19:00\n야간 - 23:00~08:00', { label: '주간 10:00~19:00, 야간 23:00~08:00', start: null }],
    ['월-금 9시-18시, 토 9시-13시', { label: '월~금 09:00~18:00, 토 09:00~13:00' }],
    ['A Type : 07:00~18:00\nB Type : 13:00~00:00', { label: '07:00~18:00, 13:00~24:00' }],
    ['월 13:00~16:00\n화 13:00~15:30\n수 13:00~16:00', { label: '13:00~16:00, 13:00~15:30' }],
    ['시간협의', { label: '시간 협의', negotiable: true }],
    ['근무시간 협의가능', { label: '시간 협의', negotiable: true }],
    ['탄력근무제', { label: '탄력근무제', days: '탄력근무' }],
    ['1일 8시간', { label: '1일 8시간' }],
  ])('%j', (text, expected) => {
    const { value, diagnostics } = checkHours(text);
    expect(value).toMatchObject(expected);
    expect(diagnostics).toEqual([]);
  });

  test('text that says nothing of time is named', () => {
    const { value, diagnostics } = checkHours('사규에 따라 정합니다');
    expect([value.label, diagnostics[0]?.code]).toEqual(['사규에 따라 정합니다', 'hours/unreadable']);
  });
});

describe('days, weekly hours, breaks', () => {
  test.each<[string, BesideHours, Partial<ReturnType<typeof readHours>>]>([
    ['09:00~18:00', { days: '주 5일 근무' }, { days: '주5일' }],
    ['09:00~18:00', { days: '주6일근무' }, { days: '주6일' }],
    ['09:00~18:00', { days: '토요 격주 휴무' }, { days: '토요 격주 휴무' }],
    ['09:00~18:00', { days: '월,수,금' }, { days: '월,수,금' }],
    ['09:00~18:00', { days: '기타' }, { days: '' }],
    ['09:00~18:00 주5일(월~금)', {}, { days: '주5일' }],
    ['월-금 09:00~18:00', {}, { days: '월~금' }],
    ['09:00~18:00', { shift: '4조 3교대' }, { shift: '4조 3교대', label: '4조 3교대' }],
    [
      '09:00~18:00\n주 소정근로시간\n툴팁\n: 40시간',
      {},
      { weekly: 40, text: '09:00~18:00 주 소정근로시간 40시간' },
    ],
    ['주40시간', {}, { weekly: 40 }],
    ['주 37.5시간', {}, { weekly: 37.5 }],
    ['09:00~18:00', { weekly: '40' }, { weekly: 40 }],
    ['09:00~18:00', { weekly: '주 15시간' }, { weekly: 15 }],
    ['09:00~18:00', { weekly: '99' }, { weekly: null }],
    ['09:00~18:00 (주 52시간 이내 연장)', {}, { weekly: null }],
    ['09:00~18:00\n휴게시간: 주간 3시간, 야간 6시간', {}, { weekly: null, breakMinutes: null }],
    ['09:00~18:00\n휴게시간( (오후) 12시00분~(오후) 01시00분)', {}, { breakMinutes: 60 }],
    ['09:00~18:00\n휴게시간( (오전) 11시30분~(오후) 01시00분)', {}, { breakMinutes: 90 }],
    ['09:00~18:00 (휴게시간: 1시간30분)', {}, { breakMinutes: 90 }],
    ['09:00~18:00 (휴게 60분)', {}, { breakMinutes: 60 }],
    ['07:00~익일 07:00, 휴게시간 8.5시간', {}, { breakMinutes: 510 }],
    ['09:00~18:00 (휴게시간 오전 30분, 점심 1시간)', {}, { breakMinutes: null }],
  ])('%j beside %j', (text, beside, expected) => {
    expect(readHours(text, beside)).toMatchObject(expected);
  });
});

describe('two digits are what they say', () => {
  test.each([
    ['11:00~01:00', '11:00~01:00'],
    ['10:30~02:00', '10:30~02:00'],
    ['12:00~00:30', '12:00~00:30'],
    ['06:00~02:00', null],
    ['09:00~06:00', null],
    ['9~6', null],
    ['11~1시', null],
  ])('%s', (text, label) => {
    const { value, diagnostics } = checkHours(text);
    expect(diagnostics).toHaveLength(label === null ? 1 : 0);
    expect(value.start === null ? null : `${value.start}~${value.end}`).toBe(label);
    expect(value.overnight).toBe(label !== null);
  });
});

test('value → text → value', () => {
  const minutes = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
  const korean = (time: number): string => {
    const [hour, minute] = [Math.floor(time / 60), time % 60];
    const half = hour === 12 ? '정오' : hour < 12 ? '오전' : '오후';
    return `(${half}) ${hour === 0 ? 12 : hour > 12 ? hour - 12 : hour}시 ${String(minute).padStart(2, '0')}분`;
  };
  const forms = fc.constantFrom<(from: number, to: number, next: string) => string>(
    (from, to, next) => `${clockLabel(from)} ~ ${next}${clockLabel(to)}`,
    (from, to, next) => `${clockLabel(from)}-${next}${clockLabel(to)}`,
    (from, to, next) => `(근무시간) ${korean(from)} ~ ${next}${korean(to)}`,
  );
  fc.assert(
    fc.property(minutes, minutes, forms, (from, to, form) => {
      fc.pre(to % 720 !== 0 && from % 720 !== 0);
      const isNext = to <= from;
      const text = form(from, to, isNext ? '익일 ' : '');
      const { value, diagnostics } = checkHours(text);
      expect(value).toMatchObject({ start: clockLabel(from), end: clockLabel(to), overnight: isNext });
      expect(readHours(value.label)).toMatchObject({ start: value.start, end: value.end, overnight: isNext });
      expect(diagnostics).toEqual([]);
    }),
  );
});
