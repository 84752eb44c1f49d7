/**
 * `wording/age`: phrases that shut out people above some age, or ask for the young. A lower bound alone
 * (18세 이상, 60세 이상) and programmes for an age group (노인일자리, 청년일자리 사업) are not complaints.
 */
import { hitsIn, phrase, quoted } from './phrase.ts';
import type { Lexicon } from './phrase.ts';
import type { Rule } from './rule.ts';
import { statutes } from './statutes.ts';

export const ageWording: Rule = {
  code: 'wording/age',
  severity: 'warning',
  name: '나이 조건',
  statutes: [statutes.age],
  check: ({ opening, passages }) => {
    const forOlder = olderProgramme.test(`${opening.title} ${opening.company} ${opening.occupation}`);
    const column = ageColumn.test(opening.age) ? [{ field: 'age', quotes: [opening.age] } as const] : [];
    const hits = hitsIn(
      passages.filter(({ field }) => field !== 'age'),
      forOlder ? programmeLexicon : lexicon,
    );
    return [...hits, ...column].map((hit) => ({
      message: `나이를 제한하는 글로 보입니다: ${quoted(hit)}`,
      field: hit.field,
      hint: '직무에 꼭 필요한 조건이거나 법에 따른 지원사업인지 업체에 물어보시고, 아니면 "연령 무관"으로 고쳐 주십시오.',
    }));
  },
};

/** Openings of programmes for older people: age ranges from 40 up are their very purpose. */
const olderProgramme = /시니어|노인\s?일자리|신중년|중장년|실버|고령자\s?(?:친화|적합)/u;

/** A cell of the column 나이 with an upper bound or a decade: `20~40세`, `50세 이하`, `30대`. */
const ageColumn =
  /(?:\d\s?세?\s?|^\s?)[~∼〜-]\s?(?:만\s?)?\d\d(?!\d)|(?:19[4-9]\d|200\d|[4-9]\d)\s?년|(?:마흔|쉰|예순|서른)|젊|^(?:만\s?)?[2-5]\d\s?세?$|\d\d\s?세?\s?(?:이하|미만|까지|이내)|[2-5]0\s?대/u;

const to = '(?:[~∼〜–-]|에서|부터)';
const upper = '(?:이하|미만|까지|이내)';
const year = '(?:만_)?[2-6]\\d_세';

const spares = [
  phrase('(?:연령|나이)_?(?:무관|불문|제한_?없|관계_?없|상관_?없|차별)'),
  phrase('젊은_(?:분위기|회사|감각|고객|조직|기업|세대|층_고객|도시|거리|브랜드|어르신|이의)'),
  phrase('(?:국내|세계|전국|업계)_\\d0대_(?:기업|그룹|대학)|\\d0대_(?:기업|그룹|대기업|뉴스|명산)'),
  phrase('고용상_연령차별|고령자_?고용촉진'),
];

/** Age as such, for everybody. */
const youth = {
  flags: [
    phrase('젊은_(?:분|사람|인재|층|직원|사원|여성|남성|남자|여자|남녀|일꾼|나이|피|사장)'),
    phrase('젊고_(?:유능|패기|건강|활기|밝|성실|참신|의욕|열정)'),
    phrase('(?:만_)?[5-7]\\d_세_(?:이상|넘|초과)[^\\n.]{0,10}(?:지원_?불가|채용_?불가|불가|사절|지원_?제한)'),
    phrase('(?:고령자?|노인|어르신|나이_?많으?신?_?분?)_?(?:은|는)?_(?:지원_)?(?:불가|사절|제외)'),
    phrase('나이_?(?:가_)?많으신?_분_(?:은_)?(?:불가|사절|제외)'),
    phrase('나이_?(?:가_)?많으면_?(?:안_?[되됩]|불가|곤란)'),
    phrase('(?:나이|연령)_?제한_?(?:있음|있습니다|있어요)'),
    phrase('(?:19|20)?[4-9]\\d년_?생_?(?:이후|부터|까지|이하|만_|우대|환영|~)'),
    phrase('[6-9]0년대_?생_?(?:이후|만_|우대|환영|모집)?'),
    phrase('(?:19|20)\\d\\d_?[년.]_?[\\d월일._]{0,12}이후_(?:출생|생_|생인|생이신)'),
  ],
  notAfter: /국민연금|고용보험|4대\s?보험|건강검진/u,
  notBefore: /^\s?(?:아동|유아|영아|어린이|학생)/u,
};

