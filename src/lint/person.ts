/**
 * What an employer may not ask of a person: looks, marriage, nationality, creed, home region, disability,
 * family. Every lexicon spares the sentences in which a posting says that it does not ask.
 */
import { phrase } from './phrase.ts';
import { phraseRule } from './phrase-rule.ts';
import type { Rule } from './rule.ts';
import { statutes } from './statutes.ts';

/** `… 기재 금지`, `… 요구하지 않습니다`, `… 무관`: the text tells applicants to leave it out. */
const refused =
  /^[^\n]{0,40}(?:금지|하지\s?(?:않|마|말)|않습니다|무관|불문|감점|불이익|삭제|제외하고|상관\s?없|관계\s?없|블라인드)/u;

const appearance = phraseRule({
  code: 'wording/appearance',
  severity: 'warning',
  name: '용모·키·체중 조건',
  statutes: [statutes.equality, statutes.fairHiring],
  message: '용모나 신체 조건을 요구하는 글로 보입니다',
  hint: '직무에 꼭 필요한 조건인지 업체에 물어보시고, 아니면 빼 주십시오.',
  lexicon: {
    trigger: /용모|외모|인물|키|신장|체중|몸무게|몸매|미모|전신|비주얼|날씬/u,
    spares: [
      phrase('외모_?지상주의'),
      phrase('신장_?(?:투석|내과|실|병|질환|동_|비|개업|개장|이식)'),
      phrase('키_?(?:오스크|보드|워드|즈|친|캣|링|트|움|높이)'),
    ],
    phrases: [
      {
        flags: [
          phrase('(?:용모|외모)_?(?:가_|는_|를_)?_?(?:단정|준수|출중|우수|훈훈|호감|수려|깔끔|중시|우대)'),
          phrase('(?:단정한|준수한|호감_?(?:형|가는)?|훈훈한|수려한|깔끔한)_(?:용모|외모)'),
          phrase('(?:몸매|미모|비주얼)_?(?:가_)?_?(?:좋|뛰어|관리|되시|우수|우대|준수)'),
          phrase('날씬_?(?:한|하신)_(?:분|체형|몸매)'),
          phrase('외모에_?자신'),
          phrase('인물_?(?:이_)?(?:좋|훤)'),
          phrase('전신_?사진'),
          phrase(
            '(?<![가-힣])(?:키|신장)_?(?:와|과|,|·|/)_?(?:몸무게|체중)_?(?:를_|을_)?_?(?:기재|작성|적|명시|필수)',
          ),
          phrase('(?<![가-힣])(?:키|신장)_?[:：]?_?1[4-9]\\d_?(?:cm|㎝)?_?[~-]_?1[4-9]\\d'),
          phrase('(?<![가-힣])(?:키|신장)_?[:：]?_?1[4-9]\\d_?(?:cm|㎝|센티|센치)?_?(?:이상|이하|넘)'),
          phrase(
            '(?<![가-힣])(?:체중|몸무게)_?[:：]?_?\\d{2,3}_?(?:kg|㎏|키로|킬로)_?(?:이하|미만|이상|이내)',
          ),
        ],
        notBefore: new RegExp(`${refused.source}|^[^\\n]{0,12}(?:어르신|아동|아기|이동|안아|환자)`, 'u'),
        notAfter: /아기|아동|어르신|환자|상자/u,
      },
    ],
  },
});

