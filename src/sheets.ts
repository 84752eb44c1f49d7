/**
 * One edition of an issue → its sheets: template → markup → document → pages → PDF, for each paper.
 */
import type { Config, Form, Paper } from './config/config.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { closingFirst, everything, tellLeftOff, type Choice } from './issue/closing.ts';
import type { Issue } from './issue/issue.ts';
import { fitPages, fitsPages } from './layout/fit.ts';
import type { FontBook } from './layout/fonts.ts';
import { picturesOf } from './layout/pictures.ts';
import { structureOf } from './layout/structure.ts';
import { sheetContext } from './markup/context.ts';
import type { Document } from './markup/document.ts';
import { parseMarkup } from './markup/parse.ts';
import { renderTemplate, type TemplateFile } from './markup/template.ts';
import { openingsFiles } from './output/openings-file.ts';
import { paintPdf } from './output/pdf.ts';
import { besideTemplates, type Album } from './picture/album.ts';
import type { Pictures } from './picture/picture.ts';

export type Sheet = { readonly paper: Paper; readonly pages: number; readonly bytes: Uint8Array };

/** What every sheet of a run is set with: opened once, shared by all. */
export type Workshop = {
  readonly templates: readonly TemplateFile[];
  readonly book: FontBook;
  readonly album: Album;
};

const templateOf: Readonly<Record<Form, string>> = {
  카드: 'sheet.hbs',
  표: 'table.hbs',
  큰글씨: 'large-print.hbs',
  포스터: 'poster.hbs',
};

/** The sheets of an issue, null with the reason where a template cannot be used. */
export async function setSheets(
  issue: Issue,
  config: Config,
  papers: readonly Paper[],
  workshop: Workshop,
): Promise<readonly Checked<Sheet | null>[]> {
  const sheets: Checked<Sheet | null>[] = [];
  const attachments = config.attach ? openingsFiles(issue, config) : [];
  const logoName = config.logo === '' ? '' : besideTemplates(config.logo);
  const logo = logoName === '' ? { value: null, diagnostics: [] } : await workshop.album.open(logoName);
  const shownLogo = logo.value === null ? '' : logoName;
  for (const paper of papers) {
    const { choice, setting, diagnostics } = await choose(paper, issue, config, workshop, shownLogo);
    if (setting === null) {
      sheets.push({ value: null, diagnostics: [...logo.diagnostics, ...diagnostics] });
      continue;
    }
    const { document, pictures } = setting;
    const layout = fitPages(document, workshop.book, config.pages[paper], pictures);
    const { title = '', subject = '' } = document.sheet.attributes;
    const created = new Date(`${issue.day.date}T00:00:00Z`);
    const info = { title, subject, author: config.centre.name, created };
    const bytes = await paintPdf(layout.pages, structureOf(document), info, { attachments });
    sheets.push({
      value: { paper, pages: layout.pages.length, bytes },
      diagnostics: [
        ...logo.diagnostics,
        ...diagnostics,
        ...layout.diagnostics,
        ...tellLeftOff(choice, paper, layout.pages.length),
      ],
    });
  }
  return sheets;
}

/** A document with the pictures it shows. */
type Setting = { readonly document: Document; readonly pictures: Pictures };

/**
 * What a paper prints: everything; on a poster that is full in its least type the openings that close
 * first. A null setting when the template cannot be used.
 */
async function choose(
  paper: Paper,
  issue: Issue,
  config: Config,
  { templates, book, album }: Workshop,
  logo: string,
): Promise<{
  readonly choice: Choice;
  readonly setting: Setting | null;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { forms, pages } = config;
  const name = templateOf[forms[paper]];
  const settingOf = async (choice: Choice): Promise<Checked<Setting | null>> => {
    const context = sheetContext(issue, config, paper, logo, choice);
    const markup = renderTemplate(name, templates, context);
    if (markup.diagnostics.length > 0) return { value: null, diagnostics: markup.diagnostics };
    const { value: document, diagnostics } = parseMarkup(markup.value, paper, name);
    const { value: pictures, diagnostics: missing } = await picturesOf(document, album);
    const value = document === null || pictures === null ? null : { document, pictures };
    return { value, diagnostics: [...diagnostics, ...missing] };
  };
  const fits = (setting: Setting | null): boolean =>
    setting === null || fitsPages(setting.document, book, pages[paper], setting.pictures);

  let choice = everything(issue);
  let { value: setting, diagnostics } = await settingOf(choice);
  if (forms[paper] === '포스터' && !fits(setting)) {
    choice = await closingFirst(issue, async (some) => fits((await settingOf(some)).value));
    ({ value: setting, diagnostics } = await settingOf(choice));
  }
  return { choice, setting, diagnostics };
}
