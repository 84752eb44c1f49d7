/**
 * `Issue` → what a template may name, under the Korean names of the spreadsheet. Everything printed is
 * worded here, once, for the sheet and the channels alike.
 */
import type { Config } from '../config/config.ts';
import { isPaper, papers, type Paper } from '../config/papers.ts';
import { everything, type Choice } from '../issue/closing.ts';
import type { Group, Issue, Listing, Mark } from '../issue/issue.ts';
import { shorten } from '../opening/clean.ts';
import { inWords, partsOf, weekdayOf, type Day } from '../day.ts';
import { deadlineLabel } from '../opening/deadline-label.ts';
import { fieldText } from '../opening/field-text.ts';
import { headcountLabel } from '../opening/headcount.ts';
import { itemOf } from '../field/field.ts';
import type { Opening } from '../opening/opening.ts';
import { reachOf, type Reach } from '../opening/reach.ts';
import { workOf } from '../opening/work.ts';
import { payLabel } from '../opening/pay-label.ts';
import type { TemplateContext } from './template.ts';

/** Longest texts of a card, in characters: longer ones end in `…` and are for the telephone. */
const longest = { title: 70, line: 60, requirement: 90, contact: 40 } as const;

/**
 * The names of a sheet's template that prints `choice` of the issue; `logo` is the name of the picture, empty
 * when there is none to print.
 */
export function sheetContext(
  issue: Issue,
  config: Config,
  paper: Paper | '카드' | '표지',
  logo = '',
  choice: Choice = everything(issue),
): TemplateContext {
  const [whole] = config.centre.channels;
  return {
    용지: paper,
    벽: isPaper(paper) && papers[paper].reading === 'wall',
    양식: isPaper(paper) ? config.forms[paper] : paper,
    색: config.colour,
    로고: logo,
    흑백: config.grey,
    재단여백: config.bleed,
    뜯는띠: config.tearOff && config.centre.phone !== '',
    남은구인수: choice.leftOff.length,
    전체보기: { 이름: whole?.name ?? '', 주소: whole?.url ?? '' },
    묶음줄: rowsOf(issue.groups),
    ...issueContext(issue, config, choice),
  };
}

/** The names of every template; `groups` are those printed. */
export function issueContext(
  issue: Issue,
  config: Config,
  { groups }: Pick<Choice, 'groups'> = issue,
): IssueContext {
  const { day } = issue;
  const { centre } = config;
  const listings = issue.groups.flatMap((group) => group.listings);
  const namesPay = listings.some(({ opening }) => opening.pay.text !== '');
  const wording: WordingBasis = { date: day.date, config, namesPay };
  return {
    제목: config.title,
    부제: config.subtitle,
    호: day.number,
    판: issue.edition,
    초안: issue.mark?.state === '초안',
    정정: correction(issue.mark),
    발행일: inWords(day.date),
    게시기간: `${shortDate(day.from)} ~ ${shortDate(day.until)}`,
    게시시작: shortDate(day.from),
    게시끝: shortDate(day.until),
    다음호: shortDate(day.next.date),
    구인수: issue.printed,
    모집인원: issue.vacancies,
    센터: {
      이름: centre.name,
      전화: centre.phone,
      전화주소: centre.phone === '' ? '' : dialled(centre.phone),
      주소: centre.address,
      운영시간: centre.hours,
      오시는길: centre.directions,
    },
    채널: centre.channels.map(({ name, url }) => ({ 이름: name, 주소: url })),
    안내문: config.notices,
    묶음: groups.map((group) => groupContext(group, wording)),
  };
}

/** `정정 1차 11. 26.(목)`; empty where nothing was corrected. */
function correction(mark: Mark): string {
  return mark?.state === '정정' ? `정정 ${mark.count}차 ${shortDate(mark.made)}` : '';
}

