/**
 * The words that columns are headed with: data, no logic but the normalisation of a header.
 *
 * Aliases were collected from lists of Korean employment centres, from the labels of 고용24 and from
 * the element names of its Open API (list 210L01, detail 210D01) and of Seoul's `GetJobInfo` (OA-13341).
 */
import type { Field } from './field.ts';

/** What most headers are already: there is nothing to unify or to drop. */
const isNormal = /^[a-z\d가-힣]*$/;
/** ASCII but for letters, digits and `#`: what nearly every header holds beside them, and cheap to find. */
const marks = /[\0-"$-/:-`{-\x7f]/g;

/** What a field is called in messages, in `열:` of 일자리.yaml and in the template spreadsheet. */
export const korean: Readonly<Record<Field, string>> = {
  company: '회사명',
  title: '모집제목',
  occupation: '모집직종',
  duties: '하는 일',
  business: '사업내용',
  headcount: '모집인원',
  employment: '고용형태',
  workplace: '근무지',
  companyAddress: '회사주소',
  hours: '근무시간',
  days: '근무요일',
  shift: '교대',
  weeklyHours: '주근로시간',
  pay: '급여',
  payUnit: '임금형태',
  payMin: '최소급여',
  payMax: '최대급여',
  payListed: '급여(목록)',
  insurance: '4대보험',
  retirement: '퇴직급여',
  benefits: '복리후생',
  career: '경력',
  education: '학력',
  licence: '자격면허',
  preference: '우대사항',
  qualifications: '지원자격',
  deadline: '접수마감일',
  registered: '등록일',
  startOfWork: '근무시작일',
  apply: '접수방법',
  selection: '전형방법',
  documents: '제출서류',
  phone: '연락처',
  fax: '팩스',
  email: '이메일',
  contact: '담당자',
  url: '채용공고URL',
  id: '구인인증번호',
  notes: '비고',
  gender: '성별',
  age: '나이',
  release: '확인',
  serial: '번호',
};

/**
 * Headers that mean a field, the likeliest first: when two columns of a table mean the same field, the
 * one whose alias stands first is taken.
 */
export const aliases: Readonly<Record<Field, readonly string[]>> = {
  company:
    words(`회사명 업체명 사업장명 사업장명(회사이름) 기업명 근무회사 회사이름 구인업체 구인업체명 구인기업
    구인기업명 구인회사 상호 상호명 기관명 사업체명 사업체 업체 회사 사업장 기업 채용기업 채용기업명 채용업체 시설명
    직장명 모집업체 모집기관 채용기관 company companyName corpNm plbizNm oranNm CMPNY_NM busplaName`),
  title:
    words(`채용제목 모집제목 채용공고명 채용공고제목 구인제목 공고명 공고제목 모집공고명 모집공고 채용공고 제목
    title positionTitle position wantedTitle recrtTitle JO_SJ empWantedTitle`),
  occupation:
    words(`모집직종 직종 직종명 채용직종 구인직종 담당업무 모집분야 채용분야 직무분야 직무 업무 직종키워드 관련직종
    직업 직업명 직책 포지션 모집부문 채용부문 모집업무 occupation job jobName jobsNm JOBCODE_NM jobclsNm relJobsNm
    empJobsNm`),
  duties:
    words(`직무내용 업무내용 하는일 하시는일 상세내용 직무상세 담당업무내용 상세업무 주요업무 주요직무 수행업무
    모집요강 상세모집내용 상세요강 jobCont DTY_CN detCnts duties description jobDescription`),
  business: words(
    '사업내용 업종 주요사업 주요사업내용 업태 주생산품 busiCont BSNS_SUMRY_CN indTpNm indTpCdNm',
  ),
  headcount:
    words(`모집인원 인원 채용인원 구인인원 모집인원수 채용인원수 인원수 모집수 채용예정인원 모집예정인원 필요인원
    구인인원수 구인자수 headcount collectPsncnt clltPrnnum RCRIT_NMPR_CO recrPernum`),
  employment:
    words(`고용형태 근로형태 계약형태 채용형태 고용유형 채용구분 고용구분 근로계약 계약구분 고용계약 계약기간 고용기간
    정규직여부 employment employmentType empTpNm EMPLYM_STLE_CMMN_MM emplymStleSeNm`),
  workplace:
    words(`근무지 근무예정지 근무지역 근무장소 근무지주소 근무예정지주소 근무지소재지 근무위치 근무처주소 작업장소
    지역 근무지역명 시군 시군구 소재지 region workRegion WORK_PARAR_BASS_ADRES_CN workPlcNm workplace place location`),
  companyAddress:
    words(`회사주소 업체주소 사업장주소 소재지주소 회사소재지 사업장소재지 업체소재지 기업주소 기업소재지
    본사주소 본사소재지 기업위치 회사위치 companyAddress corpAddr BASS_ADRES_CN`),
  hours:
    words(`근무시간 근로시간 근무시간대 일근무시간 근무시간및형태 근무시간(형태) 근무시간및휴일 근무조건 근로조건 근무일시
    근무시각 업무시간 출퇴근시간 workdayWorkhrCont WORK_TIME_NM time hours workTime workHours`),
  days: words(`근무요일 근무형태 근무일 근무일수 근무형태(요일) 주근무일수 휴일 휴무 휴무일 주휴일 workDays days holidayTpNm
    HOLIDAY_NM`),
  shift: words('교대 교대근무 교대형태 근무교대 교대제 교대여부 shift'),
  weeklyHours:
    words(`주근로시간 주소정근로시간 소정근로시간 주당근로시간 주당근무시간 주간근무시간 주근무시간 1주근로시간
    주당소정근로시간 weeklyHours WEEK_WORK_HR`),
  pay: words(`임금조건 급여조건 급여 임금 급여액 임금액 급여정보 보수 보수액 급여수준 임금수준 급여사항 임금사항 급여및조건
    임금(급여) 급여(임금) 월급여 월급 월보수 월임금 시급 시간급 일급 일당 주급 연봉 연봉액 연봉정보 급료 페이 sal HOPE_WAGE
    pay salary wage annualSalary hourlyWage monthlySalary`),
  payUnit: words(
    '임금형태 급여형태 임금구분 급여구분 급여유형 임금유형 급여종류 임금지급형태 급여단위 payUnit payType salTpNm',
  ),
  payMin: words(
    '최소급여 최저급여 최소임금 최저임금액 급여최소 임금최소 급여하한 최소연봉 payMin minPay minSal minSalary',
  ),
  payMax: words(
    '최대급여 최고급여 최대임금 급여최대 임금최대 급여상한 최대연봉 payMax maxPay maxSal maxSalary',
  ),
  payListed: words('급여조건(목록) 임금조건(목록) 급여(목록) 임금(목록) 목록급여 payListed'),
  insurance: words(
    '4대보험 사회보험 가입보험 보험가입 사대보험 4대사회보험 보험 insurance fourIns JO_FEINSR_SBSCRB_NM',
  ),
  retirement: words('퇴직급여 퇴직금 퇴직연금 퇴직급여형태 퇴직금여부 retirement retirepay'),
  benefits:
    words(`복리후생 복지 복지사항 복지혜택 후생복지 기타복리후생 복리후생및혜택 부대조건 혜택 편의제공 식사
    식사제공 중식 통근버스 기숙사 통근 benefits etcWelfare welfare`),
  career: words(
    '경력조건 경력 경력사항 경력구분 경력요건 신입경력 경력여부 career enterTpNm CAREER_CND_NM careerCnd',
  ),
  education: words('학력 학력조건 최종학력 학력사항 학력요건 education eduNm minEdubg ACDMCR_NM'),
  licence: words(
    '자격면허 자격증 면허 자격증면허 자격및면허 필요자격증 자격면허증 필수자격증 면허자격 licence license certificate',
  ),
  preference: words(
    '우대사항 우대조건 우대 우대요건 우대내용 기타우대사항 preference preferred prefCond pfCond',
  ),
  qualifications:
    words(`지원자격 자격요건 응시자격 자격 자격조건 채용조건 모집조건 지원조건 필수요건 필요자격 요건 기타자격
    qualifications requirements etcItm recrPrefCn`),
  deadline:
    words(`접수마감일 접수마감 마감일 마감일자 마감 모집마감 모집마감일 서류마감 서류마감일 채용마감 채용마감일 구인마감일
    지원서마감일자 지원마감일 지원마감 공고마감일 공고종료일 접수종료일 접수종료 모집종료일 마감기한 접수기한 모집기한 접수마감일시
    마감일시 유효기간 접수기간 모집기간 채용기간 공고기간 지원기간 deadline deadlineDate closeDt receiptCloseDt RCEPT_CLOS_NM
    toDd toAcptDd endDate dueDate`),
  registered:
    words(`등록일 등록일자 구인등록일 구인등록일자 게시일 게시일자 구인신청일자 구인신청일 신청일 접수시작
    접수시작일 공고일 공고일자 공고시작일 올린시간 작성일 모집시작일 registered regDt frDd JO_REG_DT startDate postedDate`),
  startOfWork:
    words(`근무시작일 근무개시일 입사일 입사예정일 채용예정일 근무예정일 출근예정일 채용일 근로시작일
    startOfWork`),
  apply:
    words(`접수방법 지원방법 신청방법 응모방법 접수방식 지원방식 접수처 지원접수 제출방법 지원서접수방법 apply howToApply rcptMthd
    RCEPT_MTH_NM acptMthd`),
  selection: words(
    '전형방법 선발방법 채용방법 전형절차 채용절차 전형 심사방법 selection selMthd MODEL_MTH_NM',
  ),
  documents: words(
    '제출서류 제출서류준비물 구비서류 준비서류 필요서류 준비물 접수서류 documents submitDoc PRESENTN_PAPERS_NM',
  ),
  phone:
    words(`연락처 전화번호 전화 문의처 문의전화 문의 담당자연락처 담당자전화번호 담당자전화 회사전화 회사전화번호 업체전화번호
    업체연락처 회사연락처 전화문의 문의연락처 대표전화 채용담당자연락처 휴대폰번호 휴대폰 휴대전화 휴대전화번호 핸드폰 핸드폰번호
    사무실전화 tel phone phoneNumber telephone telNo contactTelno clerkContt MNGR_PHON_NO`),
  fax: words('팩스번호 팩스 fax faxNo faxNumber chargerFaxNo'),
  email: words('이메일 담당자이메일 이메일주소 메일 메일주소 전자우편 email eMail mail'),
  contact:
    words(`담당자 담당자명 채용담당자 담당자이름 담당자성명 인사담당자 부서/담당자 부서및담당자 인증기관담당자 담당 담당부서
    구인담당자 contact contactPerson manager clerk MNGR_NM empChargerDpt`),
  url: words(`채용공고URL 공고URL 채용링크 채용공고링크 공고링크 상세링크 상세보기 링크 공지사이트 채용사이트 모집URL URL link
    wantedInfoUrl empWantedHomepgDetail 홈페이지 회사홈페이지 홈페이지주소 homePg homepage website`),
  id: words(`구인인증번호 인증번호 채용공고ID 채용ID 구인등록번호 구인번호 공고번호 채용공고번호 구인신청번호 wantedAuthNo
    JO_REGIST_NO JO_REQST_NO jobId id empSeqno`),
  notes: words('비고 특이사항 메모 참고 참고사항 기타 기타사항 기타내용 notes note remark remarks etc'),
  gender: words('성별 성별조건 gender sex'),
  age: words('나이 연령 연령조건 나이조건 연령제한 모집연령 age ageLim'),
  release: words('확인 담당자확인 확인여부 검토 게재확인 게시확인 승인 release'),
  serial: words('번호 연번 순번 일련번호 No 번 순서 # no. seq index rnum'),
};

/** Fields whose columns add to each other; of the others one column is taken. */
export const additive: ReadonlySet<Field> = new Set<Field>([
  'duties',
  'benefits',
  'preference',
  'qualifications',
  'licence',
  'documents',
  'notes',
  'employment',
  'phone',
]);

/** Headers without which a cell says nothing (`기숙사`: `있음`); the header is kept before the text. */
export const labelled: ReadonlySet<string> = new Set(words('식사 식사제공 중식 통근버스 통근 기숙사'));

/** Headers that could be two things: asked about, and only taken when one reading does no harm. */
export const ambiguous: ReadonlyMap<string, { readonly fields: readonly Field[]; readonly taken?: Field }> =
  new Map(
    Object.entries({
      // The company's address is never printed as the work place, so this reading is the harmless one.
      주소: { fields: ['companyAddress', 'workplace'], taken: 'companyAddress' },
      address: { fields: ['companyAddress', 'workplace'], taken: 'companyAddress' },
      기간: { fields: ['deadline', 'employment'] },
      근무기간: { fields: ['employment', 'startOfWork'] },
      일자: { fields: ['deadline', 'registered'] },
      접수일: { fields: ['registered', 'deadline'] },
      접수일자: { fields: ['registered', 'deadline'] },
      날짜: { fields: ['deadline', 'registered'] },
      date: { fields: ['deadline', 'registered'] },
      이름: { fields: ['company', 'contact'] },
      성명: { fields: ['contact', 'company'] },
      name: { fields: ['company', 'contact'] },
      근무처: { fields: ['company', 'workplace'] },
      구인내용: { fields: ['title', 'duties'] },
      모집내용: { fields: ['title', 'duties'] },
      채용내용: { fields: ['title', 'duties'] },
      내용: { fields: ['duties', 'title'] },
      조건: { fields: ['qualifications', 'hours'] },
      형태: { fields: ['employment', 'days'] },
      시간: { fields: ['hours', 'weeklyHours'] },
    } satisfies Record<string, { fields: readonly Field[]; taken?: Field }>),
  );

/** Columns of the portals' interfaces that the sheet does not use: codes, business numbers, mobile links. */
export const unused: ReadonlySet<string> = new Set(
  words(`busino zipCd strtnmCd basicAddr detailAddr empTpCd jobsCd smodifyDtm infoSvc wantedMobileInfoUrl maxEdubg prefCd
    reperNm totPsncnt capitalAmt yrSalesAmt corpAttrList attachFileUrl keywordList srchKeywordNm
    enterTpCd salTpCd eduNmCd minEdubgIcd maxEdubgIcd regionCd staAreaRegionCd lineCd staNmCd exitNoCd walkDistCd
    dtlRecrContUrl jobsCdNm mltsvcExcHope nearLine compAbl foreign major pvcmpHope disableCvntl
    RCRIT_JSSFC_CMMN_CODE_SE EMPLYM_STLE_CMMN_CODE_SE CAREER_CND_CMMN_CODE_SE ACDMCR_CMMN_CODE_SE MNGR_INSTT_NM
    GUI_LN 사업자번호 사업자등록번호 대표자 대표자명 우편번호 조회수 조회 위도 경도`).map(normaliseHeader),
);

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/**
 * What two spellings of one header have in common: `모집 인원*`, `모집\n인원` and `모집인원` are the same.
 * Compatibility forms are unified, letter case, spaces and punctuation dropped.
 */
export function normaliseHeader(header: string): string {
  if (isNormal.test(header)) return header;
  const plain = header.normalize('NFKC').toLowerCase().replace(marks, '');
  return isNormal.test(plain) ? plain : plain.replace(/[^\p{L}\p{N}#]/gu, '');
}

/** Stands before the company and the title of the example rows that `init` writes. */
export const sampleMark = '(예시)';
