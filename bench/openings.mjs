/**
 * Invented openings, the same for the same count: as a spreadsheet for iljari and as the finished lines of a
 * card for the programs that only set type. Names, telephones and places are made up.
 */

/** The issue they are made for. */
export const date = '2026-11-24';
export const centre = { name: '가온일자리센터', phone: '063-500-0100', title: '가온 일자리정보지' };

/** Occupations with the group that iljari prints them in, in its order. */
const jobs = [
  [
    '생산·제조',
    '식품제조 생산직',
    ['절임채소 포장 사원 모집', '만두 성형·포장 생산직', '두부 제조 라인 사원'],
  ],
  ['생산·제조', '기계조립원', ['농기계 부품 조립 사원', '펌프 조립·검사 사원 모집']],
  ['물류·운전', '물류창고 사원', ['냉장창고 입출고 사원', '택배 상하차 관리 사원 모집']],
  ['물류·운전', '화물차 운전원', ['1톤 탑차 배송 기사', '5톤 지역 배송 기사 모집']],
  ['조리·음식', '단체급식 조리원', ['구내식당 조리원', '초등학교 급식 조리 보조']],
  ['돌봄·복지', '요양보호사', ['주간보호센터 요양보호사', '방문요양 요양보호사 선생님을 모십니다']],
  ['청소·경비', '건물 청소원', ['관공서 청사 미화원', '병원 병동 미화원 모집']],
  ['사무·회계', '경리사무원', ['세무 신고 보조·경리 사원', '제조업체 경리 담당자']],
];
const heads = [
  '온새',
  '다솜',
  '가람',
  '누리',
  '해든',
  '늘봄',
  '아람',
  '마루',
  '새솔',
  '한울',
  '도담',
  '라온',
];
const tails = ['벌', '들', '내', '터', '골', '뜰', '물결', '바람', '언덕', '숲', '나루', '마을', '햇살'];
const trades = ['푸드(주)', '산업', '정공(주)', '물류', '농업회사법인', '케어', '환경', '상사', '테크(주)'];
const towns = [
  '김제시 백구면',
  '김제시 검산동',
  '김제시 만경읍',
  '익산시 함열읍',
  '익산시 영등동',
  '완주군 봉동읍',
  '완주군 삼례읍',
];
const hours = ['08:30~17:30', '09:00~18:00', '06:00~15:00', '13:00~22:00'];
const weeks = ['주5일(월~금)', '주5일(월~금), 토요 특근 있음', '주5일(교대 휴무)'];
const kinds = ['정규직', '계약직(1년, 연장 가능)', '기간제(~2027.6.30)'];
const needs = ['초보 가능', '관련 업무 1년 이상', '운전면허 1종 보통', '해당 자격증 소지자', ''];
const wishes = ['인근 거주자', '유사 업종 경험자', '장기 근무 가능자', ''];
const benefits = [
  '4대보험, 퇴직금, 중식 제공',
  '4대보험, 통근버스(역↔공장), 명절상여',
  '퇴직연금, 기숙사, 4대보험',
];

/** Rows of an issue: the fields of the spreadsheet, by name. */
export function openings(count) {
  const random = mulberry32(20261124);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, i) => {
    const [group, job, titles] = pick(jobs);
    const month = 230 + Math.floor(random() * 8) * 10;
    const pay = pick([
      `시급 ${(10400 + Math.floor(random() * 20) * 100).toLocaleString('en')}원`,
      `월 ${month}만원`,
      `월 ${month}만원~${month + 20}만원`,
    ]);
    return {
      group,
      number: i + 1,
      company: `${pick(heads)}${pick(tails)}${pick(trades)}`,
      job,
      title: `${pick(titles)} (${i + 1}호 작업장)`,
      heads: `${1 + Math.floor(random() * 5)}명`,
      kind: pick(kinds),
      place: `${pick(towns)} ${100 + i}`,
      hours: pick(hours),
      days: pick(weeks),
      pay,
      needs: pick(needs),
      wishes: pick(wishes),
      benefits: pick(benefits),
      due: `2026-12-${String(4 + Math.floor(random() * 20)).padStart(2, '0')}`,
      phone: `063-5${String(10 + (i % 90)).padStart(2, '0')}-${String(1000 + ((Math.floor(i / 90) * 37) % 9000)).padStart(4, '0')}`,
    };
  });
}

const columns = [
  ['연번', 'number'],
  ['업체명', 'company'],
  ['모집직종', 'job'],
  ['모집제목', 'title'],
  ['모집인원', 'heads'],
  ['고용형태', 'kind'],
  ['근무지', 'place'],
  ['근무시간', 'hours'],
  ['근무요일', 'days'],
  ['임금조건', 'pay'],
  ['자격요건', 'needs'],
  ['우대사항', 'wishes'],
  ['복리후생', 'benefits'],
  ['접수마감일', 'due'],
  ['연락처', 'phone'],
];

/** The spreadsheet, as Excel saves it. */
export function csvOf(rows) {
  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, field]) => `${row[field]}`)),
  ];
  return `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** What a card prints, ready for a program that only sets type: groups in order, each line as text. */
export function documentOf(rows) {
  const groups = Map.groupBy?.(rows, ({ group }) => group) ?? grouped(rows);
  let number = 0;
  return {
    ...centre,
    date,
    count: rows.length,
    groups: [...groups].map(([name, members]) => ({
      name,
      cards: members.map((row) => {
        number++;
        const [, month, day] = row.due.split('-').map(Number);
        return {
          number,
          title: row.title,
          who: [row.company, row.place.replace(/ \d+$/, '')],
          pay: row.pay,
          terms: [row.heads, row.kind, row.days, row.hours, row.benefits].join(' · '),
          needs: [row.needs && `자격 ${row.needs}`, row.wishes && `우대 ${row.wishes}`].filter(Boolean),
          due: `${month}. ${day}.까지`,
          ask: row.phone,
        };
      }),
    })),
  };
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return groups;
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
