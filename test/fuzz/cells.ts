/** What a cell may hold: what readers look for, what breaks other programs, and anything. */
import * as fc from 'fast-check';

/** Pieces that make a cell look like something to one of the readers. */
const looksLike =
  `시급 월급 연봉 일급 만원 원 10,320 2,300,000 230 209만원 ~ - 이상 이하 협의 회사내규 2026 11 30 . / 년 월 일 (금)
  채용시 까지 상시 내일마감 D-3 24시 12/4(금) 26.12.1 46356 9999-12-31 063 -540-1234 010 ) 내선 1577-1234 +82 F. @a.kr
  로그인 오전 오후 정오 익일 9시 18:00 휴게 3조 교대 격일 주5일 토 전북 김제시 백산면 광주시 (요촌동) 등 ○명 0명 총 3명
  정규직 기간제 경력무관 신입 35세 남자 여사원 K000002611090001 900101-1234567 https://a.kr/b mailto:a@b.kr 요양보호사 조리원
  합계 ※ 안내 확인 공개 마감`.split(/\s+/);

/** Pieces that some program takes for something else than text. */
export const hostile =
  `< > & " ' \` <p> </p> <style> </style> @page{size:0} ]]> <![CDATA[ <!-- --> <?xml?> <!DOCTYPE &lt; &#0; &#x1F600; &nbsp; &
  {{ }} {{{제목}}} {{>sheet}} {{#each \\{{ =1+1 =HYPERLINK("http://a.kr") +1 -1 @SUM(A1) |cmd 'x javascript:alert(1) data:text/html, file:///etc/passwd
  ../ ../../etc/passwd \\..\\ C:\\a %2e%2e%2f 垾 多 髙 〓 ㈜ ㅇ ｱ １ 👨‍👩‍👧‍👦 😀 🇰🇷 가́ é ä̤̈ ㄱㅏ 한 ﷺ नि א ب`
    .split(/\s+/)
    .concat(
      Array.from(
        '\0\x07\x1b\x7f\x85\t\r\u2028\u2029\ufffe\uffff\ufeff\u200b\u200d\u202e\u2067\u200f\u0301\ue000\u3164\u00ad',
      ),
    )
    .concat('\ud800', '\udfff', '\n', ' ', '  ', ',', ';', '|', '\r\n');

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...looksLike) },
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 5 })
      .map((units) => String.fromCharCode(...units)),
  },
);

const words = fc.array(word, { maxLength: 9 }).map((parts) => parts.join(''));
const long = fc
  .tuple(word, fc.constantFrom(50, 400, 3_000, 9_000))
  .map(([piece, times]) => piece.repeat(times).slice(0, 30_000));

/** A cell; one in sixty is very long. */
export const cell = fc.oneof(
  { weight: 10, arbitrary: fc.constant('') },
  { weight: 49, arbitrary: words },
  { weight: 1, arbitrary: long },
);

/** A short cell, for whole files of them. */
export const shortCell = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: words });
