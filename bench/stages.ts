/** The stages of `compile.ts` called one after the other, each with its time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config/read-config.ts';
import { issueFor } from '../src/issue/calendar.ts';
import { makeIssue } from '../src/issue/issue.ts';
import { fitPages } from '../src/layout/fit.ts';
import { createFontBook } from '../src/layout/fonts.ts';
import { structureOf } from '../src/layout/structure.ts';
import { judge } from '../src/lint/lint.ts';
import { sheetContext } from '../src/markup/context.ts';
import { parseMarkup } from '../src/markup/parse.ts';
import { renderTemplate } from '../src/markup/template.ts';
import { toDay } from '../src/opening/day.ts';
import { mergeDuplicates } from '../src/opening/duplicates.ts';
import { toOpening } from '../src/opening/entry.ts';
import { paintPdf } from '../src/output/pdf.ts';
import { toEntries } from '../src/read/columns.ts';
import { readTables } from '../src/read/read.ts';

const [, , folder = '', fontFolder = '', templateFolder = ''] = process.argv;
const times: Record<string, number> = {};
let from = 0;
const lap = (stage: string): void => {
  const now = performance.now();
  times[stage] = now - from;
  from = now;
};

lap('start: node and all code loaded');
const bytes = readFileSync(join(folder, '구인.csv'));
const config = readConfig(readFileSync(join(folder, '일자리.yaml'), 'utf8'), '일자리.yaml').value;
if (config === null) throw new Error('the config was refused');
const templates = readdirSync(templateFolder).map((name) => ({
  name,
  source: readFileSync(join(templateFolder, name), 'utf8'),
}));
const manifest = JSON.parse(readFileSync(join(fontFolder, 'manifest.json'), 'utf8')) as {
  readonly fonts: readonly { readonly file: string; readonly weight: 400 | 700; readonly order: number }[];
};
const fonts = manifest.fonts.map(({ file, weight, order }) => ({
  name: file.replace(/\.ttf$/, ''),
  weight,
  order,
  bytes: () => readFileSync(join(fontFolder, file)),
}));
const date = toDay('2026-11-24');
if (date === null) throw new Error('no day');
const day = issueFor(date, config);
lap('config, templates');

const tables = await readTables([{ name: '구인.csv', bytes }]);
lap('read: bytes to tables');
const entries = tables.value.flatMap((table) => toEntries(table, config.columns).value);
const openings = mergeDuplicates(entries.map((entry) => toOpening(entry, date).value)).value;
lap('opening: entries to openings');
const verdicts = judge(openings, { date, config }).verdicts;
lap('lint');
const heldBack = new Set(verdicts.filter((one) => one.heldBack).map(({ opening }) => opening));
const issue = makeIssue(openings, heldBack, day, config, undefined);
lap('issue');
const markup = renderTemplate('sheet.hbs', templates, sheetContext(issue, config, 'A4')).value;
lap('template: issue to markup');
const document = parseMarkup(markup, 'A4', 'sheet.hbs').value;
if (document === null) throw new Error('the template was refused');
lap('parse: markup to document');
const book = createFontBook(fonts);
book.main(400);
book.main(700);
lap('fonts opened');
const layout = fitPages(document, book, config.pages.A4);
lap('fit: document to pages');
const created = new Date('2026-11-24T00:00:00Z');
await paintPdf(layout.pages, structureOf(document), { title: '', author: '', subject: '', created });
lap('paint: pages to PDF');
process.stdout.write(JSON.stringify(times));
