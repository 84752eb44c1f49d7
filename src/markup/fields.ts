/** Every name a template may use, once, with a sentence for the manual. `context.ts` gives the values. */
import { paperNames } from '../config/papers.ts';

const paperList = paperNames.map((name) => `\`${name}\``).join(', ');

export type FieldNote = { readonly sentence: string; readonly fields?: FieldNotes };

/** Names and what they mean. */
export type FieldNotes = Readonly<Record<string, FieldNote>>;

const contact = {
  이름: { sentence: '`센터`, `고용24`처럼 번호 앞에 적을 이름입니다. 없으면 빈 글입니다.' },
  표시: { sentence: '찍을 번호나 주소입니다. 주소가 길어 다 찍을 수 없으면 빈 글입니다. 예: `063-501-0112`' },
  주소: { sentence: '누르면 열릴 주소입니다. 없으면 빈 글입니다. 예: `tel:0635010112`' },
  전화: { sentence: '전화번호이면 참입니다.' },
  큐알: { sentence: '다 찍을 수 없는 주소이면 그 주소로, QR 코드로 찍습니다. 아니면 빈 글입니다.' },
} as const;

const opening = {
  번호: { sentence: '정보지에서의 순번입니다.' },
  제목: { sentence: '하는 일입니다. 모집제목이 없으면 직종입니다.' },
  직종: { sentence: '모집직종입니다.' },
  회사명: { sentence: '업체 이름입니다.' },
  근무지: { sentence: '짧게 줄인 근무지입니다. 예: `김제 백구면`' },
  임금: { sentence: '임금입니다. 예: `월급 230만~260만원`' },
  임금있음: { sentence: '임금이 적혀 있으면 참입니다.' },
  근무시간: { sentence: '근무시간입니다. 예: `09:00~18:00`' },
  근무요일: { sentence: '근무요일입니다. 예: `주5일`' },
  교대: { sentence: '교대입니다. 예: `3조 2교대`' },
  인원: { sentence: '모집인원입니다. 예: `3명`' },
  고용형태: { sentence: '고용형태입니다. 예: `정규`' },
  조건: { sentence: '근무시간, 요일, 인원, 고용형태를 겹치지 않게 모은 목록입니다.' },
  자격: { sentence: '자격, 면허, 경력입니다.' },
  우대: { sentence: '우대사항입니다. 예: `우대 인근 거주자`' },
  복리후생: { sentence: '복리후생입니다.' },
  항목: {
    sentence:
      '자격과, 설정의 `싣는항목`에 적힌 것 가운데 구인에 있는 것의 목록입니다. 예: `초보 가능`, `복지 통근버스`, `학력 고졸 이상`',
  },
  마감: { sentence: '접수 마감입니다. 예: `12. 4.(금)까지`' },
  신규: { sentence: '이번에 새로 나온 구인이면 참입니다.' },
  마감임박: { sentence: '발행일에서 7일 안에 마감되면 참입니다.' },
  문의: { sentence: '물어볼 곳의 목록입니다.', fields: contact },
} as const;

/** The names at the top of every template. */
const issueFields = {
  제목: { sentence: '설정의 제목입니다.' },
  부제: { sentence: '설정의 부제입니다.' },
  호: { sentence: '호수입니다. 예: `24`' },
  판: { sentence: '판의 이름입니다. 판이 없으면 빈 글입니다. 예: `김제판`' },
  초안: { sentence: '아직 발행하지 않은 초안이면 참입니다.' },
  정정: {
    sentence: '정정한 호이면 몇 번째 정정인지와 그 날짜이며, 아니면 빈 글입니다. 예: `정정 1차 11. 26.(목)`',
  },
  발행일: { sentence: '발행일입니다. 예: `2026년 11월 24일(화)`' },
  게시기간: { sentence: '게시기간입니다. 예: `11. 24.(화) ~ 12. 7.(월)`' },
  게시시작: { sentence: '게시기간의 첫날입니다. 예: `11. 24.(화)`' },
  게시끝: { sentence: '게시기간의 마지막 날입니다.' },
  다음호: { sentence: '다음 호의 발행일입니다.' },
  구인수: { sentence: '실은 구인의 수입니다.' },
  모집인원: { sentence: '숫자로 적힌 모집인원의 합입니다. 적힌 것이 없으면 0입니다.' },
  센터: {
    sentence: '센터입니다.',
    fields: {
      이름: { sentence: '센터 이름입니다.' },
      전화: { sentence: '센터 전화입니다.' },
      전화주소: { sentence: '`tel:`로 시작하는 주소입니다.' },
      주소: { sentence: '센터 주소입니다.' },
      운영시간: { sentence: '운영시간입니다.' },
      오시는길: { sentence: '오시는 길입니다.' },
    },
  },
  채널: {
    sentence: 'QR 코드로 보일 곳의 목록입니다.',
    fields: { 이름: { sentence: 'QR 코드 아래의 이름입니다.' }, 주소: { sentence: '열릴 주소입니다.' } },
  },
  안내문: { sentence: '안내문의 목록입니다.' },
  묶음: {
    sentence: '직종이나 지역으로 묶은 목록입니다.',
    fields: {
      이름: { sentence: '묶음의 이름입니다.' },
      건수: { sentence: '묶음의 구인 수입니다.' },
      구인: { sentence: '구인의 목록입니다.', fields: opening },
    },
  },
} as const satisfies FieldNotes;