const bound = {
  flags: [
    phrase(`${year}_?(?:의_)?${upper}`),
    phrase(
      `(?:연령|나이)_?(?:제한|조건)?_?[(:：]?_?(?:만_)?[2-6]\\d_?${to}_?(?:만_)?[2-6]\\d(?!\\d|_?[시분])`,
    ),
  ],
  notAfter:
    /정년|국민연금|고용보험|4대\s?보험|건강검진|기초연금|청년[^\n]{0,20}(?:사업|장려금|공제|인턴|지원금|일경험)|재고용|촉탁|자녀/u,
  notBefore:
    /^[^\n]{0,14}(?:국민연금|고용보험|4대\s?보험|정년|청년\s?(?:대상|일자리|지원)|청소년|아동|자녀|학자금|재고용)|^\s?[)인]?\s?청년\)/u,
};

const range = {
  flags: [
    phrase(
      `(?:만_)?[1-4]\\d_?세?_?(?:이상)?_?${to}?_?(?:만_)?[2-7]\\d_세(?![가-힣]{0,2}_?(?:아동|청소년|어린이|이상))`,
    ),
  ],
  notAfter: bound.notAfter,
  notBefore:
    /^[^\n]{0,14}(?:청소년|아동|학생|어린이|위기|누구나|다양|무관|청년\s?(?:대상|일자리|지원|인턴))/u,
};

const decade = {
  flags: [
    phrase(`(?<!\\d)[2-5]0대_?(?:초반|중반|후반)_?${to}_?[2-6]0대`),
    phrase(
      `(?<!\\d)[2-5]0_?대?_?(?:${to}|,|·)_?[2-6]0_?대(?=_?(?:우대|환영|모집|선호|지원|구함|구합|남|여|주부|만_|이신|위주|중심|까지|초반|중반|[\\]).]|$))`,
    ),
    phrase(
      '(?<!\\d)[2-5]0대_?(?:초반|중반|후반)?_?(?:까지|이하|미만|우대|환영|선호|만_|위주|모집|구함|구합|남성|여성|남자|여자|주부|지원_?(?:가능|바랍|환영))',
    ),
    phrase('[2-4]030_?세대_?(?:우대|환영|모집|선호)?'),
  ],
  notAfter:
    /(?:하루|일일|매일|월|평균|총|약|차량|차|트럭|버스|택시|지게차|장비|기계|설비|컴퓨터|시급|CNC)\s?$/u,
  notBefore:
    /^[^\n]{0,14}(?:누구나|다양|무관|모두|함께|대까지\s?누구나|세차|보유|가동|운행|배차|정비|입고|출고)/u,
};

/** Whose age it is, when it is not the applicants', and programmes for an age. */
const notPeople =
  /청년|고령|어르신|노인|시니어|정년|대상|장려금|도약|아동|자녀|유아|어린이|(?<!대)학생|국민연금|고용보험|이용자|입소|회원|고객/u;

/** What may stand behind an age in a list of conditions. */
const kind = '(?:만|인분|이신분|자|의분|우대|환영|선호|위주|모집|지원가능|가능|분)?';
const who = '(?:남|여|남성|여성|남자|여자|남녀|주부)?';
const bare = [
  new RegExp(
    `^(?:연령|나이)?(?:만)?[2-6]\\d(?:세|살)(?:이하|미만|까지|이내|전후|내외|정도|안팎|초반|안쪽)(?:의)?${who}${kind}$`,
    'u',
  ),
  new RegExp(`^(?:연령|나이|만)[2-6]\\d(?:이하|미만|까지|이내|전후|내외)${kind}$`, 'u'),
  new RegExp(
    `^${who}(?:연령|나이)?(?:제한)?(?:만)?[1-5]\\d(?:세|살)?(?:이상)?[~∼〜–-](?:만)?[2-7]\\d(?:세|살)(?:이하|까지|미만|사이)?${who}${kind}$`,
    'u',
  ),
  new RegExp(
    `^(?:연령|나이|남|여|남자|여자)(?:제한)?(?:만)?[1-5]\\d[~∼〜–-](?:만)?[2-7]\\d(?:까지)?${kind}$`,
    'u',
  ),
  new RegExp(`^[~∼〜](?:만)?[2-6]\\d(?:세|살)$`, 'u'),
  new RegExp(
    `^${who}[2-5]0대(?:초반|중반|후반|초중반|중후반|초|중|후)?(?:[~∼〜–-][3-6]0대(?:초반|중반|후반|초|중)?)?(?:까지|이하)?${who}${kind}$`,
    'u',
  ),
  new RegExp(`^[2-5](?:0)?[~∼〜–,-][3-6]0대(?:까지)?${who}${kind}$`, 'u'),
  new RegExp(
    `^(?:19[4-9]\\d|200\\d|[4-9]\\d)년(?:생|도)?(?:이후|이전|이하|부터|까지)(?:출생|출생자|생)?${kind}$`,
    'u',
  ),
  new RegExp(`^(?:나이|연령)제한(?:있음|(?:만)?[2-7]\\d(?:세|살)?(?:까지|이하)?)$`, 'u'),
  new RegExp(`^(?:2030|3040|4050|2040|20~30|30~40)(?:세대)?${kind}$`, 'u'),
  new RegExp(`^(?:마흔|쉰|서른|예순)(?:살)?(?:이하|미만|까지|전|안쪽)${kind}$`, 'u'),
].map((pattern) => ({ pattern, notAfter: notPeople }));

