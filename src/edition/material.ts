/**
 * Template + issue → the document to be laid out: what a sheet, a card or a cover prints, and what it must
 * leave off.
 */
import type { Config } from '../config/config.ts';
import type { Paper } from '../config/papers.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { closingFirst, everything, type Choice } from '../issue/closing.ts';
import type { Issue } from '../issue/issue.ts';
import { fitsPages } from '../layout/fit.ts';
import type { FontBook } from '../layout/fonts.ts';
import { picturesOf } from '../layout/pictures.ts';
import { sheetContext } from '../markup/context.ts';
import type { Document } from '../markup/document.ts';
import type { FieldNotes } from '../markup/fields.ts';
import { parseMarkup } from '../markup/parse.ts';
import { renderTemplate, type TemplateContext, type TemplateFile } from '../markup/template.ts';
import type { PdfInfo } from '../output/pdf.ts';
import type { Album } from '../picture/album.ts';
import type { Pictures } from '../picture/picture.ts';
import type { PostingPlace } from '../place/place.ts';

/** What everything of a run is set with: opened once, shared by all. */
export type Workshop = {
  readonly templates: readonly TemplateFile[];
  readonly book: FontBook;
  readonly album: Album;
  /** False when everything is laid out and nothing painted: what is wrong is found, files come out empty. */
  readonly paints: boolean;
};

/** What everything that an edition prints is made from. */
export type Material = Workshop & {
  readonly issue: Issue;
  readonly config: Config;
  /** Name of the logo in the album; empty where there is none. */
  readonly logo: string;
  /** Where its sheets hang, in the order of the route. */
  readonly places: readonly PostingPlace[];
};

/** What is printed, by which template, on how many pages. */
export type Print = {
  readonly template: string;
  readonly medium: Paper | '카드' | '표지';
  readonly budget: number;
  /** Whether openings that do not fit the budget are left off, those that close last. */
  readonly leavesOff: boolean;
};

/** A document with the pictures it shows. */
export type Illustrated = { readonly document: Document; readonly pictures: Pictures };

/** A setting with the openings it prints; a null setting when the template cannot be used. */
export type Chosen = {
  readonly choice: Choice;
  readonly setting: Illustrated | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** Everything; where it does not fit and something may be left off, the openings that close first. */
export async function choose(print: Print, material: Material): Promise<Chosen> {
  const { issue, config, logo } = material;
  const settingOf = (choice: Choice): Promise<Checked<Illustrated | null>> => {
    const context = sheetContext(issue, config, print.medium, logo, choice);
    return setTemplate(print.template, print.medium, context, material);
  };
  const fits = (setting: Illustrated | null): boolean =>
    setting === null || fitsPages(setting.document, material.book, print.budget, setting.pictures);

  let choice = everything(material.issue);
  let { value: setting, diagnostics } = await settingOf(choice);
  if (print.leavesOff && !fits(setting)) {
    choice = await closingFirst(material.issue, async (some) => fits((await settingOf(some)).value));
    ({ value: setting, diagnostics } = await settingOf(choice));
  }
  return { choice, setting, diagnostics };
}

/** A template filled with `context`; `fields` are the names that it may use, without them those of a sheet. */
export async function setTemplate(
  template: string,
  medium: Print['medium'],
  context: TemplateContext,
  { templates, album }: Workshop,
  fields?: FieldNotes,
): Promise<Checked<Illustrated | null>> {
  const markup = await renderTemplate(template, templates, context, fields);
  if (markup.diagnostics.length > 0) return { value: null, diagnostics: markup.diagnostics };
  const { value: document, diagnostics } = parseMarkup(markup.value, medium, template);
  const { value: pictures, diagnostics: missing } = await picturesOf(document, album);
  const value = document === null || pictures === null ? null : { document, pictures };
  return { value, diagnostics: [...diagnostics, ...missing] };
}

/** What the file says of itself. */
export function infoOf({ sheet }: Document, { issue, config }: Material): PdfInfo {
  const { title = '', subject = '' } = sheet.attributes;
  const created = new Date(`${issue.day.date}T00:00:00Z`);
  return { title, subject, author: config.centre.name, created };
}
