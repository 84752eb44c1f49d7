/**
 * Signals of crime in an advertisement: they hold an opening back until a person has looked into it and
 * released it. Each phrase is one that an ordinary employer has no reason to write.
 */
import { phrase } from './phrase.ts';
import { phraseRule } from './phrase-rule.ts';
import type { PhraseRule } from './phrase-rule.ts';
import type { Rule } from './rule.ts';
import { statutes } from './statutes.ts';

/** The text warns of it or denies it. */
const denied =
  /^[^\n]{0,20}(?:금지|주의|사기|예방|아님|아닙니다|하지\s?(?:않|마|말)|절대|없(?:음|습니다|는))/u;

const safetyRule = (parts: Omit<PhraseRule, 'severity' | 'hint'>): Rule =>
  phraseRule({
    ...parts,
    severity: 'error',
    hint: '업체를 직접 찾아가거나 대표번호로 전화하여 확인하시고, 의심스러우면 경찰(112)에 알려 주십시오. 문제가 없으면 확인 칸에 적어 주십시오.',
  });

const lending = safetyRule({
  code: 'safety/lending',
  name: '통장·카드·명의·휴대폰 대여',
  statutes: [statutes.accountLending, statutes.phoneLending],
  message: '통장·카드·유심이나 명의를 넘기게 하는 글로 보입니다',
  lexicon: {
    trigger:
      /OTP|개통|계좌|공기계|명의|유심|통장|체크\s?카드|카드(?:을|를|만)?\s?(?:\d장\s?)?(?:대|빌|양|매|삽|임|보|맡|제|넘)/u,
    spares: [
      phrase('(?:명의|통장|계좌|카드)_?(?:대여|양도)_?(?:금지|예방|사기|피해)'),
      phrase('(?:법인|복지|교통|유류|주유|선불|식권|신용|회원|멤버십|출입|사원|하이패스)_?카드'),
    ],
    phrases: [
      {
        flags: [
          phrase(
            '(?:통장|계좌|명의|체크_?카드|카드|유심|OTP)_?(?:을_|를_|만_)?_?(?:\\d장_?)?(?:대여|빌려_?주|빌려드|빌려만|빌립|양도|매입|삽니다|임대_?(?:해|하|알바|시))',
          ),
          phrase(
            '(?:통장|체크_?카드|유심|OTP)_?(?:을|를|만|도)?_?\\d?_?(?:장|개)?_?(?:을|를|만)?_?(?:보내_?(?:주|만|시)|맡기|맡겨|제공_?(?:하|시|만|해)|넘겨)',
          ),
          phrase('명의_?(?:만_?)?_?(?:제공|이전)_?(?:만|시|알바|해|하시)'),
          phrase('(?:통장|체크카드|유심)_?(?:모집|구합|구함|구해|삼|매입)'),
          phrase(
            '(?:유심|휴대폰|핸드폰|휴대전화|폰|공기계|인터넷)_?(?:만_?)?_?개통_?(?:만|알바|아르바이트|해_?주|해_?드|하시면|하면|하고|_?\\d|후_?(?:양도|제공|전달|반납)|시_?(?:현금|당일|지급|\\d))',
          ),
        ],
        notBefore: denied,
      },
    ],
  },
});

const cashCourier = safetyRule({
  code: 'safety/cash-courier',
  name: '현금 수거·전달',
  statutes: [statutes.voicePhishing],
  message: '현금을 받아 전하거나 남의 계좌에 넣게 하는 글로 보입니다',
  lexicon: {
    trigger: /계좌|송금|수금|자금|현금|환전/u,
    spares: [
      phrase('현금_?(?:수송|영수|정산|출납|결제|계산|관리|흐름|인출기|지급기)'),
      phrase(
        '(?:자판기|코인|동전|ATM|무인|세차장|오락기|매장|계산대|포스|POS|노래방|빨래방|키오스크)[^\\n]{0,16}(?:현금|동전)_?(?:수거|회수|수금)',
      ),
    ],
    phrases: [
      {
        flags: [
          phrase('현금_?(?:을_|를_)?_?(?:수거|전달|인출|회수|수령|운반|배달)(?!_?(?:기|보험))'),
          phrase('현금_?(?:을_|를_)?_?수금'),
          phrase('현금[^\\n]{0,8}받아[^\\n]{0,10}(?:전달|입금|송금|넘)'),
          phrase('(?:지정|다른|타인|본사_?지정)_?(?:된_?)?_?계좌_?(?:로|에)?_?(?:입금|이체|송금)'),
          phrase('(?:대부|채권|법무|법률|추심|환전|의뢰인|고객)[^\\n]{0,16}(?:수금|수거)'),
          phrase(
            '수금_?(?:사원|직원|알바|업무|책|기사)?[^\\n]{0,12}(?:당일_?(?:지급|현금)|고수익|고액|일당_?\\d\\d만)',
          ),
          phrase(
            '환치기|자금_?세탁|(?:코인|가상_?화폐|상품권)_?(?:환전|대리_?(?:구매|매입)|송금)_?(?:알바|업무|대행|하실)',
          ),
          phrase('(?:무통장|대리)_?(?:입금|송금|이체)_?(?:알바|업무|대행|해_?주)'),
        ],
        notBefore: denied,
      },
    ],
  },
});

