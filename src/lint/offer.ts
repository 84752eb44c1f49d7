/**
 * Advertisements that are not openings: recruiting as a way to sell, to collect money, to borrow a bank
 * account. 직업안정법 시행령 제34조 names selling goods, enrolling students, side jobs, raising money.
 */
import { phrase } from './phrase.ts';
import { phraseRule } from './phrase-rule.ts';
import type { Rule } from './rule.ts';
import { statutes } from './statutes.ts';

const falseOffer = phraseRule({
  code: 'ad/false-offer',
  severity: 'warning',
  name: '거짓 구인광고가 아닌지',
  statutes: [statutes.falseOffers],
  message: '구인이 아니라 판매·투자·부업·명의 대여로 보일 수 있는 글이 있습니다',
  hint: '업체가 실제로 있는지, 하는 일과 임금이 글과 같은지 전화로 확인해 주십시오.',
  lexicon: {
    trigger:
      /수강|투자|부업|고수익|고액|통장|계좌|명의|체크카드|유심|텔레그램|현금|수입|수익|다단계|네트워크|후원수당/u,
    spares: [
      phrase('부업_?(?:및_)?_?(?:겸업_?)?(?:금지|불가|농가|소득)'),
      phrase('(?:겸업|겸직)[^\\n.]{0,6}부업'),
      phrase('고수익_?(?:상품|자산|채권|펀드)'),
      phrase('네트워크_?마케팅팀|다단계_?(?:심사|가_?아님|아님|펌프)'),
    ],
    phrases: [
      {
        flags: [
          phrase('수강생_?(?:을_)?_?모집(?!_?(?:업무|상담|홍보|담당|관리|마케팅|및_?관리))'),
          phrase(
            '(?:소액_?)?투자_?(?:하실|가능하신|할)_?분|투자자_?모집|투자금_?(?:필요|없이|준비|\\d)|소액_?투자',
          ),
          phrase('재택_?부업|부업_?(?:모집|알바|아르바이트|하실|가능|거리|문의|희망)|부업으로'),
          phrase('고수익|고액_?(?:알바|아르바이트)'),
          phrase(
            '(?:통장|계좌|명의|체크카드|유심)_?(?:을_|를_|만_)?_?(?:대여|빌려|빌릴|양도|임대|매입|삽니다|제공)',
          ),
          phrase('(?:유심|휴대폰|핸드폰)_?개통_?후_?(?:양도|제공|전달)'),
          phrase('텔레그램'),
          phrase('당일_?현금'),
          phrase('현금_?(?:수거|전달|인출)_?(?:업무|알바|아르바이트|책|하실|직원)'),
          phrase('월_?(?:수입|수익)_?(?:\\d,?\\d{3})_?만_?원?'),
          phrase('네트워크_?마케팅|다단계|후원_?수당'),
        ],
      },
    ],
  },
});

/** Money that a recruiter may not take from an applicant. */
const money =
  '(?:교육비|교재비|가입비|회비|보증금|등록비|예치금|소개비|알선비|알선료|유니폼비|(?:유니폼|장비|교재|물품)_?구입비)';

const fee = phraseRule({
  code: 'ad/fee',
  severity: 'warning',
  name: '지원자에게 돈을 받는지',
  statutes: [statutes.noFees, statutes.falseOffers],
  message: '지원자에게 돈을 내게 하는 글로 보입니다',
  hint: '누가 무엇을 위하여 내는 돈인지 업체에 물어보시고, 지원자가 내야 한다면 싣지 말아 주십시오.',
  lexicon: {
    trigger: /교육비|교재비|가입비|회비|보증금|등록비|예치금|소개비|알선|유니폼|구입비/u,
    spares: [
      phrase('(?:협회|동호회|상조|노조|조합)_?회비'),
      phrase('(?:기숙사|숙소|월세|전세|임대|임차|자녀)_?(?:보증금|교육비)'),
    ],
    phrases: [
      {
        flags: [
          phrase(
            `(?<![가-힣])${money}_?(?:은_|는_|을_|를_|이_|가_)?_?[:：]?_?(?:월_?)?(?:\\d[\\d,.]{0,9}_?(?:만|천)?_?원|(?:본인|개인|자비)_?부담|납부|선납|입금|필요|있음|있습니다|발생|별도|지참)`,
          ),
        ],
        notBefore: /^[^\n]{0,16}(?:지원|환급|환불|회사\s?부담|지급|면제|없|고객|회원|관리|업무)/u,
      },
    ],
  },
});

const adult = phraseRule({
  code: 'ad/adult',
  severity: 'warning',
  name: '유흥업소 구인이 아닌지',
  statutes: [statutes.jobInformationDecree],
  message: '유흥업소나 접객 일로 보이는 글이 있습니다',
  hint: '하는 일을 업체에 확인하시고, 청소년도 보는 게시판에 실을 수 있는지 살펴 주십시오.',
  lexicon: {
    trigger: /룸살롱|룸싸롱|도우미|유흥|접대부|보도방|단란주점|텐프로|키스방|접객원/u,
    spares: [
      phrase('(?:가사|산모|산후|노인|간병|육아|학교|교통|급식|환경|행사|안전)_?도우미'),
      phrase('유흥음식업'),
    ],
    phrases: [
      {
        flags: [
          phrase('룸살롱|룸싸롱|보도방|접대부|텐프로|키스방|노래(?:방|연습장|주점)_?도우미'),
          phrase('(?:유흥|단란)_?(?:주점|업소)'),
        ],
      },
    ],
  },
});

const placementWords = phraseRule({
  code: 'ad/placement-words',
  severity: 'info',
  name: '취업상담·취업추천이라는 말',
  statutes: [statutes.jobInformationDecree],
  message: '"취업상담", "취업추천", "취업지원"을 내세우는 글이 있습니다',
  hint: '센터가 지방자치단체의 일로 알리는 것이 아니라면 이 말을 빼 주십시오.',
  lexicon: {
    trigger: /취업/u,
    spares: [
      phrase('취업_?(?:상담|지원)_?(?:사|원|대상|센터|제도|팀|부|관|과|실|서비스|사업|프로그램)'),
      phrase('국민취업지원|보훈취업지원'),
    ],
    phrases: [
      {
        flags: [
          phrase('(?:무료_?)취업_?(?:상담|추천|지원|알선)'),
          phrase('취업_?추천'),
          phrase('취업_?(?:상담|지원)_?(?:을_)?_?해_?드립니다'),
        ],
      },
    ],
  },
});

const commissionOnly = phraseRule({
  code: 'pay/commission-only',
  severity: 'warning',
  name: '수당만 있는 임금',
  statutes: [statutes.minimumWage],
  message: '기본급 없이 수당만 주는 글로 보입니다',
  hint: '근로계약을 맺는 자리인지, 최저임금이 지켜지는지 업체에 물어봐 주십시오.',
  lexicon: {
    trigger: /기본급|인센티브|수당제|실적급|수수료제|성과급/u,
    spares: [],
    phrases: [
      {
        flags: [
          phrase('기본급_?(?:은_|이_)?_?(?:없음|없습니다|없이|無|0원)'),
          phrase('(?:100_?%|전액)_?(?:인센티브|수당제|실적급|성과급|수수료제)'),
          phrase('(?:실적급|성과급|인센티브|수수료)_?(?:제_?)?100_?%'),
        ],
      },
    ],
  },
});

/** In the order in which a report lists them. */
export const offerRules: readonly Rule[] = [falseOffer, fee, adult, placementWords];
export { commissionOnly };
