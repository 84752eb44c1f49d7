/**
 * Every key of `일자리.yaml`, once: name, kind, default, one sentence and an example. The commented file
 * that `init` writes, `docs/config.md`, the JSON schema and the reader's own messages are made from this.
 */
import { itemNames, noItem, standardItems } from './items.ts';
import { madeByDefault, paperNames } from './papers.ts';
import { forEachPaper, formOf, pagesOf, type Setting } from './setting.ts';

/** The keys in the order of the file; `센터.이름` is the key `이름` under `센터`. */
export const settings = {
  '센터.이름': {
    kind: 'text',
    default: '',
    sentence: '정보지 머리와 문의란에 찍히는 센터 이름입니다.',
    example: '한빛시일자리지원센터',
  },
  '센터.전화': {
    kind: 'phone',
    default: '',
    sentence: '정보지에 찍히는 센터 대표 전화입니다.',
    example: '063-540-0100',
  },
  '센터.주소': {
    kind: 'text',
    default: '',
    sentence: '찾아오는 분을 위한 센터 주소입니다.',
    example: '전북특별자치도 김제시 가온로 12, 3층',
  },
  '센터.운영시간': {
    kind: 'text',
    default: '',
    sentence: '상담을 받는 요일과 시간입니다.',
    example: '평일 09:00~18:00 (점심 12:00~13:00)',
  },
  '센터.오시는길': {
    kind: 'text',
    default: '',
    sentence: '건물이나 정류장을 알려 주는 짧은 한 줄입니다.',
    example: '시청 옆 창업지원센터 3층',
  },
  '센터.누리집': {
    kind: 'channels',
    default: [],
    sentence: 'QR 코드로 찍을 밴드, 카카오톡 채널, 누리집 주소입니다.',
    more: ['이름과 주소를 한 쌍으로 적으며, 주소는 http:// 나 https:// 로 시작해야 합니다.'],
    example: ['- 이름: 밴드에서 보기', '  주소: https://example.org/band'],
  },
  제목: {
    kind: 'text',
    default: '일자리정보지',
    sentence: '정보지 맨 위에 크게 찍히는 제목입니다.',
    example: '한빛 일자리정보지',
  },
  부제: {
    kind: 'text',
    default: '',
    sentence: '제목 아래 작게 찍히는 한 줄입니다.',
    example: '한빛시와 이웃 도시의 새 일자리',
  },
  '발행.첫호날짜': {
    kind: 'day',
    default: null,
    sentence: '번호를 세기 시작하는 호의 발행일이며, 꼭 적어야 합니다.',
    more: ['이미 발행하던 정보지라면 가장 최근 호의 날짜와 번호를 적으면 그 뒤 번호가 이어집니다.'],
    example: '2026-01-06',
  },
  '발행.첫호번호': {
    kind: 'count',
    least: 1,
    most: 9999,
    unit: '호',
    default: '1',
    sentence: '첫호날짜에 나온 호의 번호입니다.',
    example: '37',
  },
  '발행.간격': {
    kind: 'count',
    least: 7,
    most: 366,
    unit: '일',
    default: '14',
    sentence: '다음 호까지의 날수이며, 2주마다 내면 14입니다.',
    example: '7',
  },
  '발행.게시기간': {
    kind: 'count',
    least: 1,
    most: 366,
    unit: '일',
    default: '14',
    sentence: '정보지를 붙여 두는 날수로, 발행일을 첫날로 셉니다.',
    example: '7',
  },
  '발행.공휴일이면': {
    kind: 'choice',
    choices: ['앞당김', '미룸', '그대로'],
    default: '앞당김',
    sentence: '발행일이 공휴일이나 주말이면 앞이나 뒤의 평일로 옮길지 정합니다.',
    example: '미룸',
  },
  '발행.휴간': {
    kind: 'days',
    default: [],
    sentence: '쉬어 갈 호의 발행일이며, 그 호의 번호는 다음 호가 이어 씁니다.',
    more: ['여럿이면 대괄호 안에 쉼표로 나눕니다. 발행일이 언제인지는 iljari schedule --list가 보여 줍니다.'],
    example: ['- 2026-12-22'],
  },
  '발행.이상하면': {
    kind: 'choice',
    choices: ['멈춤', '발행'],
    default: '멈춤',
    sentence: '예약된 실행에서 구인 목록이 이상할 때 멈추고 알릴지, 그래도 발행할지 정합니다.',
    more: [
      '이상한 목록이란 지난 호와 거의 같거나, 지난 호보다 오래된 파일이거나, 건수가 여느 때와 크게 다른 것입니다.',
    ],
    example: '발행',
  },
  '목표.구인': {
    kind: 'count',
    least: 0,
    most: 999_999,
    unit: '건',
    default: '0',
    sentence: '한 해에 실으려는 구인 건수이며, 0이면 목표를 보여 주지 않습니다.',
    more: ['여러 호에 실린 구인은 한 해에 한 번만 셉니다. iljari history가 이 목표와 견주어 보여 줍니다.'],
    example: '800',
  },
  '목표.인원': {
    kind: 'count',
    least: 0,
    most: 999_999,
    unit: '명',
    default: '0',
    sentence: '한 해에 실으려는 모집 인원이며, 0이면 목표를 보여 주지 않습니다.',
    example: '1500',
  },
  묶음: {
    kind: 'choice',
    choices: ['직종', '지역'],
    default: '직종',
    sentence: '구인을 무엇으로 묶어 보여 줄지 정합니다.',
    example: '지역',
  },
  문의: {
    kind: 'choice',
    choices: ['업체', '센터', '둘다'],
    default: '업체',
    sentence: '구인 옆에 누구의 전화번호를 찍을지 정합니다.',
    example: '둘다',
  },
  싣는항목: {
    kind: 'choices',
    choices: [...itemNames, noItem],
    default: standardItems.join(', '),
    sentence: '구인마다 업체, 임금, 근무시간, 마감, 문의 말고 더 실을 항목이며, 여럿이면 쉼표로 나눕니다.',
    more: [
      `하나도 더 싣지 않으려면 ‘${noItem}’이라고 적습니다. 포스터, 그림 카드, 카카오톡 글에는 자리가 없어 싣지 않습니다.`,
    ],
    example: '복리후생, 4대보험, 전형방법',
  },
  용지: {
    kind: 'choices',
    choices: paperNames,
    default: madeByDefault.join(', '),
    sentence: '만들 용지이며, 여럿이면 쉼표로 나눕니다.',
    example: 'A4',
  },
  ...forEachPaper('쪽수', pagesOf),
  ...forEachPaper('양식', formOf),
  뜯는띠: {
    kind: 'choice',
    choices: ['아니오', '예'],
    default: '아니오',
    sentence: '마지막 쪽 아래에 센터 이름과 전화를 적은 뜯는 띠를 넣습니다.',
    example: '예',
  },
  색: {
    kind: 'colour',
    default: '#0b50d0',
    sentence: '제목과 선에 쓰는 강조색이며, 흑백이라고 적으면 회색만 씁니다.',
    more: [
      '#이 메모의 시작으로 읽히지 않도록 따옴표로 감쌉니다. 따옴표 없이 0b50d0처럼 적어도 됩니다.',
      '흰 종이에서 글자로 읽기 어려운 연한 색은 같은 색조로 어둡게 하여 찍고 알려 드립니다.',
    ],
    example: '#1c589c',
  },
  재단여백: {
    kind: 'count',
    least: 0,
    most: 20,
    unit: 'mm',
    default: '0',
    sentence: '인쇄소에 맡길 때 재단선 밖으로 더 두는 너비이며, 0이면 재단선 없이 용지 크기 그대로 만듭니다.',
    more: ['인쇄소는 보통 3을 바랍니다. 종이가 그만큼 커지고 네 모서리에 재단선이 찍힙니다.'],
    example: '3',
  },
  로고: {
    kind: 'path',
    default: '',
    sentence: '정보지 머리에 찍을 센터 로고 그림(PNG, JPEG, SVG) 파일입니다.',
    more: [
      '일자리.yaml이 있는 폴더를 기준으로 적으며, 그 폴더 밖의 파일은 쓸 수 없습니다.',
      '그림을 쓸 수 없으면 로고 없이 만들고 까닭을 알려 드립니다.',
    ],
    example: '로고.png',
  },
  첨부: {
    kind: 'choice',
    choices: ['아니오', '예'],
    default: '아니오',
    sentence: '실린 구인 목록을 PDF 안에 CSV와 JSON 파일로 함께 넣을지 정합니다.',
    more: [
      '받은 기관이 다시 입력하지 않고 PDF의 첨부 파일에서 꺼내 씁니다.',
      '담당자 이름과 비고는 들어가지 않고, 연락처는 정보지에 찍힌 것만 들어갑니다.',
    ],
    example: '예',
  },
  그림: {
    kind: 'choice',
    choices: ['아니오', '예'],
    default: '아니오',
    initial: '예',
    sentence: '밴드와 카카오톡에 올릴 그림(카드, 표지, 쪽 미리보기)도 만들지 정합니다.',
    more: [
      '그림까지 만들면 구인 40건에 몇 초, 300건에 십여 초가 더 걸립니다. 자세한 것은 iljari help 그림으로 볼 수 있습니다.',
    ],
    example: '예',
  },
  안내문: {
    kind: 'lines',
    default: [
      '채용이 이미 마감되었거나 조건이 바뀌었을 수 있으니 지원 전에 업체나 센터에 확인하세요.',
      '구직 과정에서 돈을 요구하면 신고하세요(국번 없이 1350).',
    ],
    sentence: '정보지 아래쪽에 찍히는 안내 글로, 한 줄에 하나씩 적습니다.',
    example: ['- 채용이 이미 마감되었을 수 있으니 지원 전에 확인하세요.', '- 이력서 작성을 도와드립니다.'],
  },
  판: {
    kind: 'editions',
    default: [],
    sentence: '같은 구인으로 정보지를 여럿 만들 때, 판마다 실을 지역과 직종을 적습니다.',
    more: [
      '지역과 직종은 적지 않으면 모두 싣고, 어느 판에도 들지 않는 구인은 점검결과에 알립니다.',
      '판 안에는 센터, 제목, 부제, 묶음, 문의, 용지, 쪽수, 양식, 뜯는띠, 색, 로고, 재단여백, 안내문을 따로 적을 수 있고, 적지 않은 것은 위의 것을 씁니다.',
    ],
    example: [
      '- 이름: 김제판',
      '  지역: [김제]',
      '- 이름: 익산판',
      '  지역: [익산]',
      '  제목: 익산 일자리정보지',
      '  센터:',
      '    이름: 익산고용지원센터',
      '    전화: 063-850-0100',
    ],
  },
  게시처: {
    kind: 'path',
    default: '',
    sentence:
      '정보지를 붙일 곳을 적은 표(CSV, 엑셀)이며, 적으면 게시처마다 이름을 찍은 인쇄용 PDF와 게시대장도 만듭니다.',
    more: [
      '일자리.yaml이 있는 폴더를 기준으로 적으며, 그 폴더 밖의 파일은 쓸 수 없습니다.',
      '칸은 이름, 종류, 부수, 용지, 판, 담당, 연락처, 순서이며 이름만 꼭 있어야 합니다. 자세한 것은 iljari help 게시처로 볼 수 있습니다.',
    ],
    example: '게시처.csv',
  },
  열: {
    kind: 'columns',
    default: [],
    sentence: '우리 엑셀의 열 머리글이 어떤 항목인지 알려 줍니다.',
    more: ['프로그램이 스스로 알아보지 못한 머리글만 적으면 됩니다.'],
    example: ['모시는 곳: 회사명', '받는 돈: 급여'],
  },
  시트: {
    kind: 'lines',
    default: [],
    sentence: '엑셀 파일에 시트가 여럿일 때 읽을 시트의 이름입니다.',
    more: ['적지 않으면 보이는 시트를 모두 읽되, 지난 달 것이나 백업으로 보이는 시트는 빼고 알려 드립니다.'],
    example: ['- 11월 2차'],
  },
  규칙: {
    kind: 'rules',
    default: [],
    sentence: '점검 규칙의 등급을 바꾸고, 그 이유를 점검결과에 남깁니다.',
    more: [
      '등급은 오류(싣지 않음), 확인(싣고 물어봄), 참고(알리기만 함), 끔(점검하지 않음) 가운데 하나입니다.',
    ],
    example: [
      'privacy/contact-name:',
      '  등급: 끔',
      '  이유: 담당자 이름을 실어도 된다는 동의를 업체에서 받습니다',
    ],
  },
  체불사업주: {
    kind: 'path',
    default: '',
    sentence: '체불사업주 명단 파일(한 줄에 업체 하나)이며, 명단에 있는 업체의 구인은 점검에서 알려 줍니다.',
    more: ['일자리.yaml이 있는 폴더를 기준으로 한 파일 이름입니다.'],
    example: '체불사업주.txt',
  },
} as const satisfies Record<string, Setting>;

/** Path of a key, `발행.간격`. */
export type SettingPath = keyof typeof settings;
