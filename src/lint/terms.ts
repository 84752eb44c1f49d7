/**
 * Terms that a wage or a contract may not have: unpaid weeks, no insurance, no severance pay, penalties.
 * Every finding asks; what the parties agreed on stands in no advertisement.
 */
import { workingTimeOf } from '../wage/working-time.ts';
import { hitsIn, phrase, quoted } from './phrase.ts';
import type { Lexicon } from './phrase.ts';
import { phraseRule } from './phrase-rule.ts';
import type { Rule } from './rule.ts';
import { statutes } from './statutes.ts';

const nothing =
  '(?:없|無|미지급|미적용|안_?(?:줌|드|나|됨|해|들|주)|못_?드|지급_?(?:하지_?않|안|×|X|x)|해당_?(?:사항_?)?없|×|✕|X_?$|X_?[,)])';

const unpaidTraining = phraseRule({
  code: 'terms/unpaid-training',
  severity: 'warning',
  name: '돈을 주지 않는 수습·교육',
  statutes: [statutes.wagePayment, statutes.minimumWage],
  message: '수습이나 교육 기간에 임금을 주지 않는 글로 보입니다',
  hint: '일을 시키거나 꼭 참석하게 하는 교육이라면 임금을 주어야 합니다. 업체에 물어봐 주십시오.',
  lexicon: {
    trigger:
      /무급|무보수|무페이|(?:수습|교육|연수|인턴|테스트|실습|OJT|견습|트레이닝|체험|첫|처음|최초)[^\n]{0,24}(?:급여|페이|임금|월급|시급|일당|보수|수당)(?:은|는|이|가)?\s?(?:없|無|미|안|못|×|✕|X|지급\s?(?:하|안|×|X)|해당)/u,
    spares: [
      phrase('무급_?(?:휴가|휴일|휴무|휴직|휴게|병가|토요|생리|가족)'),
      phrase('무급_?(?:아님|아닙니다|X|×)'),
    ],
    phrases: [
      {
        flags: [
          phrase('무급_?(?:으로_?)?_?\\(?_?(?:수습|교육|연수|인턴|실습|테스트|근무|OJT|트레이닝|체험|견습)'),
          phrase(
            `(?:수습|교육|연수|인턴|테스트|실습|OJT|견습|트레이닝|체험)_?(?:기간|근무|비)?_?(?:중|동안|은|는|에는)?_?(?:첫_?)?(?:\\d{1,2}_?(?:주일|주간|일간|일|주|개월|시간|달)|하루|이틀|사흘|[일이한두]_?주일?)?_?(?:간|은|는|동안|에는)?_?[(:,]?_?(?:무급|무보수|무페이|(?:급여|페이|임금|월급|시급|일당|보수|수당)_?(?:은|는|이|가)?_?${nothing})`,
          ),
          phrase(
            `(?:첫|처음|최초)_?[가-힣\\d_]{0,8}(?:무급|무보수|(?:급여|페이|임금|월급|시급|일당|보수)_?(?:은|는|이|가)?_?${nothing})`,
          ),
        ],
        notBefore: /^[^\n]{0,10}(?:아님|아닙|아니며|않습니다만)/u,
      },
    ],
  },
});

const insurance = phraseRule({
  code: 'terms/insurance',
  severity: 'warning',
  name: '4대보험 없음·3.3 %',
  statutes: [statutes.socialInsurance],
  message: '4대보험에 들지 않거나 사업소득으로 처리하는 글로 보입니다',
  hint: '업체의 지시를 받아 일하는 자리라면 근로자이며 4대보험에 들어야 합니다. 어떤 계약인지 업체에 물어봐 주십시오.',
  lexicon: {
    trigger:
      /3점3|프리랜서|보험(?:은|는|이|가)?\s?(?:가입)?\s?(?:은|는|이|가)?\s?(?:미|없|無|안|못|불가|제외|선택|[×✕Xx]|수습|\d|지급|해당|가입)|3\.3|사업\s?소득/u,
    spares: [
      phrase(
        '6\\d_?세_?이상[^\\n]{0,8}제외|(?:보험|4대_?보험)_?(?:업무|사무|신고|처리|상담|청구|설계|영업|가입_?(?:업무|대행))',
      ),
    ],
    phrases: [
      {
        flags: [
          phrase(
            `(?:[4사]대_?보험|사회_?보험|고용_?보험|산재_?보험|(?<![가-힣])보험)_?(?:은|는|이|가)?_?(?:가입_?)?(?:은|는|이|가)?_?(?:미가입|${nothing}|불가|제외|선택|가입_?(?:안|불가|×|X))`,
          ),
          phrase(
            '(?:[4사]대_?)?보험_?(?:가입_?)?(?:은|는)?_?(?:수습_?후|\\d{1,2}_?(?:개월|달)_?(?:후|이후|뒤|지나))',
          ),
          phrase('3\\.3_?(?:%|％|프로|퍼센트|퍼_|공제|처리|신고|계약|떼)|3점3'),
          phrase('사업_?소득_?(?:세|자)?_?(?:로_?)?_?(?:신고|처리|공제|원천|떼|3)'),
          phrase('프리랜서_?(?:로_?)?_?(?:계약|신고|처리|형태_?근무|소득)'),
        ],
        notBefore: /^[^\n]{0,8}(?:아님|아닙)/u,
      },
    ],
  },
});