/** What a text narrows down: the groups, with openings of which each knows its number and whom to ask. */
export type IssueContext = TemplateContext & { readonly 묶음: readonly GroupContext[] };
export type GroupContext = TemplateContext & { readonly 구인: readonly ListingContext[] };
export type ListingContext = TemplateContext & {
  readonly 번호: number;
  readonly 신규: boolean;
  readonly 마감임박: boolean;
  readonly 문의: readonly ContactContext[];
};
export type ContactContext = {
  readonly 이름: string;
  readonly 표시: string;
  readonly 주소: string;
  readonly 전화: boolean;
  readonly 큐알: string;
};

/** Names and sizes of all groups in rows of a table six wide; the last row is filled up with empty cells. */
function rowsOf(groups: readonly Group[]): readonly TemplateContext[] {
  const most = Math.max(1, ...groups.map(({ listings }) => listings.length));
  const cells = groups.map(({ name, listings }) => ({ 이름: name, 건수: listings.length, 최대: most }));
  const wide = 6;
  const empty = { 이름: '', 건수: 0, 최대: most };
  return Array.from({ length: Math.ceil(cells.length / wide) }, (_, row) => ({
    칸: Array.from({ length: wide }, (_, i) => cells[row * wide + i] ?? empty),
  }));
}

/** What the wording of every opening depends on. */
type WordingBasis = {
  readonly date: Day;
  readonly config: Config;
  /** False when no opening says its pay: then the sheet says nothing of it either. */
  readonly namesPay: boolean;
};

function groupContext({ name, listings }: Group, wording: WordingBasis): GroupContext {
  return {
    이름: name,
    건수: listings.length,
    구인: listings.map((listing) => listingContext(listing, wording)),
  };
}

function listingContext(
  { opening, number, isNew, closesSoon }: Listing,
  wording: WordingBasis,
): ListingContext {
  const title = titleOf(opening);
  const requirements = [
    opening.qualifications,
    opening.licence,
    hasCareer(opening.career) ? opening.career : '',
  ];
  const pay = payLabel(opening.pay);
  const asked = shorten(unique(requirements).join(', '), longest.requirement);
  return {
    번호: number,
    제목: shorten(title, longest.title),
    직종: shorten(opening.occupation, longest.line),
    회사명: shorten(opening.company, longest.line),
    근무지: opening.workplace.label,
    임금: shorten(pay || (wording.namesPay ? '임금은 문의해 주세요' : ''), longest.line),
    임금있음: pay !== '',
    근무시간: shorten(opening.hours.label, longest.line),
    근무요일: opening.hours.days,
    교대: opening.hours.shift,
    인원: headcountLabel(opening.headcount),
    고용형태: opening.employment.label,
    조건: conditions(opening),
    자격: asked,
    우대: preferred(opening.preference),
    복리후생: shorten(opening.benefits, longest.line),
    항목: [asked, ...itemsOf(opening, wording.config)].filter((text) => text !== ''),
    마감: deadlineLabel(opening.deadline, wording.date),
    신규: isNew,
    마감임박: closesSoon,
    문의: contacts(opening, wording.config),
  };
}

/** The further lines that the config chooses, each behind the word that says what it is: `우대 인근 거주자`. */
function itemsOf(opening: Opening, { items }: Config): readonly string[] {
  return items.flatMap((field) => {
    const [text, label = ''] = [fieldText(opening, field), itemOf(field)?.label];
    if (asksNothing.test(text)) return [];
    const shown = shorten(text, longest.line);
    return [shown.includes(label) ? shown : `${label} ${shown}`];
  });
}

/** What work: the headline without the company's name in front, else what the row says of it. */
function titleOf(opening: Opening): string {
  const { title, company } = opening;
  const own =
    company !== '' && title.startsWith(company)
      ? title.slice(company.length).replace(/^[\s,:·-]+/, '')
      : title;
  return own || workOf(opening) || '직종은 문의해 주세요';
}

