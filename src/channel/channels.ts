/**
 * `Issue` → the texts that staff paste into BAND and KakaoTalk. Which openings a text holds is decided here,
 * its words stand in the templates.
 */
import type { Config } from '../config/config.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Issue } from '../issue/issue.ts';
import { contact, dialled, issueContext, type IssueContext, type ListingContext } from '../markup/context.ts';
import type { TemplateFile } from '../markup/template.ts';
import { once } from '../once.ts';
import { buttonProblems, buttonsOf } from './buttons.ts';
import { keeps, limits, type Limit } from './limits.ts';
import { inMessage, inPost, omitted, withoutLinks } from './links.ts';
import { first, split } from './pack.ts';
import { typesetterOf } from './typeset.ts';
import { josa } from '../josa.ts';

/** A file of text: its name in the issue's folder, its lines with `\n`. */
export type ChannelText = { readonly name: string; readonly text: string };

/**
 * The texts of an issue: `밴드.txt` (`밴드-1.txt`, … when it is long), `카카오.txt`, `카카오-와이드.txt` and
 * `카카오-버튼.txt`. None when a template is wrong; a text that cannot keep its limit is left out and told.
 */
export async function channelTexts(
  issue: Issue,
  config: Config,
  templates: readonly TemplateFile[],
): Promise<Checked<readonly ChannelText[]>> {
  const context = issueContext(issue, config);
  const texts = [
    await post(context, config, templates),
    await message('카카오.txt', 'kakao.hbs', limits.카카오, context, config, templates),
    await message('카카오-와이드.txt', 'kakao-wide.hbs', limits.와이드, context, config, templates),
    await buttonList(context, config, templates),
  ];
  const diagnostics = [...texts.flatMap((text) => text.diagnostics), ...buttonProblems(config)];
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  return { value: isWrong ? [] : texts.flatMap(({ value }) => value), diagnostics };
}

type Texts = Checked<readonly ChannelText[]>;

/** The whole issue for BAND. */
async function post(
  context: IssueContext,
  config: Config,
  templates: readonly TemplateFile[],
): Promise<Texts> {
  const worded = once((listing: ListingContext) => ({ ...listing, 문의: inPost(listing.문의) }));
  const { set, problems } = await typesetterOf('band.hbs', templates, context, buttonsOf(config), worded);
  const { portions, tooLong } = split(listingsOf(context), (portion) => keeps(set(portion), limits.밴드));
  const texts = portions.map((portion) => ({
    name: portions.length === 1 ? '밴드.txt' : `밴드-${portion.part}.txt`,
    text: set(portion),
  }));
  if (problems.length > 0) return { value: [], diagnostics: problems };
  if (texts.length === 0) return { value: [], diagnostics: [noRoom('밴드.txt', limits.밴드)] };
  return { value: texts, diagnostics: tooLong.length === 0 ? [] : [leftOut(tooLong)] };
}

/** The openings that matter most, in one message of KakaoTalk. */
async function message(
  name: string,
  template: string,
  limit: Limit,
  issue: IssueContext,
  config: Config,
  templates: readonly TemplateFile[],
): Promise<Texts> {
  const { phone } = config.centre;
  const centre = phone === '' ? [] : [contact('센터', phone, dialled(phone))];
  const worded = once((listing: ListingContext) =>
    withoutLinks({ ...listing, 문의: inMessage(listing.문의, centre) }),
  );
  const context = aroundListings(issue, withoutLinks);
  const { set, problems } = await typesetterOf(template, templates, context, buttonsOf(config), worded);
  const portion = first(byWeight(context), (one) => keeps(set(one), limit));
  if (problems.length > 0) return { value: [], diagnostics: problems };
  if (portion === null) return { value: [], diagnostics: [noRoom(name, limit)] };
  const text = set(portion);
  const withLinks = text.includes(omitted)
    ? portion.openings.filter((listing) => hasOmission(worded(listing)))
    : [];
  return {
    value: [{ name, text }],
    diagnostics: withLinks.length === 0 ? [] : [linksOmitted(name, withLinks)],
  };
}

/** One opening of every group, then a second of every group, …: of each what is new first, then what closes soon. */
function byWeight({ 묶음 }: IssueContext): readonly ListingContext[] {
  const weight = ({ 신규, 마감임박 }: ListingContext): number => (신규 ? 0 : 2) + (마감임박 ? 0 : 1);
  const groups = 묶음.map(({ 구인 }) => 구인.toSorted((a, b) => weight(a) - weight(b) || a.번호 - b.번호));
  const most = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: most }, (_, round) =>
    groups
      .flatMap((group) => group[round] ?? [])
      .toSorted((a, b) => weight(a) - weight(b) || a.번호 - b.번호),
  ).flat();
}

/** The labels and links of the buttons, to be copied one by one; no text when there are none. */
async function buttonList(
  context: IssueContext,
  config: Config,
  templates: readonly TemplateFile[],
): Promise<Texts> {
  const buttons = buttonsOf(config);
  const { set, problems } = await typesetterOf('kakao-buttons.hbs', templates, context, buttons);
  const text = set({ openings: listingsOf(context), part: 1, parts: 1, left: 0 });
  if (problems.length > 0) return { value: [], diagnostics: problems };
  return { value: buttons.length === 0 ? [] : [{ name: '카카오-버튼.txt', text }], diagnostics: [] };
}

/** The issue changed but for its openings: of thousands a message holds ten. */
function aroundListings(issue: IssueContext, change: (issue: IssueContext) => IssueContext): IssueContext {
  const changed = change({ ...issue, 묶음: issue.묶음.map((group) => ({ ...group, 구인: [] })) });
  return {
    ...changed,
    묶음: changed.묶음.map((group, i) => ({ ...group, 구인: issue.묶음[i]?.구인 ?? [] })),
  };
}

const listingsOf = ({ 묶음 }: IssueContext): readonly ListingContext[] => 묶음.flatMap(({ 구인 }) => 구인);

const hasOmission = (listing: ListingContext): boolean => JSON.stringify(listing).includes(omitted);

function noRoom(name: string, { characters }: Limit): Diagnostic {
  return {
    code: 'channel/no-room',
    severity: 'warning',
    message: `${name}${josa(name, '을')} ${characters}자 안에 담을 수 없어 만들지 않았습니다.`,
    hint: '일자리.yaml의 제목과 안내문을 줄이거나 템플릿을 고쳐 주십시오.',
  };
}

function leftOut(listings: readonly ListingContext[]): Diagnostic {
  return {
    code: 'channel/opening-too-long',
    severity: 'warning',
    message: `너무 길어 밴드 글에 싣지 못한 구인이 있습니다: ${numbersOf(listings)}`,
    hint: '그 구인의 글을 줄여 다시 만들거나 밴드에 따로 올려 주십시오.',
  };
}

function linksOmitted(name: string, listings: readonly ListingContext[]): Diagnostic {
  return {
    code: 'channel/link-omitted',
    severity: 'info',
    message: `카카오톡 본문에는 링크를 적을 수 없어 ${name}에서 뺐습니다: ${numbersOf(listings)}`,
    hint: '꼭 필요한 링크는 메시지의 버튼으로 붙여 주십시오.',
  };
}

const numbersOf = (listings: readonly ListingContext[]): string =>
  `정보지 ${listings.map(({ 번호 }) => `${번호}번`).join(', ')}`;