const southeast = '(?:캄보디아|라오스|미얀마|필리핀|태국|동남아|베트남|두바이)';

const abroad = safetyRule({
  code: 'safety/abroad',
  name: '해외 고수익',
  statutes: [statutes.falseOffers, statutes.abroad],
  message: '해외로 불러 큰돈을 준다는 글로 보입니다',
  lexicon: {
    trigger: /국외|동남아|두바이|라오스|미얀마|베트남|시아누크빌|캄보디아|태국|프놈펜|필리핀|해외/u,
    spares: [
      phrase(
        `(?:캄보디아|라오스|미얀마|필리핀|태국|베트남)_?(?:어|인|식당|음식|출신|국적|결혼|이주|쌀국수|통역|다문화|노동자|근로자|마사지|공장)`,
      ),
      phrase(
        '해외_?(?:영업|무역|바이어|배송|직구|여행|출장|연수|사업부|마케팅|물류|수출|지사|법인|파견_?수당|전시)',
      ),
    ],
    phrases: [
      {
        flags: [
          phrase(
            `(?:해외|국외|${southeast})[^\\n]{0,24}(?:고수익|고액|고소득|TM|텔레마케팅|콜센터|채팅|카지노|환전)`,
          ),
          phrase(
            `(?:고수익|고액|고소득|TM|텔레마케팅|콜센터|채팅|카지노)[^\\n]{0,16}(?:해외|국외|${southeast})_?(?:근무|취업|파견|출국|현지)`,
          ),
          phrase(
            `(?:해외|국외|${southeast})[^\\n]{0,30}월_?(?:수입_|급여_|최소_|평균_)?_?(?:[1-9]천|\\d,\\d{3}_?만|\\d{4}_?만|천만|\\d천만)`,
          ),
          phrase(`${southeast}[^\\n]{0,24}월_?(?:수입_|급여_|최소_|평균_)?_?[5-9]\\d\\d(?!\\d)`),
          phrase('(?:캄보디아|프놈펜|시아누크빌|미얀마|라오스)_?(?:현지_?)?(?:근무|취업|직원|출국|파견)'),
        ],
        notBefore: denied,
      },
    ],
  },
});

const messengerOnly = safetyRule({
  code: 'safety/messenger-only',
  name: '텔레그램으로만 연락',
  statutes: [statutes.falseOffers, statutes.jobInformationDecree],
  message: '텔레그램처럼 누구인지 알 수 없는 메신저로 연락하게 하는 글이 있습니다',
  lexicon: {
    trigger: /위챗|텔레|[Ww]e[Cc]hat|[Tt]elegram|t\.me/u,
    spares: [
      phrase('텔레그램_?(?:봇|API|마케팅|개발|광고_?관리)'),
      phrase('텔레_?(?:마케|비전|컴|콤|메트리)'),
    ],
    phrases: [
      {
        flags: [
          phrase(
            '(?:텔레그램|텔레_?(?:아이디|ID|문의|@)|위챗|[Tt]elegram|[Ww]e[Cc]hat)_?(?:으?로)?_?(?:만_?)?_?(?:[:：@]|아이디|ID|id|문의|연락|상담|지원|면접|추가|주세요|채널|DM|톡)',
          ),
          /t\.me\/[\w]{3,32}/gu,
          phrase('텔레그램_?으?로_?만?'),
          phrase('(?:연락|문의|지원|면접|상담|접수)[^\\n]{0,8}텔레그램'),
        ],
        notBefore: denied,
      },
    ],
  },
});

