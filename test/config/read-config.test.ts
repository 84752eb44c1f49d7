import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configFrom, defaultConfig, readConfig } from '../../src/config/read-config.ts';
import { toDay, type Day } from '../../src/day.ts';

/** Lines that make any of the texts below a whole config. */
const rest = '\n센터: {이름: 한빛, 전화: 063-540-0100}\n발행: {첫호날짜: 2026-01-06}\n';
const read = (text: string) => readConfig(text, '일자리.yaml');
/** The mistakes as `line code`. */
const mistakes = (text: string) =>
  read(text).diagnostics.map(({ code, place }) => `${place?.line} ${code.replace('config/', '')}`);

describe('a good config', () => {
  test('gives every value', () => {
    const { value, diagnostics } = read(`
센터:
  이름: 한빛일자리센터
  전화: 063-540-0100
  주소: 전북특별자치도 김제시 가온로 12
  운영시간: 평일 09:00~18:00
  오시는길: 시청 옆
  누리집:
    - {이름: 밴드, 주소: 'https://example.org/band'}
제목: 한빛 일자리정보지
부제: 새 일자리
발행:
  첫호날짜: 2026-01-06
  첫호번호: 12
  간격: 7
  게시기간: 10
  공휴일이면: 미룸
  휴간: [2026-12-22, 2026. 9. 29., 2026-12-22]
  이상하면: 발행
목표: {구인: 800, 인원: 1500}
묶음: 지역
문의: 둘 다
용지: a3
양식: {A4: 표, A3: 포스터}
뜯는띠: 예
쪽수: {A4: 4, A3: 2}
색: 1C589C
첨부: 예
그림: 예
로고: ./그림\\로고.png
재단여백: 3
안내문:
  - 하나
  - 둘
열:
  모시는 곳: 회사명
  일하는 자리: 근무지
규칙:
  wording/age: {등급: 참고, 이유: 어르신 일자리만 모읍니다}
싣는항목: [전형 방법, 복리후생]
시트: [11월]
게시처: ./게시처.xlsx
체불사업주: 명단.txt
`);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      centre: {
        name: '한빛일자리센터',
        phone: '063-540-0100',
        address: '전북특별자치도 김제시 가온로 12',
        hours: '평일 09:00~18:00',
        directions: '시청 옆',
        channels: [{ name: '밴드', url: 'https://example.org/band' }],
      },
      title: '한빛 일자리정보지',
      subtitle: '새 일자리',
      firstIssue: { date: '2026-01-06', number: 12 },
      interval: 7,
      postingDays: 10,
      holiday: '미룸',
      skips: ['2026-09-29', '2026-12-22'],
      onDoubt: '발행',
      target: { openings: 800, vacancies: 1500 },
      groupBy: '지역',
      contact: '둘다',
      items: ['benefits', 'selection'],
      papers: ['A3'],
      forms: { A4: '표', A3: '포스터' },
      tearOff: true,
      pages: { A4: 4, A3: 2 },
      colour: '#1c589c',
      grey: false,
      attach: true,
      drawings: true,
      logo: '그림/로고.png',
      bleed: 3,
      notices: ['하나', '둘'],
      columns: new Map([
        ['모시는 곳', 'company'],
        ['일하는 자리', 'workplace'],
      ]),
      sheets: ['11월'],
      editions: [],
      rules: new Map([['wording/age', { severity: 'info', reason: '어르신 일자리만 모읍니다' }]]),
      placesFile: '게시처.xlsx',
      arrearsFile: '명단.txt',
      arrears: [],
    });
  });

  test('holds the defaults for what it leaves out or leaves empty', () => {
    const { value } = read(
      `센터: {이름: 한빛}\n제목:\n안내문:\n발행:\n  첫호날짜: 2026-01-06\n  간격:\n열:\n`,
    );
    expect(value).toEqual({ ...defaultConfig, centre: { ...defaultConfig.centre, name: '한빛' } });
  });

  test('reads every scalar as text', () => {
    const { value } = read(`제목: 0635401234\n부제: true\n안내문: [1.0, null, 2026-01-06, ~, 0x10]${rest}`);
    expect([value?.title, value?.subtitle]).toEqual(['0635401234', 'true']);
    expect(value?.notices).toEqual(['1.0', 'null', '2026-01-06', '~', '0x10']);
  });

  test.each(['2026-01-06', '2026.1.6', '2026. 1. 6.', '2026/01/06', '2026년 1월 6일'])(
    'knows the day %s',
    (text) => {
      expect(read(`발행: {첫호날짜: ${text}}`).value?.firstIssue.date).toBe('2026-01-06');
    },
  );

  test('is the same with a byte order mark, CR LF, decomposed letters and no-break spaces', () => {
    const text = `제목:\u00a0한빛 소식\n센터:\n\u3000\u3000이름: 한빛\n발행:\n  첫호날짜: 2026-01-06\n`;
    const odd = `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`;
    expect(read(odd)).toEqual(read(text));
    expect(read(odd).value?.title).toBe('한빛 소식');
    expect(read(odd).value?.centre.name).toBe('한빛');
  });

  test('takes notices as text on several lines, one channel without a dash, and no notices at all', () => {
    expect(read(`안내문: |\n  하나\n\n  둘${rest}`).value?.notices).toEqual(['하나', '둘']);
    expect(read(`안내문: []${rest}`).value?.notices).toEqual([]);
    const one = read(
      `발행: {첫호날짜: 2026-01-06}\n센터:\n  누리집:\n    이름: 밴드\n    주소: http://example.org`,
    );
    expect(one.value?.centre.channels).toEqual([{ name: '밴드', url: 'http://example.org' }]);
  });

  test('drops control characters from what is printed', () => {
    expect(read(`제목: "가\\u0007나\\u001b"${rest}`).value?.title).toBe('가나');
  });
});

