/** Every form of input, through the installed command, to the text of the sheet. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workbook } from '../read/files.ts';
import { everyNode, filesIn, folderWith, iljari, pagesOf } from './iljari.ts';
import { inputs } from './inputs.ts';
import { companies, config, day, issueFolder, rows } from './openings.ts';

describe.each(everyNode)('on Node %s', (_version, node) => {
  test.concurrent.each(inputs)('$name is printed', async ({ files, path }) => {
    const folder = folderWith({ ...files, '일자리.yaml': config });
    const named = path ?? Object.keys(files)[0] ?? '';
    const { code, stdout, stderr } = await iljari(node, folder, ['build', named, ...day, '--json']);
    expect({ code, stderr, stdout: stdout.slice(0, 1) }).toEqual({ code: 0, stderr: '', stdout: '{' });
    const { openings, diagnostics } = JSON.parse(stdout);
    expect(diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(openings).toEqual({ read: 3, printed: 3, heldBack: 0 });
    for (const paper of ['A4', 'A3']) {
      const pages = await pagesOf(join(folder, issueFolder, `일자리정보지_제24호_${paper}.pdf`));
      const text = pages.map((page) => page.text).join('');
      for (const company of companies) expect(text).toContain(company);
    }
  });

  test('ODS is not read, and staff is told what to do', async () => {
    const folder = folderWith({ '구인.ods': workbook([{ name: '11월', rows }], 'ods') });
    const { code, stderr } = await iljari(node, folder, ['build', '구인.ods', ...day]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/구인\.ods.*엑셀이 아닌 표 계산 문서.*CSV UTF-8/),
    });
    expect(filesIn(folder)).toEqual(['구인.ods']);
  });
});
