import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { meaningOf } from '../../src/read/meaning.ts';
import { fields, type Field } from '../../src/field/field.ts';
import { aliases, korean, normaliseHeader } from '../../src/field/vocabulary.ts';

const none = new Map<string, Field>();
const fieldOf = (header: string, mapping = none): string => {
  const meaning = meaningOf(header, mapping);
  return meaning.kind === 'field' ? meaning.field : meaning.kind;
};

/** Headers of real lists and element names of the portals, by what they mean. */
const seen: Readonly<Partial<Record<Field, string>>> = {
  company: `회사명 업체명 사업장명 사업장명(회사이름) 기업명 근무회사 구인업체 상호 기관명 company Company company_name corpNm
    plbizNm oranNm CMPNY_NM`,
  title: '채용제목 채용공고명 모집제목 공고명 제목 title position_title wantedTitle recrtTitle JO_SJ',
  occupation: '모집직종 직종 직종명 채용직종 담당업무 직종키워드 관련직종 jobsNm JOBCODE_NM jobclsNm',
  duties: '직무내용 업무내용 상세내용 jobCont DTY_CN detCnts',
  business: '사업내용',
  headcount: '모집인원 인원 채용인원 구인인원 collectPsncnt clltPrnnum RCRIT_NMPR_CO',
  employment: '고용형태 근로형태 계약형태 채용형태 empTpNm EMPLYM_STLE_CMMN_MM',
  workplace: `근무지 근무지역 근무예정지 근무지주소 근무장소 지역 소재지 region workRegion WORK_PARAR_BASS_ADRES_CN workPlcNm
    place`,
  companyAddress: '소재지주소 업체주소 회사주소 corpAddr BASS_ADRES_CN',
  hours: '근무시간 근무조건 근무일시 workdayWorkhrCont WORK_TIME_NM time',
  days: '근무형태 근무요일 holidayTpNm HOLIDAY_NM',
  shift: '교대',
  weeklyHours: 'WEEK_WORK_HR',
  pay: '임금조건 급여조건 급여 임금 임금액 연봉 월급 시급 보수 급여정보 sal HOPE_WAGE pay annual_salary',
  payUnit: '임금형태 salTpNm',
  payMin: '최소급여 minSal',
  payMax: '최대급여 maxSal',
  payListed: '급여조건(목록)',
  insurance: '사회보험 4대보험 fourIns JO_FEINSR_SBSCRB_NM',
  retirement: '퇴직급여 retirepay',
  benefits: '복리후생',
  career: '경력조건 경력 career enterTpNm CAREER_CND_NM',
  education: '학력 eduNm ACDMCR_NM',
  licence: '자격면허 자격증 certificate',
  preference: '우대조건 우대사항',
  qualifications: '지원자격 자격요건 etcItm',
  deadline: `접수마감일 접수마감 마감일 마감일자 모집마감 서류마감 접수기간 모집기간 closeDt receiptCloseDt RCEPT_CLOS_NM toDd
    toAcptDd deadline_date`,
  registered: '등록일 게시일 구인신청일자 접수시작 올린시간 regDt frDd JO_REG_DT',
  apply: '접수방법 지원방법 rcptMthd RCEPT_MTH_NM acptMthd',
  selection: '전형방법 selMthd',
  documents: '제출서류 submitDoc',
  phone: '전화번호 연락처 문의처 담당자연락처 휴대폰번호 contactTelno clerkContt MNGR_PHON_NO',
  fax: '팩스번호 chargerFaxNo',
  email: '이메일 담당자이메일',
  contact: '담당자 담당자명 부서/담당자 clerk MNGR_NM',
  id: '구인인증번호 채용공고ID 채용ID 구인등록번호 wantedAuthNo JO_REGIST_NO JO_REQST_NO jobId',
  url: '채용공고URL 채용링크 링크 공지사이트 wantedInfoUrl URL',
  notes: '비고 기타 특이사항 메모',
  gender: '성별',
  age: '연령 나이 age ageLim',
  release: '확인',
  serial: '번호 연번 순번 No No. NO #',
};

describe.each(Object.entries(seen))('%s', (field, words) => {
  test.each(words.split(/\s+/))('%s', (word) => expect(fieldOf(word)).toBe(field));
});

test.each([
  '모집 인원',
  ' 모집\n인원 ',
  '모집인원*',
  '모집인원(필수)',
  '모집인원 [명]',
  '* 모집 인원 (명)',
  '모집인원'.normalize('NFD'),
  '\ufeff모집인원',
  '① 모집인원',
  '3. 모집인원',
  '모집　인원',
])('%j is 모집인원', (header) => expect(fieldOf(header)).toBe('headcount'));

test.each([
  ['EMPLYM_STLE_CMMN_CODE_SE', 'unused'],
  ['busino', 'unused'],
  ['주소', 'ambiguous'],
  ['기간', 'ambiguous'],
  ['부서장 결재', 'unknown'],
  ['', 'unknown'],
])('%s is %s', (header, kind) => expect(fieldOf(header)).toBe(kind));

test('every field has its Korean name among its aliases', () => {
  for (const field of fields) expect([field, fieldOf(korean[field])]).toEqual([field, field]);
});

test('no alias belongs to two fields', () => {
  const owners = new Map<string, string>();
  for (const [field, words] of Object.entries(aliases)) {
    for (const word of words.map(normaliseHeader)) {
      expect([word, owners.get(word) ?? field]).toEqual([word, field]);
      owners.set(word, field);
    }
  }
});

test("the centre's own mapping wins over every alias, however it is spelled", () => {
  const mapping = new Map<string, Field>([
    ['받는 돈', 'pay'],
    ['비고', 'phone'],
  ]);
  expect(fieldOf('받는돈 *', mapping)).toBe('pay');
  expect(fieldOf('비고', mapping)).toBe('phone');
  expect(fieldOf('A-1', new Map([['Ａ－１', 'fax']]))).toBe('fax');
});

test('property: any header is answered, and decoration changes nothing', () => {
  const word = fc.constantFrom(...Object.values(aliases).flat());
  fc.assert(
    fc.property(
      word,
      fc.constantFrom('*', ' ', '\n', '(필수)', '※'),
      fc.boolean(),
      (header, mark, isBefore) => {
        const plain = fieldOf(header);
        expect(fieldOf(isBefore ? mark + header : header + mark)).toBe(plain);
      },
    ),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (header) => typeof fieldOf(header) === 'string'));
});
