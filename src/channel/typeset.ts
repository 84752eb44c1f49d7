/** The template of a text, filled with the openings that a text is given. */
import type { Diagnostic } from '../diagnostic.ts';
import { grouped } from '../grouped.ts';
import type { IssueContext, ListingContext } from '../markup/context.ts';
import { textRendering, type TemplateContext, type TemplateFile } from '../markup/template.ts';
import type { Button } from './buttons.ts';
import type { Portion } from './pack.ts';

export type Typesetter = {
  /** The text of a portion; empty when the template is wrong. */
  readonly set: (portion: Portion<ListingContext>) => string;
  /** What the template was stopped by; complete once it was used. */
  readonly problems: readonly Diagnostic[];
};

/** How an opening is shown: the same object for the same opening. */
export type Wording = (listing: ListingContext) => ListingContext;

/**
 * Makes a template ready to be filled many times.
 * @param worded an opening as this text shows it; asked only for those that a portion has
 */
export async function typesetterOf(
  template: string,
  templates: readonly TemplateFile[],
  context: IssueContext,
  buttons: readonly Button[],
  worded: Wording = (listing) => listing,
): Promise<Typesetter> {
  const { value: render, diagnostics } = await textRendering(template, templates);
  const problems = [...diagnostics];
  const contextOf = contextsOf(context, buttons, worded);
  // A portion is measured first and then set: the same text.
  const texts = new WeakMap<Portion<ListingContext>, string>();
  const set = (portion: Portion<ListingContext>): string => {
    const known = texts.get(portion);
    if (known !== undefined) return known;
    if (render === null || problems.length > 0) return '';
    const { value, diagnostics: stopped } = render(contextOf(portion));
    problems.push(...stopped);
    const text = tidy(value);
    texts.set(portion, text);
    return text;
  };
  return { set, problems };
}

/** What a portion's template may name: the groups with the openings of the portion alone, in the order of the sheet. */
function contextsOf(
  context: IssueContext,
  buttons: readonly Button[],
  worded: Wording,
): (portion: Portion<ListingContext>) => TemplateContext {
  const places = context.묶음.flatMap((group) => group.구인.map((listing) => ({ group, listing })));
  const ranks = new Map(places.map(({ listing }, rank) => [listing.번호, rank]));
  return ({ openings, part, parts, left }) => {
    const held = openings
      .flatMap(({ 번호 }) => ranks.get(번호) ?? [])
      .toSorted((a, b) => a - b)
      .flatMap((rank) => places[rank] ?? []);
    const groups = [...grouped(held, ({ group }) => group)].map(([group, members]) => ({
      건수: members.length,
      ...group,
      구인: members.map(({ listing }) => worded(listing)),
    }));
    return {
      ...context,
      묶음: groups,
      편: part,
      편수: parts,
      실은구인: openings.length,
      남은구인: left,
      버튼: buttons,
    };
  };
}

/** No space at the end of a line, no more than one empty line, none at the ends. */
function tidy(text: string): string {
  return text
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