const marital = phraseRule({
  code: 'wording/marital',
  severity: 'warning',
  name: '혼인·임신 조건',
  statutes: [statutes.equality, statutes.fairHiring],
  message: '혼인이나 임신을 조건으로 삼거나 묻는 글로 보입니다',
  hint: '직무와 관계없으면 빼 주십시오.',
  lexicon: {
    trigger: /미혼|기혼|결혼|혼인|부부|임산부|임신|독신/u,
    spares: [
      phrase('미혼(?:모|부|한부모)'),
      phrase('(?:미혼[·,/]?_?기혼|기혼[·,/]?_?미혼)'),
      phrase('결혼_?(?:이민|휴가|기념|정보|식|축하|경조)'),
      phrase('맞벌이_?부부'),
    ],
    phrases: [
      {
        flags: [
          phrase(
            '(?<![가-힣])(?:미혼|기혼|독신)_?(?:자|인_분)?_?(?:의_)?_?(?:여성|남성|여자|남자|우대|환영|선호|만_|에_?한|이신_?분)',
          ),
          phrase('(?:결혼|기혼|미혼|혼인)_?(?:여부|유무)_?(?:를_|을_)?_?(?:기재|작성|적어|표시|명시)'),
          phrase('부부_?(?:팀|동반)?_?(?:근무)?_?(?:모집|구함|구합|구해|우대|채용|환영|급구)'),
          phrase(
            '(?:임산부|임신_?중(?:인|이신)_?(?:분|자)|임신부)_?(?:은_|는_)?_?(?:지원_)?_?(?:불가|제외|사절)',
          ),
          phrase('(?:결혼|임신|출산)_?계획_?(?:이_)?_?없'),
        ],
        notBefore: refused,
      },
    ],
  },
});

const nationality = phraseRule({
  code: 'wording/nationality',
  severity: 'warning',
  name: '국적 조건',
  statutes: [statutes.equalTreatment],
  message: '국적으로 가리는 글로 보입니다',
  hint: '체류 자격 때문인지 업체에 물어보시고, 아니면 빼 주십시오. 고용허가제의 내국인 구인노력 안내는 그대로 두셔도 됩니다.',
  lexicon: {
    trigger: /내국인|외국인|한국인|국적|조선족|동포|중국인|교포/u,
    spares: [
      phrase('내국인_?(?:구인|채용)_?노력'),
      phrase('외국인_?(?:전용|등록)'),
      phrase('국적_?(?:무관|불문)'),
    ],
    phrases: [
      {
        flags: [
          phrase(
            '(?:내국인|한국인)_?(?:만_?(?:가능|지원|채용|모집|구|근무|환영|뽑|받|$|[.,)])|에_?한(?:함|하여|정|해)|한정|우대)',
          ),
          phrase('(?<![가-힣])한국_?국적_?자?_?(?:만_?|에_?한|소지|보유|필수)'),
          phrase('대한민국_?국적_?(?:을_)?_?(?:의_)?_?(?:취득자|소지자|보유자|가진|자_?(?:에|만)|필수)'),
          phrase(
            '(?:외국인|조선족|동포|중국인|교포|불법체류자)_?(?:근로자_?|분_?)?(?:은_|는_)?_?(?:지원_?|채용_?|취업_?|근무_?|고용_?)?(?:하실_|할_)?(?:불가|사절|제외|수_?없|안_?됨|안_?[됩합받]|받지_?않|[Xx✕×])',
          ),
        ],
      },
    ],
  },
});

const creed = phraseRule({
  code: 'wording/creed',
  severity: 'warning',
  name: '종교 조건',
  statutes: [statutes.equalTreatment],
  message: '종교를 조건으로 삼는 글로 보입니다',
  hint: '직무에 꼭 필요한 조건인지 업체에 물어보시고, 아니면 빼 주십시오.',
  lexicon: {
    trigger: /교회|성당|절|기독|개신교|크리스천|천주교|가톨릭|카톨릭|불교|세례|신앙|종교/u,
    spares: [phrase('종교_?(?:무관|불문|시설|단체|용품)')],
    phrases: [
      {
        flags: [
          phrase(
            '(?:기독교|개신교|천주교|가톨릭|카톨릭|불교|원불교)_?(?:인|신자|교인|신도)_?(?:만|에_?한|우대|환영|필수|이신|선호)',
          ),
          phrase(
            '(?:크리스천|세례교인|세례_?받으신_?분|신앙생활_?(?:을_)?_?하)_?(?:만|우대|환영|이신|으로|시는|필수)',
          ),
          phrase('(?:교회|성당|절)_?에?_?(?:출석|다니)[가-힣]{0,4}_(?:분|자|성도)'),
          phrase('종교_?[:：]_?(?:기독|개신|천주|가톨|카톨|불교)'),
        ],
        notBefore: refused,
      },
    ],
  },
});

