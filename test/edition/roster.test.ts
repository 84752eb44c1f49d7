/** The 게시대장 is a document as the sheet is: tagged, archivable, read by other programs. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { compile, type Printing } from '../../src/compile.ts';
import { loadConfig } from '../../src/commands/load/config.ts';
import { loadFiles } from '../../src/commands/load/files.ts';
import { loadFonts, loadTemplates } from '../../src/commands/load/shipped.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { Day } from '../../src/day.ts';
import { offences } from '../output/conformance-archive.ts';
import { openPdf } from '../output/matterhorn-file.ts';
import { strangersIn } from '../output/matterhorn-strangers.ts';
import { structureText } from '../output/matterhorn-tree.ts';
import { examinePdf } from '../output/matterhorn.ts';
import { faultsOf } from '../output/qpdf.ts';

const date = '2026-11-24' as Day;
let printing: Printing;
let bytes: Uint8Array;
let told: readonly Diagnostic[] = [];
beforeAll(async () => {
  const { value } = await loadConfig('examples/gimje/일자리.yaml', date);
  if (value.config === null) throw new Error('the example has no config');
  const [files, templates, fonts] = await Promise.all([
    loadFiles(['examples/gimje/구인.csv']),
    loadTemplates(null),
    loadFonts(),
  ]);
  const places = { name: '게시처.csv', bytes: readFileSync('examples/gimje/게시처.csv') };
  const input = { files, config: value.config, date, templates, fonts, places };
  const made = await compile(input);
  const [only] = made.value.printings;
  if (only === undefined || only.roster === null) throw new Error('there is no 게시대장');
  told = made.diagnostics.filter(({ code }) => code.startsWith('places/'));
  printing = only;
  bytes = only.roster.bytes;
});

test('the example has no mistake', () => {
  expect(told).toEqual([]);
});

test('our checkers of PDF/UA and PDF/A and qpdf find nothing', () => {
  expect([...examinePdf(bytes), ...offences(bytes), ...strangersIn(openPdf(bytes))]).toEqual([]);
  expect(faultsOf(bytes)).toBe('');
});

test('the tree says every place in the order of the route', () => {
  const read = structureText(openPdf(bytes)).join('\n').replaceAll(/\s+/g, '');
  const at = printing.places.map(({ name }) => read.indexOf(name.replaceAll(' ', '')));
  expect(at).toHaveLength(8);
  expect(at.every((found, i) => found > (at[i - 1] ?? 0))).toBe(true);
});
