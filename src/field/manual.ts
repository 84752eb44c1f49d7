/** `docs/columns.md`: which columns a spreadsheet may have, from the aliases that the reader itself uses. */
import type { Field } from './field.ts';
import { aliases, korean } from './vocabulary.ts';

/** What a column is for and how a cell of it may be written. */
const notes: Readonly<Record<Field, { readonly sentence: string; readonly example: string }>> = {
  company: { sentence: '업체 이름입니다. 없으면 싣지 않습니다.', example: '(주)가온푸드' },
  title: { sentence: '무슨 일인지 한눈에 보이는 제목입니다.', example: '김치 포장 사원 모집' },
  occupation: { sentence: '직종입니다. 묶음을 정하는 데 씁니다.', example: '식품 분야 단순 종사원' },
  duties: {
    sentence: '하는 일입니다. 카드에는 싣지 않고 점검에만 씁니다.',
    example: '배추 절임, 세척, 포장',
  },
  business: { sentence: '업체가 하는 사업입니다. 하는 일과는 다릅니다.', example: '김치 제조' },
  headcount: { sentence: '모집인원입니다.', example: '3명, ○명' },
  employment: { sentence: '고용형태입니다.', example: '정규직, 계약직 12개월, 시간제' },
  workplace: { sentence: '일하는 곳입니다. 회사 주소로 대신하지 않습니다.', example: '전북 김제시 백구면' },
  companyAddress: { sentence: '회사의 주소입니다.', example: '전북 전주시 덕진구 …' },
  hours: { sentence: '근무시간입니다.', example: '09:00~18:00, 07:00~익일 07:00' },
  days: { sentence: '근무요일입니다.', example: '주5일, 월~금' },
  shift: { sentence: '교대입니다.', example: '3조 2교대' },
  weeklyHours: { sentence: '주 소정근로시간입니다. 최저임금을 견줄 때 씁니다.', example: '40시간' },
  pay: { sentence: '임금입니다. 단위와 금액을 함께 적습니다.', example: '시급 10,500원, 월급 230만~260만원' },
  payUnit: { sentence: '임금의 단위를 따로 적는 칸입니다.', example: '월급' },
  payMin: { sentence: '가장 적은 임금입니다.', example: '2300000' },
  payMax: { sentence: '가장 많은 임금입니다.', example: '2600000' },
  payListed: {
    sentence: '고용24 목록의 만원 단위 임금입니다. 급여 칸이 비었을 때만 씁니다.',
    example: '월급 230 만원 ~ 260 만원',
  },
  insurance: { sentence: '4대보험입니다.', example: '4대보험' },
  retirement: { sentence: '퇴직급여입니다.', example: '퇴직금' },
  benefits: { sentence: '복리후생입니다.', example: '통근버스, 중식 제공' },
  career: { sentence: '경력입니다.', example: '경력 1년 이상' },
  education: { sentence: '학력입니다.', example: '학력무관' },
  licence: { sentence: '자격과 면허입니다.', example: '지게차운전기능사' },
  preference: { sentence: '우대사항입니다.', example: '인근 거주자' },
  qualifications: { sentence: '지원자격입니다.', example: '초보 가능' },
  deadline: { sentence: '접수 마감일입니다.', example: '2026-12-04, 12/4(금), 채용시까지' },
  registered: { sentence: '구인을 등록한 날입니다. 신규 표시에 씁니다.', example: '2026-11-20' },
  startOfWork: { sentence: '일을 시작하는 날입니다. 그해 최저임금과 견줍니다.', example: '2027-01-04' },
  apply: { sentence: '지원하는 방법입니다.', example: '전화 후 방문' },
  selection: { sentence: '뽑는 방법입니다.', example: '서류, 면접' },
  documents: { sentence: '내야 할 서류입니다.', example: '이력서' },
  phone: { sentence: '연락할 전화입니다. 여럿이면 쉼표로 나눕니다.', example: '063-540-0100 (내선 12)' },
  fax: { sentence: '팩스 번호입니다.', example: '063-540-0101' },
  email: { sentence: '이메일입니다.', example: 'job@example.org' },
  contact: { sentence: '담당자입니다. 정보지에는 싣지 않습니다.', example: '인사팀' },
  url: { sentence: '공고가 있는 주소입니다.', example: 'https://example.org/jobs/1' },
  id: { sentence: '구인인증번호입니다. 같은 구인을 한 번만 싣는 데 씁니다.', example: 'K130000000000001' },
  notes: { sentence: '비고입니다. 점검에만 씁니다.', example: '' },
  gender: { sentence: '성별 칸입니다. 점검에만 씁니다.', example: '무관' },
  age: { sentence: '나이 칸입니다. 점검에만 씁니다.', example: '무관' },
  release: {
    sentence: '보류된 구인을 확인하고 싣기로 했을 때 발행일을 적습니다.',
    example: '2026-11-24 확인',
  },
  serial: { sentence: '순번입니다. 읽지 않습니다.', example: '1' },
};

/** The manual of columns, in Korean Markdown. */
export function columnManual(): string {
  const rows = (Object.keys(korean) as Field[]).map((field) => {
    const { sentence, example } = notes[field];
    const known = [...new Set([korean[field], ...aliases[field]])].map((name) => `\`${name}\``).join(', ');
    return `| ${korean[field]} | ${sentence} | ${example} | ${known} |`;
  });
  return [
    '# 구인 파일의 칸',
    '',
    '첫 줄에 칸 이름(머리글)을 적고, 한 줄에 구인을 한 건씩 적습니다. 칸의 차례는 상관없고, 모르는 칸은 이름을 알려 드리고 지나갑니다.',
    '칸 이름은 아래 어느 이름으로 적어도 알아봅니다. 빈칸, 줄바꿈, `*`, `(필수)` 같은 덧붙임은 무시합니다.',
    '다른 이름을 쓴다면 일자리.yaml의 `열:`에 `우리 이름: 회사명`처럼 적습니다.',
    '',
    '| 칸 | 설명 | 적는 보기 | 알아보는 이름 |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