describe('traps of YAML', () => {
  test.each([
    ['색: #0b50d0', '1 hash', "'#0b50d0'"],
    ['제목: 한빛 #24호 소식', '1 hash', "'한빛 #24호 소식'"],
    ['제목: 안내: 신청', '1 inner-colon', "'안내: 신청'"],
    ['제목: 신청 안내:', '1 inner-colon', "'신청 안내:'"],
    ['제목: [긴급] 채용', '1 bracket', "'[긴급] 채용'"],
    ['제목: *강조', '1 star', "'*강조'"],
    ['제목: *강조 글', '1 star', "'*강조 글'"],
    ['제목: @알림', '1 first-character', "'@알림'"],
    ['제목: `알림`', '1 first-character', "'`알림`'"],
    ['제목: %할인', '1 first-character', "'%할인'"],
    ['제목: !중요 알림', '1 first-character', "'!중요 알림'"],
    ['제목: | 알림', '1 first-character', "'| 알림'"],
    ['안내문: - 하나', '1 first-character', '목록이면'],
    ['제목: "가" 나', '1 quote', `'"가" 나'`],
    ["제목: '가' 나", '1 quote', "'''가'' 나'"],
    ['부제: 나\n제목: "가', '2 quote', "'가'"],
    ['제목: "가\n부제: "나"', '1 quote', "'가'"],
    ['체불사업주: "C:\\명단\\체불.txt"', '1 backslash', "'C:\\명단\\체불.txt'"],
    ['용지: [A4, A3', '1 bracket', '[A4, A3]'],
    ['쪽수: {A4: 2, A3: 1', '1 bracket', '{A4: 2, A3: 1}'],
    ['제목: {긴급} 채용', '1 bracket', "'{긴급} 채용'"],
    ['제목： 소식', '1 full-width-colon', '제목: 소식'],
    ['부제: 나\n제목：소식', '2 full-width-colon', '제목: 소식'],
    ['부제: 나\n제목 ： 소식\n묶음: 직종', '2 full-width-colon', '제목: 소식'],
    ['제목:소식', '1 no-space', '제목: 소식'],
    ['센터:\n\t이름: 한빛', '2 tab', 'Space'],
    ['쪽수:\n  A4: 2\n\tA3: 1', '3 tab', 'Space'],
    ['제목: 가\n묶음: 직종\n제목: 나', '3 duplicate-key', '하나만'],
    ['제목: &가 나', '1 anchor', '작은따옴표'],
    ['제목: &a 나\n부제: *a', '2 alias', '다시 적'],
    ['<<: {제목: 나}', '1 merge', '다시 적'],
    ['쪽수:\n  A4: 2\n A3: 1', '3 indent', '빈칸 수'],
  ])('%j', (text, expected, remedy) => {
    const ending = text.startsWith('센터') ? '\n발행: {첫호날짜: 2026-01-06}\n' : rest;
    const { value, diagnostics } = read(text + ending);
    expect(mistakes(text + ending)).toContain(expected);
    const found = diagnostics.find(({ code }) => code === `config/${expected.split(' ')[1]}`);
    expect(found?.hint).toContain(remedy);
    expect(found?.place?.file).toBe('일자리.yaml');
    expect(value).toBeNull();
    expect(
      diagnostics
        .map(({ code }) => code)
        .filter((code) => code !== found?.code && !/anchor|merge/.test(code)),
    ).toEqual([]);
  });

  test('all are found in one run, with the mistakes between and after them', () => {
    expect(
      mistakes(`제목: [긴급] 채용
부제： 새 소식
색: #0b50d0
묶음: 업종
안내문: 하나: 둘
용지: A5
쪽수:
\tA4: 둘
제묵: 가
센터:
  이름: *한빛
발행:
  첫호날짜: 2026-02-30`),
    ).toEqual([
      '1 bracket',
      '2 full-width-colon',
      '3 hash',
      '4 choice',
      '5 inner-colon',
      '6 choice',
      '8 tab',
      '8 count',
      '9 unknown-key',
      '11 star',
      '13 day',
    ]);
  });

  test('two traps on one line', () => {
    expect(mistakes(`부제： [긴급] 소식: 하나${rest}`)).toEqual(['1 full-width-colon', '1 bracket']);
    expect(mistakes(`부제： 소식: 하나${rest}`)).toEqual(['1 full-width-colon', '1 inner-colon']);
  });

  test('lists within lists within lists', () => {
    expect(mistakes(`안내문: ${'['.repeat(20)}${']'.repeat(20)}${rest}`)).toContain('1 too-deep');
  });

  test('several documents, and what is no map', () => {
    expect(mistakes(`제목: 가${rest}---\n제목: 나\n`)).toEqual(['4 documents']);
    expect(mistakes('- 가\n- 나')).toEqual(['1 not-a-map']);
    expect(mistakes('그냥 적은 글')).toEqual(['1 not-a-map']);
  });

  test('an alias bomb is refused without being set off', () => {
    const bomb = Array.from(
      { length: 40 },
      (_, i) => `k${i}: &k${i} [${`*k${i - 1},`.repeat(i === 0 ? 0 : 9)}]`,
    ).join('\n');
    expect(mistakes(bomb)).toContain('2 alias');
    expect(read(bomb).value).toBeNull();
  });

  test.each([
    ['nested', '['.repeat(30_000)],
    ['nested maps', '{a: '.repeat(15_000)],
    ['nested lists', '- '.repeat(30_000)],
    ['long', 'x'.repeat(100_000)],
    ['dashes', '-'.repeat(60_000)],
    ['many traps', '제목： 가\n'.repeat(5000)],
    ['open quotes', '제목: "가\n'.repeat(2000)],
  ])('%s text is refused', (_name, text) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message, hint } of diagnostics) expect(`${message}${hint}`.length).toBeLessThan(500);
  });
});

