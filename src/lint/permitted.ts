/**
 * Work for which the law asks who may do it or who may offer it: minors at night, agency work on production
 * lines, agencies without their number, trades that need a licence.
 */
import type { Opening } from '../opening/opening.ts';
import { hitsIn, phrase, quoted } from './phrase.ts';
import type { Hit, Lexicon } from './phrase.ts';
import type { Finding, Rule } from './rule.ts';
import { statutes } from './statutes.ts';

const found = (hits: readonly Hit[], message: string, hint: string): readonly Finding[] =>
  hits.map((hit) => ({ message: `${message}: ${quoted(hit)}`, field: hit.field, hint }));

const youth: Lexicon = {
  trigger: /10대|고교생|고등학생|고딩|미성년|십대|중학생|청소년|1[5-8]\s?세/u,
  spares: [
    phrase(
      '청소년_?(?:지도|상담|수련|센터|쉼터|문화|복지|시설|회관|활동|기관|보호)|(?:중|고등|대)_?학생_?(?:대상|지도|강사|수업|과외)',
    ),
  ],
  phrases: [
    {
      flags: [
        phrase(
          '(?:청소년|고등학생|고교생|중학생|고딩|미성년자?|(?:만_)?1[5-8]_세(?:_이상)?|십대|10대)_?(?:도|알바|분|이상)?_?(?:지원_?|근무_?)?(?:가능|환영|OK|ok|우대|모집|채용|구함|구합)',
        ),
      ],
      notBefore: /^[^\n]{0,6}(?:하지\s?않|안\s?[되됩]|불가)/u,
    },
  ],
};
const harmful =
  /호프|주점|술집|포차|선술집|유흥|단란|노래(?:방|연습장)|비디오방|전화방|무도장|성인|숙박|모텔|안마|마사지|복권|경마|당구장?\s?바|바텐더/u;
const atNight = /야간|심야|새벽|2[2-4]\s?시|2[2-3]:\d\d|오후\s?1[01]\s?시|밤\s?1[0-2]\s?시/u;

const minors: Rule = {
  code: 'ad/minors',
  severity: 'warning',
  name: '청소년 야간·유해업소',
  statutes: [statutes.minorsAtNight, statutes.harmfulPlaces],
  check: ({ opening, passages }) => {
    const hits = hitsIn(passages, youth);
    if (hits.length === 0) return [];
    const text = passages.map((passage) => passage.text).join('\n');
    const isLate = opening.hours.turns.some(({ night }) => night > 0) || atNight.test(text);
    const isChild = /중학생|초등학생|1[0-4]\s?세/u.test(hits.flatMap(({ quotes }) => quotes).join(' '));
    if (!isLate && !isChild && !harmful.test(text)) return [];
    return found(
      hits,
      isLate
        ? '청소년에게 밤 10시 이후의 일을 시키는 글로 보입니다'
        : isChild
          ? '15세 미만이나 중학생을 쓰는 글로 보입니다'
          : '청소년을 쓸 수 없는 업소로 보입니다',
      '15세 미만과 중학생은 취직인허증이 있어야 합니다. 18세 미만은 밤 10시부터 아침 6시까지 일할 수 없고, 유해업소에서는 일할 수 없습니다. 업체에 물어봐 주십시오.',
    );
  },
};

const agency: Lexicon = {
  trigger: /아웃소싱|파견/u,
  spares: [
    phrase(
      '파견_?(?:아님|아닙니다|X|×|없음|업체_?관리|직_?아님|법|수당|근무_?없|국가)|(?:해외|국외|현장)_?파견|비파견',
    ),
  ],
  phrases: [
    {
      flags: [
        phrase(
          '파견_?(?:\\d{1,2}_?개월|후_?|직|사원|근로|계약|근무|업체|회사|$|_?[,)(/])|아웃소싱_?(?:사원|소속|업체|파견)',
        ),
      ],
    },
  ],
};
const line = /생산|제조|조립|가공|사출|프레스|포장|용접|도장|라인|공장/u;

const dispatch: Rule = {
  code: 'ad/dispatch',
  severity: 'warning',
  name: '제조업 생산직 파견',
  statutes: [statutes.dispatch],
  check: ({ opening, passages }) => {
    const hits = hitsIn(passages, agency);
    if (hits.length === 0 || !isOnLine(opening, hits)) return [];
    return found(
      hits,
      '제조업의 생산 공정에 파견하는 글로 보입니다',
      '제조업의 직접생산공정에는 결원 등 일시적인 사유가 아니면 파견할 수 없습니다. 도급인지 파견인지, 사유가 무엇인지 업체에 물어봐 주십시오.',
    );
  },
};

