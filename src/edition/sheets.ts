/**
 * One edition of an issue → its sheets: template → markup → document → pages → PDF, for each paper.
 */
import type { Form, Paper } from '../config/papers.ts';
import type { Checked } from '../diagnostic.ts';
import { tellLeftOff } from '../issue/closing.ts';
import { fitPages } from '../layout/fit.ts';
import type { Page } from '../layout/frame.ts';
import { findLost } from '../layout/lost.ts';
import { structureOf, type Structure } from '../layout/structure.ts';
import { openingsFiles } from './openings-file.ts';
import { paintPdf, type PdfInfo } from '../output/pdf.ts';
import { printFileOf, type PrintFile } from './copies.ts';
import { choose, infoOf, type Material } from './material.ts';

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

/** A sheet laid out, to be painted. */
type Proof = {
  readonly pages: readonly Page[];
  readonly structure: Structure;
  readonly info: PdfInfo;
};

/** The sheets of an issue, null with the reason where a template cannot be used. */
export async function setSheets(
  material: Material,
  papers: readonly Paper[],
): Promise<readonly Checked<Sheet | null>[]> {
  const { issue, config } = material;
  const sheets: Checked<Sheet | null>[] = [];
  const attachments = config.attach ? openingsFiles(issue, config) : [];
  for (const paper of papers) {
    const { value: proof, diagnostics } = await proofOf(paper, material);
    if (proof === null) {
      sheets.push({ value: null, diagnostics });
      continue;
    }
    const { pages, structure, info } = proof;
    const bytes = material.paints ? await paintPdf(pages, structure, info, { attachments }) : unpainted;
    const forPlaces = await printFileOf(paper, pages, info, material);
    sheets.push({
      value: { paper, pages: pages.length, bytes, forPlaces: forPlaces.value },
      diagnostics: [...diagnostics, ...forPlaces.diagnostics],
    });
  }
  return sheets;
}

const unpainted = new Uint8Array();

/** Template and issue → pages. The document ends here: of a large issue it takes more than its pages. */
async function proofOf(paper: Paper, material: Material): Promise<Checked<Proof | null>> {
  const { config, book } = material;
  const form = config.forms[paper];
  const budget = config.pages[paper];
  const print = { template: templateOf[form], medium: paper, budget, leavesOff: form === '포스터' };
  const { choice, setting, diagnostics } = await choose(print, material);
  if (setting === null) return { value: null, diagnostics };
  const { document, pictures } = setting;
  const layout = fitPages(document, book, budget, pictures);
  const { pages } = layout;
  const faults = [...layout.diagnostics, ...findLost(pages)];
  const problems = [...diagnostics, ...faults];
  // A sheet on which text is lost is not made.
  if (faults.some(({ severity }) => severity === 'error')) return { value: null, diagnostics: problems };
  return {
    value: { pages, structure: structureOf(document), info: infoOf(document, material) },
    diagnostics: [...problems, ...tellLeftOff(choice, paper, pages.length)],
  };
}