/** The conditions of a card's second line, none said twice: `09:00~18:00`, `주5일`, `2명`, `정규`. */
function conditions({ hours, headcount, employment }: Opening): readonly string[] {
  const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const label = shorten(hours.label, longest.line);
  const times = plain(label).includes(plain(hours.days))
    ? [label]
    : plain(hours.days).includes(plain(label))
      ? [hours.days]
      : [label, hours.days];
  const turns = times.some((text) => plain(text).includes(plain(hours.shift))) ? '' : hours.shift;
  return [...times, turns, headcountLabel(headcount), employment.label]
    .filter((text) => text !== '')
    .map(together);
}

/** A short condition is not broken: a line that ends in `기간제` and begins with `12개월` reads as two. */
function together(text: string): string {
  return text.length > 12 ? text : text.replaceAll(' ', '\u00a0');
}

/**
 * Whom to ask: the employer's phones, else its mail, else the centre with 고용24's number of the opening, else what
 * the row gives besides. With `문의: 둘다` the centre's number stands in the foot of every page and need not be
 * repeated on each card. Nothing is cut: half an address is none.
 */
function contacts(opening: Opening, config: Config): readonly ContactContext[] {
  const { phone } = config.centre;
  const centre = contact('센터', phone, dialled(phone));
  if (config.contact === '센터' && phone !== '') return [centre];
  const ways = reachOf(opening);
  const phones = ways.flatMap((way) => (way.kind === 'phone' ? [way.phone] : [])).slice(0, 2);
  if (phones.length > 0) return phones.map(({ label, digits }) => contact('', label, `tel:${digits}`));
  const [best] = ways.filter(({ kind }) => phone === '' || kind === 'mail');
  if (best !== undefined) return contactOf(best);
  const numbered = ways.filter(({ kind }) => kind === 'work24').flatMap(contactOf);
  if (phone !== '') return [centre, ...numbered];
  return opening.apply === '' || opening.apply.length > longest.contact
    ? []
    : [contact('', opening.apply, '')];
}

function contactOf(way: Reach): readonly ContactContext[] {
  switch (way.kind) {
    case 'phone':
      return [contact('', way.phone.label, `tel:${way.phone.digits}`)];
    case 'mail':
      return [contact('', way.address, `mailto:${way.address}`)];
    case 'page': {
      const shown = way.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
      return [contact('', shown.length > longest.contact ? '' : shown, way.url)];
    }
    case 'work24': {
      // Its address is public and stable by number.
      const query = `wantedAuthNo=${way.id}&infoTypeCd=VALIDATION&infoTypeGroup=tb_workinfoworknet`;
      return [contact('고용24', way.id, `${work24}?${query}`)];
    }
    case 'visit':
      return [contact('방문', way.place, '')];
  }
}

/** One line to ask at: a name before it, what is printed, the address that a tap opens. */
export function contact(name: string, shown: string, address: string): ContactContext {
  return {
    이름: name,
    표시: shown,
    주소: address,
    전화: address.startsWith('tel:'),
    큐알: shown === '' ? address : '',
  };
}

/** What a phone dials for a number as it is printed. */
export function dialled(phone: string): string {
  return `tel:${phone.replaceAll(/\D/g, '')}`;
}

const work24 = 'https://www.work24.go.kr/wk/a/b/1500/empDetailAuthView.do';

/** `우대 인근 거주자`; the word is not set twice. */
function preferred(text: string): string {
  const shown = shorten(text, longest.requirement);
  return shown === '' || shown.includes('우대') ? shown : `우대 ${shown}`;
}

function hasCareer(career: string): boolean {
  return career !== '' && !/^(?:관계\s?없음|무관|경력무관|신입)$/.test(career);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => !asksNothing.test(text)))];
}

/** What a condition says that is none. */
const asksNothing = /^(?:|관계 ?없음|(?:학력|경력)? ?무관|없음|해당 ?(?:사항)? ?없음)$/;

/** `11. 24.(화)`. */
function shortDate(day: Day): string {
  const { month, date } = partsOf(day);
  return `${month}. ${date}.(${weekdayOf(day)})`;
}