/** The names at the top of a sheet's template. */
export const sheetFields: FieldNotes = {
  용지: { sentence: `${paperList} 가운데 하나이며, 그림에서는 \`카드\`나 \`표지\`입니다.` },
  벽: { sentence: '벽에 붙여 멀리서 읽는 용지이면 참입니다. 글자를 크게 할 때 씁니다.' },
  로고: { sentence: '설정의 로고로, `img`의 src에 적습니다. 로고가 없거나 쓸 수 없으면 빈 글입니다.' },
  양식: { sentence: '설정의 양식입니다. 예: `카드`' },
  색: {
    sentence: '설정의 강조색입니다. 흰 바탕에서 읽기 어려운 색은 어둡게 한 것입니다. 예: `#0b50d0`',
  },
  흑백: { sentence: '설정의 색이 `흑백`이면 참입니다.' },
  남은구인수: { sentence: '포스터에 자리가 모자라 싣지 못한 구인의 수입니다. 다 실었으면 0입니다.' },
  전체보기: {
    sentence: '싣지 못한 구인까지 볼 수 있는 곳으로, 설정의 첫 누리집입니다. 없으면 빈 글입니다.',
    fields: { 이름: { sentence: '누리집의 이름입니다.' }, 주소: { sentence: '누리집의 주소입니다.' } },
  },
  묶음줄: {
    sentence: '머리의 묶음별 건수입니다. 여섯 칸씩 나눈 줄의 목록이며, 싣지 못한 구인도 셉니다.',
    fields: {
      칸: {
        sentence: '여섯 칸입니다. 남는 칸은 이름이 빈 글입니다.',
        fields: {
          이름: { sentence: '묶음의 이름입니다.' },
          건수: { sentence: '묶음의 구인 수입니다.' },
          최대: { sentence: '가장 큰 묶음의 구인 수입니다.' },
        },
      },
    },
  },
  재단여백: { sentence: '설정의 재단여백(mm)이며, 없으면 0입니다.' },
  뜯는띠: { sentence: '설정에서 뜯는 띠를 넣으라고 하고 센터 전화가 있으면 참입니다.' },
  ...issueFields,
};

/** The names that the templates of texts have besides. */
export const textOnlyFields = {
  편: { sentence: '나누어 올릴 때 몇 번째 글인지입니다. 하나면 1입니다.' },
  편수: { sentence: '글이 모두 몇 개인지입니다.' },
  실은구인: { sentence: '이 글에 실은 구인의 수입니다.' },
  남은구인: { sentence: '자리가 없어 이 글과 앞 글에 싣지 못한 구인의 수입니다.' },
  버튼: {
    sentence: '카카오톡 메시지에 붙일 버튼의 목록입니다.',
    fields: {
      이름: { sentence: '버튼에 적을 글입니다. 14자를 넘지 않습니다.' },
      주소: { sentence: '누르면 열릴 주소입니다.' },
    },
  },
} as const satisfies FieldNotes;

/** The names at the top of the template of a text (`band.hbs`, `kakao.hbs`). */
export const textFields: FieldNotes = { ...issueFields, ...textOnlyFields };

/** The names that the template of the 게시대장 (`places.hbs`) has besides those of a sheet. */
export const rosterOnlyFields = {
  게시처수: { sentence: '게시처의 수입니다.' },
  인쇄: {
    sentence: '인쇄할 종이를 용지마다 센 목록입니다.',
    fields: {
      용지: { sentence: `${paperList} 가운데 하나입니다.` },
      쪽수: { sentence: '한 부의 쪽수입니다.' },
      부수: { sentence: '모든 게시처의 부수를 더한 것입니다.' },
      장수: { sentence: '한 면에만 찍을 때 필요한 종이의 수입니다.' },
    },
  },
  게시처: {
    sentence: '도는 순서로 늘어놓은 게시처의 목록입니다.',
    fields: {
      번호: { sentence: '순번입니다.' },
      이름: { sentence: '게시처의 이름입니다.' },
      종류: { sentence: '종류입니다. 예: `아파트`' },
      용지: { sentence: '그곳에 붙일 용지입니다. 예: `A4`, `A4, A3`' },
      부수: { sentence: '용지마다의 부수입니다. 예: `2`, `각 2`' },
      연락처: { sentence: '담당과 연락처입니다.' },
      메모: { sentence: '주소와 메모입니다.' },
    },
  },
} as const satisfies FieldNotes;

/** The names at the top of the template of the 게시대장. */
export const rosterFields: FieldNotes = { ...sheetFields, ...rosterOnlyFields };