/** Severance pay and the paid weekly holiday begin at 15 hours a week. */
const severanceLexicon: Lexicon = {
  trigger:
    /퇴직(?:금|급여)[^\n]{0,14}(?:없|無|미|안|못|포함|×|✕|X|지급\s?(?:하|안|×|X)|해당)|1\s?\/\s?13|주휴[^\n]{0,8}(?:없|無|미|안|못|제외|불포함|×|✕|X|지급|해당)/u,
  spares: [phrase('퇴직금_?(?:별도|정산_?업무|제도)')],
  phrases: [
    {
      flags: [
        phrase(`(?:퇴직금|퇴직급여)_?(?:은|는|이|가)?_?(?:따로_?)?${nothing}`),
        phrase(
          '(?:퇴직금|퇴직급여)_?(?:및|과|,|·|/|\\+)?_?[가-힣]{0,5}_?(?:월급에_?|연봉에_?|급여에_?)?_?포함',
        ),
        phrase('연봉_?[^\\n]{0,10}1_?/_?13'),
        phrase(`주휴_?(?:수당)?_?(?:은|는|이|가|도)?_?(?:따로_?)?${nothing}`),
        phrase('주휴_?(?:수당)?_?(?:제외|불포함|미발생)'),
      ],
      notBefore: /^[^\n]{0,8}(?:아님|아닙)/u,
    },
  ],
};

const severance: Rule = {
  code: 'terms/severance',
  severity: 'warning',
  name: '퇴직금·주휴수당 없음',
  statutes: [statutes.severance, statutes.weeklyHoliday],
  check: ({ opening, passages }) => {
    const hits = hitsIn(passages, severanceLexicon);
    if (hits.length === 0) return [];
    const { weekly } = workingTimeOf(opening);
    if (weekly !== null && weekly.most < 15) return [];
    return hits.map((hit) => ({
      message: `퇴직금이나 주휴수당이 없거나 임금에 들어 있다는 글로 보입니다: ${quoted(hit)}`,
      field: hit.field,
      hint: '주 15시간 이상 일하면 주휴수당을, 1년 이상 일하면 퇴직금을 따로 주어야 합니다. 업체에 물어봐 주십시오.',
    }));
  },
};

const leave =
  '(?:퇴사|그만|퇴직(?!금|급여|연금)|중도_?(?:퇴사|포기)|무단_?(?:퇴사|결근|이탈)|결근|지각|조퇴|노쇼|실수|파손)';

const penalty = phraseRule({
  code: 'terms/penalty',
  severity: 'warning',
  name: '위약금·벌금·임금 공제',
  statutes: [statutes.noPenalties, statutes.wagePayment],
  message: '위약금이나 벌금을 물리거나 임금을 깎는 글로 보입니다',
  hint: '그만두거나 늦었다고 미리 정한 돈을 물리거나 일한 임금을 깎을 수 없습니다. 업체에 물어봐 주십시오.',
  lexicon: {
    trigger:
      /벌금|삭감|위약|차감|패널티|페널티|(?:퇴사|그만|퇴직(?!금|급여|연금)|포기|결근|이탈|지각|조퇴|노쇼|실수|파손)[^\n.]{0,16}(?:공제|반환|배상|변상|미지급|안|지급|없음|깎|\d\d\s?%)|못\s?채|(?:교육비|연수비|기숙사비|유니폼비|장비)[^\n]{0,8}(?:반환|환수|토해|물어내)|(?:이내|이전|전|미만)\s?에?\s?(?:근무\s?)?(?:시\s?)?(?:퇴사|그만|퇴직)|(?:급여|월급)에서/u,
    spares: [
      phrase('벌금_?(?:형|납부|고지|수납|이상|없)|(?:교통|과태료)[^\\n]{0,6}벌금'),
      phrase('(?:위약금|벌금|벌점제?|페널티|패널티)_?(?:은|는|이|가|등)?_?(?:전혀_?)?(?:없|×|X)'),
      phrase('보증금[^\\n]{0,16}반환|(?:소득|기부금|세액|연말|보험료|식대|4대_?보험)_?공제'),
    ],
    phrases: [
      {
        flags: [
          phrase('위약금|(?:페널티|패널티)_?(?:있|부과|적용|\\d)'),
          phrase(
            `${leave}[^\\n.]{0,16}(?:벌금|위약|차감|공제|삭감|페널티|패널티|미지급|안_?(?:줌|드림)|지급_?(?:안|하지_?않|불가)|반환|배상|변상|없음|깎|\\d\\d_?%)`,
          ),
          phrase('벌금_?\\d[\\d,.]{0,8}_?(?:만|천)?_?원(?!_?이상)'),
          phrase(
            '(?:못_?채우|(?:이내|이전|전에?|미만)_?(?:에_?)?(?:근무_?)?(?:시_?)?(?:퇴사|그만|퇴직))[^\\n]{0,18}(?:\\d\\d_?%|공제|차감|반환|미지급|최저|삭감|안_?(?:줌|드림)|없음|배상|환수|지급)',
          ),
          phrase('(?:교육비|연수비|기숙사비|유니폼비|장비)_?[^\\n]{0,8}(?:반환|환수|토해|물어내)'),
          phrase('(?:유니폼|식대|숙소비|기숙사비|보험료|비용)[^\\n]{0,6}(?:급여|월급)에서_?(?:공제|차감)'),
        ],
        notBefore: /^[^\n]{0,8}(?:하지\s?않|없음|없습니다|안\s?합니다)/u,
      },
    ],
  },
});

/** In the order in which a report lists them. */
export const termRules: readonly Rule[] = [unpaidTraining, insurance, severance, penalty];
