/** The template of a text, filled with the openings that a text is given. */
import type { Diagnostic } from '../diagnostic.ts';
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

/** Makes a template ready to be filled many times. */
export function typesetterOf(
  template: string,
  templates: readonly TemplateFile[],
  context: IssueContext,
  buttons: readonly Button[],
): Typesetter {
  const { value: render, diagnostics } = textRendering(template, templates);
  const problems = [...diagnostics];
  const set = (portion: Portion<ListingContext>): string => {
    if (render === null || problems.length > 0) return '';
    const text = render(contextOf(portion, context, buttons));
    problems.push(...text.diagnostics);
    return tidy(text.value);
  };
  return { set, problems };
}

/** The groups with the openings of the portion alone, in the order of the sheet. */
function contextOf(
  { openings, part, parts, left }: Portion<ListingContext>,
  context: IssueContext,
  buttons: readonly Button[],
): TemplateContext {
  const held = new Set(openings.map(({ 번호 }) => 번호));
  const groups = context.묶음
    .map((group) => ({ ...group, 구인: group.구인.filter(({ 번호 }) => held.has(번호)) }))
    .filter(({ 구인 }) => 구인.length > 0)
    .map((group) => ({ ...group, 건수: group.구인.length }));
  return {
    ...context,
    묶음: groups,
    편: part,
    편수: parts,
    실은구인: openings.length,
    남은구인: left,
    버튼: buttons,
  };
}

/** No space at the end of a line, no more than one empty line, none at the ends. */
function tidy(text: string): string {
  return text
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
