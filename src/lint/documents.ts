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
