/**
 * Spreadsheets of invented openings, for pictures and tests: the same count and seed always give the same
 * text. Names of companies are put together from syllables, telephone numbers end in 01xx.
 */

const header =
  '연번,업체명,모집직종,모집제목,모집인원,고용형태,근무지,근무시간,근무요일,임금조건,자격요건,우대사항,복리후생,접수마감일,연락처,등록일';

const jobs = [
  ['생산직', '식품 포장 및 검수 사원', '08:30~17:30'],
  ['생산직', '자동차 부품 조립 (주야 2교대)', '08:00~20:00'],
  ['생산직', '김치공장 절임·세척 사원 모집', '08:30~17:30'],
  ['요양보호사', '재가 요양보호사 (오전 3시간)', '09:00~12:00'],
  ['요양보호사', '요양원 요양보호사 모집', '07:00~15:00'],
  ['간호조무사', '의원 간호조무사', '08:30~18:30'],
  ['조리원', '단체급식 조리원', '06:00~15:00'],
  ['조리원', '초등학교 급식실 조리실무사 대체', '08:00~16:00'],
  ['경비원', '아파트 경비원 (24시간 격일)', '06:00~익일 06:00'],
  ['환경미화원', '건물 청소원', '07:00~11:00'],
  ['환경미화원', '아파트 미화원', '08:00~15:00'],
  ['운전원', '1톤 화물 배송 기사', '08:00~18:00'],
  ['운전원', '어린이집 통학차량 운전원', '08:00~10:00'],
  ['사무원', '총무·경리 사무원', '09:00~18:00'],
  ['사무원', '물류 입출고 사무원', '09:00~18:00'],
  ['판매원', '마트 진열·계산원', '14:00~22:00'],
  ['용접원', 'CO2 용접 기능공', '08:00~17:00'],
  ['농업', '시설원예 수확·선별 작업', '07:00~16:00'],
  ['물류', '택배 분류 및 상하차', '18:00~23:00'],
  ['보육교사', '어린이집 보조교사', '13:00~17:00'],
];
const first = [
  '온새',
  '다솜',
  '한울',
  '새참',
  '푸른',
  '가온',
  '누리',
  '해든',
  '미르',
  '아람',
  '보람',
  '라온',
];
const second = ['벌', '별', '빛', '들', '터', '숲', '결', '마루', '샘', '재'];
const kinds = [
  '식품(주)',
  '(주)정밀',
  '요양원',
  '산업',
  '물류(주)',
  '마트',
  '농업회사법인',
  '테크',
  '푸드',
  '환경',
];
const places = [
  '김제시 백구면 부용리',
  '김제시 검산동',
  '김제시 백산면 지평선산업단지',
  '김제시 요촌동',
  '익산시 왕궁면 흥암리',
  '익산시 영등동',
  '완주군 봉동읍 완주산단',
  '완주군 삼례읍',
  '전주시 덕진구 팔복동',
];
const pays = [
  '시급 10,500원',
  '시급 11,000원~12,000원',
  '월급 230만원~260만원',
  '월 2,350,000원',
  '월급 245만원',
  '일급 95,000원',
  '연봉 3,200만원',
  '시급 10,700원 이상',
  '월급 215만원~235만원',
];
const deadlines = [
  '2026-11-27',
  '2026-12-04',
  '12/11(금)',
  '채용시까지',
  '2026-11-30',
  '상시',
  '2026. 12. 18.',
];
const terms = ['정규직', '기간제(1년)', '계약직(6개월, 연장 가능)', '시간제', '정규직(수습 3개월)'];
const needs = [
  '',
  '경력 무관, 초보 가능',
  '관련 자격증 소지자',
  '운전면허 1종 보통',
  '보건증',
  '해당 업무 경력 1년 이상',
];
const wishes = ['', '', '인근 거주자', '장기 근무 가능하신 분', '유사 업무 경험자'];

/** `count` openings as CSV; another `seed` gives others. */
export function inventedSpreadsheet(count, seed = 1) {
  const random = sequence(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const lines = [header];
  for (let i = 1; i <= count; i++) {
    const [occupation, title, hours] = pick(jobs);
    const number = String(i).padStart(4, '0');
    const phone = `063-5${number.slice(0, 2)}-01${number.slice(2)}`;
    const day = String(10 + Math.floor(random() * 13));
    const cells = [
      i,
      `${pick(first)}${pick(second)}${pick(kinds)}`,
      occupation,
      title,
      `${1 + Math.floor(random() * 5)}명`,
      pick(terms),
      pick(places),
      hours,
      pick(['주5일(월~금)', '주5일', '주6일', '월~금']),
      pick(pays),
      pick(needs),
      pick(wishes),
      pick(['4대보험, 중식 제공', '통근버스, 퇴직금', '']),
      pick(deadlines),
      phone,
      `2026-11-${day}`,
    ];
    lines.push(cells.map((cell) => `"${cell}"`).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
