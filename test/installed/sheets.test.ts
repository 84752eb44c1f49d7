/** Every form of a sheet on every paper, and everything that a config adds, through the installed command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formNames, paperNames, sizeOf, type Paper } from '../../src/config/papers.ts';
import { additions } from './additions.ts';
import { everyNode, filesIn, folderWith, iljari, pagesOf, type Files } from './iljari.ts';
import type { NodeVersion } from './installation.ts';
import { companies, config, csv, day, issueFolder } from './openings.ts';

/** Beside the sheets: the list by which the program knows its own files, the report and the texts. */
const listed = ['.목록.json', '점검결과.txt'];
const always = [...listed, '밴드.txt', '카카오-와이드.txt', '카카오.txt'];
const sheetOn = (paper: Paper): string => `일자리정보지_제24호_${paper}.pdf`;

/** The folder of the issue that a config gives. */
async function made(node: NodeVersion, settings: string, files: Files = {}): Promise<string> {
  const folder = folderWith({ '구인.csv': csv, '일자리.yaml': `${config}${settings}\n`, ...files });
  const { code, stdout, stderr } = await iljari(node, folder, ['build', '구인.csv', ...day, '--json']);
  expect({ code, stderr, diagnostics: JSON.parse(stdout).diagnostics }).toEqual({
    code: 0,
    stderr: '',
    diagnostics: [],
  });
  return join(folder, issueFolder);
}

describe.each(everyNode)('on Node %s', (_version, node) => {
  test.concurrent.each(formNames.flatMap((form) => paperNames.map((paper) => [form, paper] as const)))(
    '%s on %s',
    async (form, paper) => {
      const issue = await made(node, `용지: ${paper}\n양식:\n  ${paper}: ${form}`);
      const pages = await pagesOf(join(issue, sheetOn(paper)));
      const [width, height] = sizeOf(paper);
      for (const page of pages) {
        expect(page.width).toBeCloseTo(width, 1);
        expect(page.height).toBeCloseTo(height, 1);
      }
      const text = pages.map((page) => page.text).join('');
      for (const company of companies) expect(text).toContain(company);
      expect(text).toContain('한결일자리센터');
    },
  );

  test.concurrent.each(additions)('$name', async ({ settings, files = {}, adds = [], sheets, grows = 0 }) => {
    const issue = await made(node, settings, files);
    const texts = sheets === undefined ? always : listed;
    const drawn = sheets ?? paperNames.map(sheetOn);
    expect(filesIn(issue)).toEqual([...texts, ...drawn, ...adds].toSorted());
    for (const name of filesIn(issue)) {
      const bytes = readFileSync(join(issue, name));
      const start = { pdf: '%PDF-1.7', png: '\u0089PNG', txt: 'ï»¿' }[name.slice(-3)];
      expect([name, bytes.toString('latin1').startsWith(start ?? '')]).toEqual([name, true]);
    }
    for (const name of drawn) {
      const paper = paperNames.find((one) => name.includes(`_${one}.`)) ?? 'A4';
      const [page] = await pagesOf(join(issue, name));
      expect(page?.width).toBeCloseTo(sizeOf(paper)[0] + (grows * 2 * 72) / 25.4, 1);
      expect(page?.text).toContain(companies[0]);
    }
  });
});