/** What the words beside `파견` say wins over the title: `파견직 (사무보조)`. */
function isOnLine({ title, occupation, duties }: Opening, hits: readonly Hit[]): boolean {
  const quotes = hits.flatMap((hit) => hit.quotes).join(' ');
  if (/사무|경리|비서|전산|운전|청소|상담|조리|간호/u.test(quotes)) return false;
  return line.test(`${quotes} ${title} ${occupation} ${duties.slice(0, 300)}`);
}

const agencyNumber: Rule = {
  code: 'ad/agency-number',
  severity: 'warning',
  name: '등록번호 없는 인력사무소',
  statutes: [statutes.placement],
  check: ({ opening, passages }) => {
    const { company } = opening;
    if (!isAgency.test(company)) return [];
    if (passages.some(({ text }) => registered.test(text))) return [];
    return [
      {
        message: '직업소개소로 보이는데 등록번호가 없습니다.',
        field: 'company',
        actual: company,
        hint: '유료직업소개사업 등록번호와 실제로 일할 업체를 물어 적어 주십시오.',
      },
    ];
  },
};

const isAgency =
  /인력\s?(?:사무소|사무실|소개|공사|센터|개발|은행|뱅크)|직업\s?소개|파출부|(?:인력|직업)\s?알선|[가-힣]인력(?:\s|\(|$)/u;
const registered = /(?:등록|신고|허가)\s?(?:번호|제)|\d{4}-\d{1,12}(?:-\d{1,12})?\s?호/u;

const trades =
  '(?:요양보호사|간호조무사|간호사|보육교사|사회복지사|물리치료사|경비원?|보안_?(?:요원|직원)|신변보호|안마사|조리사|영양사|전기_?(?:기사|안전)|소방_?안전|지게차|굴삭기|굴착기|크레인|용접사|운전_?(?:원|기사)|화물|택시|버스|미용사|이용사|활동지원사|가스|보일러|간병)';
const without =
  '(?:(?:자격증?|면허증?|이수증?|교육_?이수)_?(?:은|는|이|가)?_?(?:없어도|없이|없으신|없는_?분|무관|불문|필요_?없|미소지|미보유|불필요|상관_?없)|무자격(?:자)?|무면허|미소지자?|미이수(?:자)?|신임_?교육_?(?:안_?받|없|불필요|무관))';

const qualification: Rule = {
  code: 'ad/qualification',
  severity: 'warning',
  name: '법이 정한 자격 없이 구함',
  statutes: [statutes.careWorker, statutes.guardTraining],
  check: ({ opening, passages }) => {
    const hits = hitsIn(passages, unlicensed);
    if (hits.length === 0) return [];
    const work = `${opening.title} ${opening.occupation} ${hits.flatMap((hit) => hit.quotes).join(' ')}`;
    if (!tradeWords.test(work)) return [];
    return found(
      hits,
      '법이 자격이나 교육을 요구하는 일인데 없어도 된다는 글로 보입니다',
      '자격증이나 교육 이수 없이 맡길 수 있는 일인지 업체에 물어봐 주십시오.',
    );
  },
};

const unlicensed: Lexicon = {
  trigger:
    /무면허|무자격|미소지|미이수|신임|(?:자격증?|면허증?|이수증?|이수)\s?(?:은|는|이|가)?\s?(?:없|무관|불문|필요|미|불필요|상관)/u,
  spares: [phrase('(?:취득|이수)_?(?:예정|후)')],
  phrases: [
    {
      flags: [
        phrase(`${without}[^\\n]{0,4}(?:도_?)?(?:지원_?|근무_?|채용_?)?(?:가능|환영|OK|됩니다|괜찮|$)?`),
      ],
      notAfter: /경력|있을\s?시|소지\s?시/u,
      notBefore: /^[^\n]{0,24}(?:입사\s?전|가능하나|취득|이수|불가|안\s?[되됩]|교육\s?(?:지원|후))/u,
    },
  ],
};
const tradeWords = phrase(trades);

/** In the order in which a report lists them. */
export const permittedRules: readonly Rule[] = [minors, dispatch, agencyNumber, qualification];
