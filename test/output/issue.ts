/** Issues of invented openings, set as the program sets them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedSpreadsheet } from '../../scripts/invented.mjs';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import { compile } from '../../src/compile.ts';
import type { Form, Paper } from '../../src/config/papers.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { day } from '../lint/builder.ts';

const root = join(import.meta.dirname, '..', '..');

/** The sheet of `count` invented openings on `paper` in `form`, as a PDF; `more` is added to 일자리.yaml. */
export async function sheetOf(paper: Paper, form: Form, count: number, more = ''): Promise<Uint8Array> {
  const yaml = readFileSync(join(root, 'examples', 'gimje', '일자리.yaml'), 'utf8');
  const { value: config } = readConfig(`${yaml}양식:\n  ${paper}: ${form}\n${more}`, '일자리.yaml');
  if (config === null) throw new Error('the config has a mistake');
  const templates = readdirSync(join(root, 'templates')).map((name) => ({
    name,
    source: readFileSync(join(root, 'templates', name), 'utf8'),
  }));
  const { value } = await compile({
    files: [{ name: '구인.csv', bytes: Buffer.from(inventedSpreadsheet(count)) }],
    config,
    date: day('2026-11-24'),
    papers: [paper],
    templates,
    fonts: await loadFonts(),
  });
  const [sheet] = value.printings[0]?.sheets ?? [];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet.bytes;
}
