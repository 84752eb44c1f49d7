/** What a cell looks like by itself. Only forms that mean one thing; prose has no kind. */

export type Kind =
  | 'phone'
  | 'email'
  | 'url'
  | 'id'
  | 'pay'
  | 'date'
  | 'headcount'
  | 'hours'
  | 'address'
  | 'company';

/** Longer cells are prose. */
const maxLength = 120;

const provinces =
  '서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청|충북|충남|전라|전북|전남|경상|경북|경남|제주';

/** In the order in which they are tried. Every pattern is anchored and without nested repetition. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['id', /^[A-Z][A-Z0-9]{3}\d{10,14}$/],
  ['email', /^[\w.+-]+@[\w-]+\.[\w.-]+$/],
  ['url', /^(?:https?:\/\/|www\.)\S+$/i],
  ['phone', /^\(?0\d{1,3}\)?[- .]?\d{3,4}[- .]?\d{4}(?!\d)/],
  ['phone', /^1[568]\d{2}-\d{4}(?!\d)/],
  ['date', /^~? ?(?:19|20)\d{2}[-./] ?\d{1,2}[-./] ?\d{1,2}(?!\d)/],
  ['date', /^~? ?(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])(?!\d)/],
  ['date', /^(?:~? ?\d{1,2}[./]\d{1,2}(?:\([일월화수목금토]\))?$|채용 ?시 ?까지|상시|수시)/],
  ['pay', /^(?:시급|일급|주급|월급|연봉|건별) ?[/:]? ?\d/],
  ['pay', /^\d[\d,]* ?만? ?원/],
  ['headcount', /^(?:\d{1,3}|[○OㅇＯ0]{1,2}) ?명/],
  ['hours', /^(?:(?:오전|오후) ?)?\d{1,2}(?::\d{2}|시)(?: ?\d{2}분)? ?[~-]/],
  ['hours', /^\(근무시간\)/],
  ['address', new RegExp(`^(?:\\(?\\d{5}\\)? )?(?:${provinces})[가-힣]{0,6} +[가-힣]+[시군구]`)],
  [
    'company',
    /^(?:\(주\)|\(유\)|\(사\)|\(재\)|㈜|주식회사|유한회사|농업회사법인|영농조합법인|사회복지법인|의료법인)\s?\S/,
  ],
  ['company', /^\S{1,30} ?(?:\(주\)|\(유\)|㈜|주식회사|유한회사)$/],
];

/** The kind of a cell's text, `undefined` for prose, numbers and everything that could be two things. */
export function kindOf(cell: string): Kind | undefined {
  const text = cell.trim();
  if (text === '' || text.length > maxLength) return undefined;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