/** Said of people in words. */
const worded = {
  flags: [
    phrase('(?:연령|나이)_?제한_?[:：]?_?(?:만_)?[2-7]\\d'),
    phrase('(?:만_)?[2-6]\\d_세_?(?:전후|내외|안팎)'),
    phrase(
      '(?:남녀|남여|남자|여자|남성|여성)_?(?:만_)?[2-6]\\d_?세(?!_?(?:이상|어르신|아동|아이|환자|원아))',
    ),
    phrase('(?:2030|3040|4050)_?(?:세대_?)?(?:우대|환영|선호|모집|분)'),
    phrase(
      '나이_?(?:가_?)?(?:많|있)으?신_?분[^\\n.]{0,8}(?:힘드|힘들|힘듭|어렵|곤란|불가|사절|제외|안_?[되됩뽑받])',
    ),
    phrase('(?:정년_?)?(?:퇴직자|은퇴자)_?(?:은|는)?_?(?:지원_?)?(?:불가|사절|제외)'),
    phrase('젊으신_?분|젊은_?층(?!_?고객)|어린_?(?:친구|분|직원|사람|알바)들?_?(?:환영|우대|선호|모집|구)'),
    phrase(
      '(?<!\\d)[2-5]0대_?(?:초반_?|중반_?|후반_?)?(?:알바생?|직원|사원|남성|여성|남자|여자|분)_?(?:을_?|들_?)?(?:구|모집|환영|우대|급구|선호|찾)',
    ),
    phrase('(?:[5-7]\\d_세|[5-7]0대)_?(?:이상|넘|초과)[^\\n.]{0,12}(?:곤란|어렵|힘들|힘드|안_?[되됩뽑받])'),
    phrase('청년_?(?:직원|사원|알바|인력|일꾼)?_?(?:을_)?_?(?:모집|구함|구합|구해|우대|환영|채용|급구)'),
    phrase('(?:마흔|쉰|서른|예순)_?(?:살_?)?(?:이하|미만|까지)'),
    phrase('(?<!\\d)[2-5]0대_?(?:초반|중반|후반|초|중)?_?(?:까지|분들?만|분_?(?:우대|환영|선호|만))'),
  ],
  notAfter: /정년|국민연금|고용보험|어르신|아동|고객|환자|회원|대상자|장려금|도약/u,
  notBefore: /^[^\n]{0,12}(?:누구나|무관|없|어르신|아동|고객|환자|장려금|도약|지원\s?사업)/u,
};

const trigger =
  /[남여자성령이]\s{0,2}\d\d\s?[~∼〜–-]|퇴직자|은퇴자|어린\s?[친분직사알]|[2-4]0[3-5]0|마흔|쉰|서른|예순|청년|[~∼〜]\s{0,2}[2-6]\d|\d\s{0,2}세|0\s{0,2}대|젊|년\s{0,2}생|년대\s{0,2}생|이후|나이|연령|고령|노인|어르신/u;

const lexicon: Lexicon = { trigger, spares, phrases: [youth, bound, range, decade, worded], bare };

/** For programmes of older people: ranges and bounds from 40 up are spared. */
const programmeLexicon: Lexicon = {
  trigger,
  spares: [
    ...spares,
    phrase('(?:만_)?[4-7]\\d_?세?_?(?:이상)?_?[~∼〜–-]?_?(?:만_)?[5-8]\\d_세_?(?:이하|미만|까지|이내)?'),
  ],
  phrases: [youth, bound, range, decade, worded],
};
