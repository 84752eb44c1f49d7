/**
 * Papers that applicants are asked for before anybody has decided to hire them.
 */
import { phrase } from './phrase.ts';
import { phraseRule } from './phrase-rule.ts';
import { statutes } from './statutes.ts';

/** Papers after the decision are ordinary (급여, 4대보험). */
const hired = /합격|채용\s?(?:후|시|확정|결정)|입사|임용|확정|최종|계약\s?(?:후|시)/u;

/** Family and household papers among what an applicant is to bring. */
export const familyPapers = phraseRule({
  code: 'documents/family',
  severity: 'warning',
  name: '가족이 나오는 서류',
  statutes: [statutes.fairHiring],
  message: '지원할 때 가족이 나오는 서류를 내게 하는 글로 보입니다',
  hint: '채용이 정해진 뒤에 내도 되는 서류인지 업체에 물어보시고, 그렇다면 "합격자에 한함"이라고 적어 주십시오.',
  fields: ['documents', 'apply', 'duties', 'qualifications', 'notes'],
  lexicon: {
    trigger: /등본|초본|관계\s?증명/u,
    spares: [phrase('(?:등기부_?|건축물_?|토지_?|법인_?)등본')],
    phrases: [
      {
        flags: [
          phrase('주민등록_?(?:등본|초본|등[·,/]?_?초본)'),
          phrase('(?<![가-힣])등본_?\\d?_?(?:통|부)?'),
          phrase('(?:가족|혼인)_?관계_?증명서?'),
        ],
        notAfter: hired,
        reach: 90,
        notBefore:
          /^[^\n]{0,30}(?:\(?채용\s?시|합격자에|합격\s?후|채용\s?후|입사\s?후|발급\s?(?:업무|창구|안내|대행)|나중에|추후)/u,
      },
    ],
  },
});

/** Applicants told to write their whole resident number. */
export const residentNumberAsked = phraseRule({
  code: 'privacy/asks-resident-number',
  severity: 'warning',
  name: '주민등록번호를 적게 하는 글',
  statutes: [statutes.residentNumber],
  message: '지원할 때 주민등록번호를 적게 하는 글로 보입니다',
  hint: '생년월일이나 앞자리만으로 되는지 업체에 물어보고 고쳐 주십시오.',
  lexicon: {
    trigger: /주민/u,
    spares: [],
    phrases: [
      {
        flags: [
          phrase(
            '주민(?:등록)?번호_?(?:전체_|뒷자리까지_|모두_)?_?(?:를_|을_)?_?(?:기재|필수|적어|작성|표기)',
          ),
        ],
        notBefore: /^[^\n]{0,30}(?:금지|하지\s?(?:않|마|말)|마십시오|않습니다|삭제|생략)/u,
      },
    ],
  },
});

/** What only a wage needs, or binds a person before there is a contract. */
export const identityPapers = phraseRule({
  code: 'documents/identity',
  severity: 'warning',
  name: '신분증·통장 사본과 보증',
  statutes: [statutes.dataMinimum, statutes.suretyship],
  message: '지원할 때 신분증·통장 사본이나 보증을 내게 하는 글로 보입니다',
  hint: '채용이 정해진 뒤에 내도 되는지 업체에 물어보시고, 그렇다면 "합격자에 한함"이라고 적어 주십시오.',
  fields: ['documents', 'apply', 'notes', 'qualifications', 'selection'],
  lexicon: {
    trigger: /보증|신분증|신용|인감|통장/u,
    spares: [phrase('(?:보증금|보증_?보험_?(?:업무|회사)|신용_?(?:협동|카드|보증)|품질_?보증)')],
    phrases: [
      {
        flags: [
          phrase('(?:신분증|주민등록증|운전면허증|통장|통장_?앞면)_?사본|사본_?[(:]_?(?:신분증|통장)'),
          phrase('(?:신분증|통장)[,·/및_]{1,3}(?:통장|신분증)'),
          phrase('통장_?(?:을_)?_?(?:지참|제출)|신분증_?제출'),
          phrase(
            '(?:재정|신원|연대)_?보증(?:서|인|_?보험)?|보증인_?\\d|인감_?(?:증명서?|도장)|신용_?(?:조회|등급|평가)_?(?:서|확인)?',
          ),
        ],
        notAfter: hired,
        reach: 90,
        notBefore: /^[^\n]{0,30}(?:합격|채용\s?(?:시|후|확정)|입사|추후|나중에|없음|불필요)/u,
      },
    ],
  },
});

/** A medical examination that the applicant pays for. */
export const healthCheck = phraseRule({
  code: 'documents/health-check',
  severity: 'warning',
  name: '채용 건강검진비',
  statutes: [statutes.screeningCosts],
  message: '지원자에게 건강검진 비용을 내게 하는 글로 보입니다',
  hint: '채용 심사에 드는 돈은 업체가 내야 합니다. 누가 내는지, 합격한 뒤에 받아도 되는지 업체에 물어봐 주십시오.',
  lexicon: {
    trigger:
      /(?:검진|검사|진단)\s?(?:비용?|료|서|결과서)?\s?(?:은|는|을)?\s?[(:]?\s?(?:비용\s?)?(?:본인|자비|개인|지원자|구직자|자기|각자)/u,
    spares: [
      phrase(
        '(?:국가|국민건강|보험공단|정기|종합|직원)_?(?:건강_?)?검진|건강_?검진_?(?:센터|결과|지원|휴가|제공|기관|업무|실|팀|간호|안내|접수)',
      ),
    ],
    phrases: [
      {
        flags: [
          phrase(
            '(?:건강_?검진|신체_?검사|건강_?진단|채용_?검진)_?(?:비용?|료|서|결과서)?_?(?:은|는|을)?_?[(:]?_?(?:비용_?)?(?:본인|자비|개인|지원자|구직자|자기|각자)_?(?:이_?)?_?(?:부담|비용|처리|납부|결제)',
          ),
        ],
      },
    ],
  },
});