const escort = safetyRule({
  code: 'safety/escort',
  name: '접대부·도우미 구인',
  statutes: [statutes.harmfulWork],
  message: '접대부나 도우미를 찾는 글로 보입니다',
  lexicon: {
    trigger:
      /귀청소|도우미|룸|선수|스폰|아가씨|안마방|접대|정빠|주점|초이스|키스방|텐프로|호빠|호스트|홀복|보도\s?(?:방|실|아|언)|출장\s?(?:안|마|스|홈)|조건\s?만남|유흥\s?접|술[^\n]{0,20}2차/u,
    spares: [
      phrase(
        '(?:가사|산모|산후|신생아|노인|간병|육아|학교|교통|급식|환경|행사|안전|등하원|등하교|하교|주차|민원|도서|전시|장애|아이|돌봄|배움|신호|질서|청소)_?도우미',
      ),
      phrase(
        '접대비|조건_?만족|룸메이트|룸_?(?:서비스|메이드|어텐|타입|클리닝|청소|정비)|보도_?(?:블[럭록]|자료|블록)|출장_?(?:비|세차|수리|뷔페|요리|서비스|정비|교육|검진)',
      ),
    ],
    phrases: [
      {
        flags: [
          phrase(
            '룸_?(?:살롱|싸롱|사롱)|보도방|보도_?(?:실장|아가씨|언니)|접대부|텐프로|키스방|호스트바|호빠|안마방|귀청소방|유흥_?접객',
          ),
          phrase('노래_?(?:방|연습장|주점|빠|바|클럽|홀)[^\\n]{0,6}도우미|도우미_?(?:언니|아가씨|누나)'),
          phrase('(?:룸|보도|노래방|노래주점|주점|유흥|단란)[^\\n]{0,12}(?:아가씨|언니_?모집|도우미|초이스)'),
          phrase('(?:손님|술)_?(?:을_)?_?접대|접대_?(?:여성|아가씨|알바|하실)'),
          phrase(
            '조건_?만남|출장_?(?:안마|마사지|스웨디시|홈타이)|홀복|스폰_?(?:만남|서)|(?:호빠|호스트|정빠|노래방)_?선수',
          ),
        ],
        notBefore: denied,
      },
      // Who says that there is none has to.
      { flags: [phrase('(?:룸|술|접대|도우미|노래방|주점)[^\\n]{0,20}2차')] },
    ],
  },
});

const papersKept = safetyRule({
  code: 'safety/papers-kept',
  name: '여권·신분증 보관',
  statutes: [statutes.passports],
  message: '여권이나 신분증을 회사가 맡는다는 글로 보입니다',
  lexicon: {
    trigger: /등록증|신분증|여권|통장/u,
    spares: [phrase('(?:여권|신분증)_?(?:보관함|사본|케이스|지갑|발급|접수|창구|사진)')],
    phrases: [
      {
        flags: [
          phrase(
            '(?:여권|신분증|외국인_?등록증|통장)_?(?:은|을|는|원본은?)?_?(?:입사_?(?:시|후)_?)?(?:회사|사장|사장님|업체|본사|사무실|관리자|기숙사|저희)_?(?:가|이|에|에서|에게)?_?(?:보관|관리|맡|제출|수거|압류)',
          ),
          phrase(
            '(?:회사|사장|사장님|업체|본사|사무실)_?(?:가|이|에|에서)_?(?:여권|신분증|외국인_?등록증|통장)_?(?:을|은)?_?(?:보관|관리|맡|수거)',
          ),
          phrase(
            '(?:여권|외국인_?등록증)_?(?:을_|은_)?_?(?:맡겨|맡기|압수|보관_?(?:합니다|함|조건|후_?근무|필수))',
          ),
        ],
        notBefore: denied,
      },
    ],
  },
});

const unlawfulStay = safetyRule({
  code: 'safety/unlawful-stay',
  name: '체류 자격이 없어도 된다는 글',
  statutes: [statutes.foreignWork],
  message: '체류 자격이 없어도 된다는 글로 보입니다',
  lexicon: {
    trigger: /VISA|미등록|불체|비자|체류|[Vv]isa/u,
    spares: [phrase('비자_?(?:카드|발급|연장|업무|변경|대행|신청)'), phrase('비자_?종류_?(?:무관|상관_?없)')],
    phrases: [
      {
        flags: [
          phrase(
            '(?:비자|VISA|[Vv]isa)_?(?:가_|는_|도_)?_?(?:없는|없어도|없이|없으신|상관_?없|무관|관계_?없|불문|필요_?없|안_?(?:봅|봄|봐|따)|만료)',
          ),
          phrase('불법_?체류[자]?_?(?:분들?|인_?분)?_?(?:도|가능|환영|OK|ok|괜찮|상관_?없|무관|지원_?가능)'),
          phrase('불체_?자?_?(?:도|가능|환영|OK|ok)'),
          phrase('체류_?(?:자격|비자)_?(?:이_|은_)?_?(?:없|무관|상관_?없|관계_?없|불문|안_?봅)'),
          phrase('미등록_?(?:외국인|이주민|노동자|근로자)[^\\n]{0,6}(?:가능|환영|OK)'),
        ],
        notBefore: /^[^\n]{0,14}(?:지원\s?)?(?:불가|안\s?[되됩]|제외|사절|채용\s?(?:불가|안))/u,
      },
    ],
  },
});

/** In the order in which a report lists them. */
export const safetyRules: readonly Rule[] = [
  lending,
  cashCourier,
  abroad,
  messengerOnly,
  escort,
  papersKept,
  unlawfulStay,
];
