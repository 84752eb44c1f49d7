/**
 * The words that columns are headed with: data, no logic but the normalisation of a header.
 *
 * Aliases were collected from lists of Korean employment centres, from the labels of 고용24 and from
 * the element names of its Open API (list 210L01, detail 210D01) and of Seoul's `GetJobInfo` (OA-13341).
 */
import type { Description } from './description.ts';
import { descriptions, fields, type Field } from './field.ts';

/** What most headers are already: there is nothing to unify or to drop. */
const isNormal = /^[a-z\d가-힣]*$/;
/** ASCII but for letters, digits and `#`: what nearly every header holds beside them, and cheap to find. */
const marks = /[\0-"$-/:-`{-\x7f]/g;

/** What a field is called in messages, in `열:` of 일자리.yaml and in the template spreadsheet. */
export const korean: Readonly<Record<Field, string>> = byField(({ korean: name }) => name);

/** Headers that mean a field, the likeliest first. */
export const aliases: Readonly<Record<Field, readonly string[]>> = byField((about) => words(about.aliases));

/** Fields whose columns add to each other; of the others one column is taken. */
export const additive: ReadonlySet<Field> = new Set(fields.filter((field) => descriptions[field].adds));

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

function byField<T>(of: (about: Description) => T): Readonly<Record<Field, T>> {
  return Object.fromEntries(fields.map((field) => [field, of(descriptions[field])])) as Record<Field, T>;
}

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