describe('values that cannot be', () => {
  test.each([
    ['발행: {첫호날짜: 2026-02-30}', '1 day', '달력에 없는'],
    ['발행: {첫호날짜: 26-01-06}', '1 day', '"26-01-06"'],
    ['발행: {첫호날짜: 1월 6일}', '1 day', '연도 네 자리'],
    ['발행: {첫호날짜: 2026-01-06, 간격: 두 주}', '1 count', '"두 주"'],
    ['발행: {첫호날짜: 2026-01-06, 간격: 3}', '1 count', '7부터 366까지'],
    ['발행: {첫호날짜: 2026-01-06, 간격: 14일}', '1 count', '숫자로만'],
    ['발행: {첫호날짜: 2026-01-06, 첫호번호: 0}', '1 count', '1부터'],
    ['발행: {첫호날짜: 2026-01-06, 첫호번호: -1}', '1 count', '"-1"'],
    ['발행: {첫호날짜: 2026-01-06, 공휴일이면: 건너뜀}', '1 choice', '앞당김, 미룸, 그대로'],
    ['용지: A4, B4', '1 choice', '"B4"'],
    ['용지: []', '1 choice', '하나 이상'],
    ['색: 파랑', '1 colour', '"파랑"'],
    ["색: '#fff'", '1 colour', '여섯 자'],
    ['제목: {회사}', '1 shape', '작은따옴표'],
    ['제목: [긴급]', '1 shape', '작은따옴표'],
    [`제목: ${'가'.repeat(300)}`, '1 too-long', '200자'],
    [`안내문:\n${'  - 가\n'.repeat(30)}`, '2 too-many', '12줄'],
    ['쪽수: 2', '1 shape', '"A4: …"'],
    ['안내문: {가: 나}', '1 shape', '목록'],
    ['열: 회사명', '1 shape', '머리글'],
    ['열: {회사명: 모시는 곳}', '1 unknown-field', '바뀌었는지'],
    ['열: {주는 돈: 급료}', '1 unknown-field', '"급여"'],
    ['열: {주는 돈: 아무거나 적음}', '1 unknown-field', 'iljari help 설정'],
    ['규칙: {임금: {등급: 끔, 이유: 가}}', '1 rule', '"임금"'],
    ['규칙: {wording/age: 끔}', '1 shape', '이유'],
    ['규칙: {wording/age: {등급: 끔}}', '1 missing', '"이유"'],
    ['규칙: {wording/age: {이유: 가}}', '1 missing', '"등급"'],
    ['규칙: {wording/age: {등급: 경고, 이유: 가}}', '1 choice', '오류, 확인, 참고, 끔'],
    ['규칙: {wording/age: {등급: 끔, 이유: 가, 사유: 나}}', '1 unknown-key', '"사유"'],
  ])('%s', (text, expected, words) => {
    const ending = text.startsWith('발행') ? '' : rest;
    const { value, diagnostics } = read(text + ending);
    expect(value).toBeNull();
    expect(mistakes(text + ending)).toContain(expected);
    expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toContain(words);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  test.each([
    ['band.us/@가', 'https://band.us/@가'],
    ['javascript:alert(1)', 'http://'],
    ['https://', 'http://'],
    ["'http://['", 'http://'],
    [`https://example.org/${'a'.repeat(400)}`, '300자'],
  ])('the address %s', (url, hint) => {
    const text = `발행: {첫호날짜: 2026-01-06}\n센터:\n  누리집:\n    - 이름: 밴드\n      주소: ${url}`;
    expect(mistakes(text)).toContain('5 url');
    expect(read(text).diagnostics.find(({ code }) => code === 'config/url')?.hint).toContain(hint);
  });

  test.each([
    ['635400100', false],
    ['없음', false],
    ['063-540-0100', true],
    ['1588-1234', true],
    ['1350', true],
    ['063) 540-0100 (내선 12)', true],
  ])('the phone %s', (phone, good) => {
    const text = `센터: {이름: 한빛, 전화: ${phone}}\n발행: {첫호날짜: 2026-01-06}`;
    expect(mistakes(text)).toEqual(good ? [] : ['1 phone']);
  });

  test('says which character of the line', () => {
    const { diagnostics } = read(`발행:\n  첫호날짜: 2026-01-06\n  간격: 두 주\n센터: {이름: 가}`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '발행.간격: 수로 읽히지 않습니다: "두 주" (7번째 글자)',
    ]);
  });
});

describe('names that are not there', () => {
  test.each([
    ['제묵: 가', '"제목"'],
    ['색상: 가', '"색"'],
    ['전화: 063-540-0100', '"센터:" 줄 아래'],
    ['비밀번호: 가', '쓸 수 있는 이름'],
  ])('%s', (text, hint) => {
    const { diagnostics, value } = read(text + rest);
    expect(diagnostics).toMatchObject([{ code: 'config/unknown-key', place: { line: 1 } }]);
    expect(diagnostics[0]?.hint).toContain(hint);
    expect(value).toBeNull();
  });

  test('under a group, also the names of the top', () => {
    const { diagnostics } = read(`센터:\n  이름: 가\n  젼화: 나\n  제목: 다\n발행: {첫호날짜: 2026-01-06}`);
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('"전화"'),
      expect.stringContaining('줄 맨 앞'),
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no name either', (name) => {
    expect(mistakes(`${name}: 가${rest}`)).toEqual(['1 unknown-key']);
    expect(mistakes(`열:\n  ${name}: 회사명${rest}`)).toEqual([]);
  });
});

describe('keys seen together', () => {
  test('without the first issue there is no number', () => {
    expect(mistakes('')).toEqual(['1 no-first-issue', '1 no-centre']);
    expect(mistakes('# 메모뿐\n')).toContain('1 no-first-issue');
    expect(read('센터: {이름: 가}').value).toBeNull();
  });

  test('a centre without a name is only asked about', () => {
    const { value, diagnostics } = read('발행: {첫호날짜: 2026-01-06}');
    expect(value?.centre.name).toBe('');
    expect(diagnostics).toMatchObject([{ code: 'config/no-centre', severity: 'warning' }]);
  });

  test.each(['센터', '둘다'])('문의: %s needs the phone of the centre', (contact) => {
    const text = `센터: {이름: 가}\n문의: ${contact}\n발행: {첫호날짜: 2026-01-06}`;
    expect(mistakes(text)).toEqual(['2 no-phone']);
  });
});

test('without a file the day of the run is the first issue', () => {
  const day = toDay('2026-11-24') as Day;
  expect(configFrom(day)).toEqual({ ...defaultConfig, firstIssue: { date: day, number: 1 } });
  expect(defaultConfig.notices).toHaveLength(2);
});

describe('whatever stands in the file', () => {
  const pieces = fc.constantFrom(
    ...'제목 센터 발행 누리집 이름 열 규칙 가 2026-01-06 --- ... ： : # [ ] { } * &a ! " | > \\ @ % , ?'.split(
      ' ',
    ),
    "'",
    ': ',
    ' #',
    '- ',
    '\n',
    '\n  ',
    '\n\t',
    ' ',
    '\r',
    '\0',
  );
  test('there is either a config or an error with a line of the file, and never an exception', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { value, diagnostics } = read(text);
        const lines = text.split(/\r\n?|\n/).length;
        expect(value === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const { place } of diagnostics) {
          expect(place?.line).toBeGreaterThanOrEqual(1);
          expect(place?.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('text in single quotes comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (title) => {
        const clean = title.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}\u3000]/gu, '');
        fc.pre(clean !== '');
        const { value } = read(`제목: '${clean.replaceAll("'", "''")}'${rest}`);
        expect(value?.title).toBe(clean);
      }),
    );
  });
});
