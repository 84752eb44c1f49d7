/** Every template on both papers: conformance, and the text as other programs read it. */
import { expect, test } from 'vitest';
import { loadConfig, loadFiles, loadFonts, loadTemplates } from '../../src/commands/load.ts';
import { compile } from '../../src/compile.ts';
import type { Form } from '../../src/config/config.ts';
import type { Day } from '../../src/opening/day.ts';
import { examinePdf } from './matterhorn.ts';

const forms: readonly Form[] = ['카드', '표', '큰글씨', '포스터'];

test.each(forms)('%s: the checker of PDF/UA finds nothing', async (form) => {
  for (const bytes of await sheets(form)) expect(examinePdf(bytes)).toEqual([]);
});

async function sheets(form: Form): Promise<readonly Uint8Array[]> {
  const date = '2026-11-24' as Day;
  const { value } = await loadConfig('examples/gimje/일자리.yaml', date);
  if (value.config === null) throw new Error('no config');
  const config = { ...value.config, forms: { A4: form, A3: form } };
  const [files, templates, fonts] = await Promise.all([
    loadFiles(['examples/gimje/구인.csv']),
    loadTemplates(),
    loadFonts(),
  ]);
  const made = await compile({ files, config, date, papers: ['A4', 'A3'], templates, fonts });
  return made.value.sheets.map(({ bytes }) => bytes);
}
