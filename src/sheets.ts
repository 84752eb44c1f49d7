/**
 * One edition of an issue → its sheets: template → markup → document → pages → PDF, for each paper.
 */
import type { Form, Paper } from './config/config.ts';
import type { Checked } from './diagnostic.ts';
import { tellLeftOff } from './issue/closing.ts';
import { fitPages } from './layout/fit.ts';
import { findLost } from './layout/lost.ts';
import { structureOf } from './layout/structure.ts';
import { openingsFiles } from './output/openings-file.ts';
import { paintPdf } from './output/pdf.ts';
import { printFileOf, type PrintFile } from './postings.ts';
import { choose, infoOf, type Material } from './setting.ts';

export type Sheet = {
  readonly paper: Paper;
  readonly pages: number;
  readonly bytes: Uint8Array;
  /** Copies with the names of posting places; null when it hangs at none. */
  readonly forPlaces: PrintFile | null;
};

const templateOf: Readonly<Record<Form, string>> = {
  카드: 'sheet.hbs',
  표: 'table.hbs',
  큰글씨: 'large-print.hbs',
  포스터: 'poster.hbs',
};

/** The sheets of an issue, null with the reason where a template cannot be used. */
export async function setSheets(
  material: Material,
  papers: readonly Paper[],
): Promise<readonly Checked<Sheet | null>[]> {
  const { issue, config, book } = material;
  const sheets: Checked<Sheet | null>[] = [];
  const attachments = config.attach ? openingsFiles(issue, config) : [];
  for (const paper of papers) {
    const form = config.forms[paper];
    const budget = config.pages[paper];
    const print = { template: templateOf[form], medium: paper, budget, leavesOff: form === '포스터' };
    const { choice, setting, diagnostics } = await choose(print, material);
    if (setting === null) {
      sheets.push({ value: null, diagnostics });
      continue;
    }
    const { document, pictures } = setting;
    const layout = fitPages(document, book, budget, pictures);
    const faults = [...layout.diagnostics, ...findLost(layout.pages)];
    const problems = [...diagnostics, ...faults];
    // A sheet on which text is lost is not made.
    if (faults.some(({ severity }) => severity === 'error')) {
      sheets.push({ value: null, diagnostics: problems });
      continue;
    }
    const info = infoOf(document, material);
    const bytes = await paintPdf(layout.pages, structureOf(document), info, { attachments });
    const forPlaces = await printFileOf(paper, layout.pages, info, material);
    sheets.push({
      value: { paper, pages: layout.pages.length, bytes, forPlaces: forPlaces.value },
      diagnostics: [
        ...problems,
        ...tellLeftOff(choice, paper, layout.pages.length),
        ...forPlaces.diagnostics,
      ],
    });
  }
  return sheets;
}
