/** The issue of `examples/gimje`, ready to be compiled, and what a compilation of one edition gives. */
import { loadConfig } from '../../src/commands/load/config.ts';
import { loadFiles } from '../../src/commands/load/files.ts';
import { loadFonts, loadTemplates } from '../../src/commands/load/shipped.ts';
import { compile, type Input, type Printing, type Publication } from '../../src/compile.ts';
import type { Config } from '../../src/config/config.ts';
import { layoutPages } from '../../src/layout/pages.ts';
import { createFontBook } from '../../src/layout/fonts.ts';
import { structureOf } from '../../src/layout/structure.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { renderTemplate } from '../../src/markup/template.ts';
import type { Day } from '../../src/day.ts';
import { paintPdf } from '../../src/output/pdf.ts';

export const date = '2026-11-24' as Day;

/** The example on both papers; `changes` of its config. */
export async function exampleInput(changes: Partial<Config> = {}): Promise<Input> {
  const { value } = await loadConfig('examples/gimje/일자리.yaml', date);
  if (value.config === null) throw new Error('the example has no config');
  const [files, templates, fonts] = await Promise.all([
    loadFiles(['examples/gimje/구인.csv']),
    loadTemplates(null),
    loadFonts(),
  ]);
  return { files, config: { ...value.config, ...changes }, date, papers: ['A4', 'A3'], templates, fonts };
}

/** What a config without editions makes. */
export function onlyPrinting({ printings }: Publication): Printing {
  const [printing] = printings;
  if (printing === undefined) throw new Error('nothing was made');
  return printing;
}

/** The only printing of an input. */
export async function printed(input: Input): Promise<Printing> {
  return onlyPrinting((await compile(input)).value);
}

/** A page with one paragraph, painted in our fonts. */
export async function paragraph(text: string): Promise<Uint8Array> {
  const markup = await renderTemplate(
    'sheet.hbs',
    [{ name: 'sheet.hbs', source: '<sheet title="t"><p>{{제목}}</p></sheet>' }],
    { 제목: text },
  );
  const { value: document } = parseMarkup(markup.value, 'A4', 'sheet.hbs');
  if (document === null) throw new Error('the template has a fault');
  const { pages } = layoutPages(document, createFontBook(await loadFonts()), { type: 10, columns: 1 });
  return paintPdf(pages, structureOf(document), {
    title: 't',
    subject: '',
    author: '',
    created: new Date(0),
  });
}

/** Characters that the main font has not. */
export const rare = Array.from('垾☎☏｢｣◎✔☑㉿◈❍⦁☞㐂髙多〇');
