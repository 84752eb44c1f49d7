/**
 * The articles that the rules rest on, as dated data: each says which version was read, where and when, or
 * that nobody has compared it yet. The minimum wages are in `wage/minimum-wage.ts`.
 */
/** An article a rule rests on. */
export type Statute = {
  /** `직업안정법 제25조`, as a message cites it. */
  readonly article: string;
  /** The version that was read, `시행 2024-07-24`; empty when none was. */
  readonly version: string;
  /** Where it was read, and the day; empty when it was not. */
  readonly source: string;
  readonly checked: string;
};

const mirror = '법제처 국가법령정보센터(law.go.kr) 법령의 공개 사본';
const statute = (article: string, version: string): Statute => ({
  article,
  version,
  source: mirror,
  checked: '2026-11-24',
});

/** An article cited by number only: nobody has compared it with its text yet. */
const unread = (article: string): Statute => ({ article, version: '', source: '', checked: '' });

/** Articles by the short name that the rules use. */
export const statutes = {
  jobInformation: statute('직업안정법 제25조', '시행 2024-07-24'),
  jobInformationDecree: statute('직업안정법 시행령 제28조', '대통령령 제27123호, 2016-05-03'),
  refusal: statute('직업안정법 제8조', '시행 2024-07-24'),
  concreteTerms: statute('직업안정법 제10조', '시행 2024-07-24'),
  placement: statute('직업안정법 제19조', '시행 2024-07-24'),
  abroad: statute('직업안정법 제30조', '시행 2024-07-24'),
  noFees: statute('직업안정법 제32조', '시행 2024-07-24'),
  falseOffers: statute('직업안정법 제34조, 시행령 제34조', '시행 2024-07-24'),
  equalPlacement: statute('직업안정법 제2조', '시행 2024-07-24'),
  harmfulWork: unread('직업안정법 제46조'),
  minimumWage: statute('최저임금법 제6조', '시행령 제5조는 시행 2019-01-01'),
  probation: statute('최저임금법 제5조 제2항, 시행령 제3조', '고용노동부고시 제2018-23호'),
  equality: statute('남녀고용평등법 제7조', '2019년 본문; 2021년 개정은 대조하지 못함'),
  age: statute('고령자고용법 제4조의4, 제4조의5', '2022-06-10'),
  equalChance: statute('고용정책 기본법 제7조', '시행 2019-07-01; 그 뒤의 개정은 대조하지 못함'),
  fairHiring: statute('채용절차법 제4조의3(상시 30명 이상 사업장)', '시행 2020-05-26'),
  screeningCosts: statute('채용절차법 제9조(상시 30명 이상 사업장)', '시행 2020-05-26'),
  disability: unread('장애인차별금지법 제10조'),
  arrears: statute('근로기준법 제43조의2, 직업안정법 제25조', '시행 2024-07-24'),
  noPenalties: statute('근로기준법 제20조', '시행 2025-10-23'),
  wagePayment: statute('근로기준법 제43조', '시행 2025-10-23'),
  weeklyHoliday: statute('근로기준법 제55조, 제18조 제3항', '시행 2025-10-23'),
  minorsAtNight: statute('근로기준법 제64조, 제70조', '시행 2025-10-23'),
  severance: unread('근로자퇴직급여 보장법 제4조, 제8조'),
  socialInsurance: unread('고용보험법 제8조, 산업재해보상보험법 제6조'),
  harmfulPlaces: unread('청소년 보호법 제29조'),
  dispatch: statute('파견법 제5조', '시행 2012-08-02; 그 뒤의 개정은 대조하지 못함'),
  careWorker: unread('노인복지법 제39조의2'),
  guardTraining: unread('경비업법 제13조'),
  massage: unread('의료법 제82조'),
  accountLending: statute('전자금융거래법 제6조 제3항', '시행 2026-12-17'),
  phoneLending: unread('전기통신사업법 제30조'),
  voicePhishing: unread('통신사기피해환급법 제15조의2'),
  passports: statute('출입국관리법 제33조의3', '2025-01-21 개정까지 든 사본'),
  foreignWork: statute('출입국관리법 제18조', '2025-01-21 개정까지 든 사본'),
  personalData: unread('개인정보 보호법 제15조, 제17조'),
  dataMinimum: unread('개인정보 보호법 제16조'),
  suretyship: unread('신원보증법 제6조'),
  residentNumber: unread('개인정보 보호법 제24조의2'),
} as const satisfies Record<string, Statute>;