const homeRegion = phraseRule({
  code: 'wording/home-region',
  severity: 'warning',
  name: '출신 지역 조건',
  statutes: [statutes.fairHiring],
  message: '출신 지역을 가리거나 묻는 글로 보입니다',
  hint: '사는 곳이나 통근 때문이라면 "인근 거주자"처럼 적고, 아니면 빼 주십시오.',
  lexicon: {
    trigger: /출신|본적|고향|전라|전북|전남|경상|경북|경남|충청|강원|제주|호남|영남|서울/u,
    spares: [phrase('(?:본적지?|출신_?(?:학교|대학|지역)?)_?(?:무관|불문)')],
    phrases: [
      {
        flags: [
          phrase(
            '(?:전라도|전북|전남|경상도|경북|경남|충청도|강원도|제주도|호남|영남|서울)_?(?:출신|사람|분)_?(?:은_|만_)?_?(?:불가|사절|우대|환영|제외|선호|지원)',
          ),
          phrase('고향이_[가-힣]{2,4}인'),
          phrase('(?:본적지?|출신_?지역?|고향)_?(?:를_|을_)?_?(?:기재|작성|적어|표시|명시)'),
        ],
        notBefore: refused,
      },
    ],
  },
});

const disability = phraseRule({
  code: 'wording/disability',
  severity: 'warning',
  name: '장애 조건',
  statutes: [statutes.disability],
  message: '장애를 이유로 지원을 막는 글로 보입니다',
  hint: '직무에 꼭 필요한 조건인지 업체에 물어보시고, 아니면 빼 주십시오.',
  lexicon: {
    trigger: /장애/u,
    spares: [phrase('무장애|장애인_?차별')],
    phrases: [
      {
        flags: [
          phrase('장애_?(?:가_)?있(?:는|으신)_?(?:분|자|사람)_?(?:은_|는_)?_?지원_?불가'),
          phrase('장애(?:인|우)?_?(?:은_|는_)?_?(?:지원_?|채용_?)?(?:불가|사절|제외)'),
          phrase('(?:신체_?|정신_?)?(?:장애|불구)_?(?:가_|이_)?_?없(?:는|으신|으시고)_(?:자|분|사람|신체)'),
        ],
      },
    ],
  },
});

const family = phraseRule({
  code: 'wording/family',
  severity: 'warning',
  name: '가족·재산을 묻는 글',
  statutes: [statutes.fairHiring],
  message: '가족이나 재산을 묻는 글로 보입니다',
  hint: '직무와 관계없으면 이력서에 적지 않도록 업체에 알려 주십시오.',
  lexicon: {
    trigger: /가족|부모|재산|형제/u,
    spares: [phrase('가족관계_?증명서')],
    phrases: [
      {
        flags: [
          phrase(
            '(?:부모님?|가족|형제)_?(?:의_)?_?(?:직업|학력|재산)_?(?:을_|를_)?_?(?:기재|작성|적어|명시|표시)',
          ),
          phrase(
            '(?:가족_?(?:관계|사항)|재산_?(?:상황|정도|세)?)_?(?:을_|를_)?_?(?:자세히_|상세히_|필수_)?_?(?:기재|작성|적어|명시)',
          ),
        ],
        notBefore: refused,
        notAfter: /블라인드/u,
      },
    ],
  },
});

/** In the order in which a report lists them. */
export const personWording: readonly Rule[] = [
  appearance,
  marital,
  nationality,
  creed,
  homeRegion,
  disability,
  family,
];
