/** A centre's own templates, in the folder beside its 일자리.yaml. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { iljari } from '../iljari.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-templates-'));
  writeFileSync(join(folder, '일자리.yaml'), readFileSync(join(root, 'examples', 'gimje', '일자리.yaml')));
  writeFileSync(
    join(folder, '구인.csv'),
    '회사명,모집제목,급여,연락처,근무지\n가온푸드,포장,월급 250만원,063-540-0101,김제시\n',
  );
  mkdirSync(join(folder, '템플릿'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = (): ReturnType<typeof iljari> =>
  iljari(folder, ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4', '--json']);

test('a template of the same name takes the place of ours', async () => {
  const own =
    '<sheet title="우리 양식"><p>{{제목}}</p>{{#each 묶음}}{{#each 구인}}<p>{{회사명}} {{임금}}</p>{{/each}}{{/each}}</sheet>';
  writeFileSync(join(folder, '템플릿', 'sheet.hbs'), own);
  const { code, stdout } = await build();
  expect(code).toBe(0);
  const ours = readdirSync(join(folder, '발행')).filter((name) => name.startsWith('2026-11-24'));
  expect(ours).toHaveLength(1);
  const { outputs } = JSON.parse(stdout) as { outputs: readonly { bytes: number }[] };
  // The plain page needs neither the bold cuts nor the codes of ours.
  expect(outputs[0]?.bytes).toBeLessThan(15_000);
});

test('a mistake in it is named with its file and line, and nothing is published', async () => {
  writeFileSync(join(folder, '템플릿', 'sheet.hbs'), '<sheet title="x">\n<p>{{제모}}</p>\n</sheet>');
  const { code, stdout } = await build();
  expect(code).toBe(2);
  const { diagnostics, outputs } = JSON.parse(stdout) as {
    diagnostics: readonly { code: string; hint?: string; place?: { file: string; line?: number } }[];
    outputs: readonly unknown[];
  };
  expect(outputs).toEqual([]);
  expect(diagnostics.find((one) => one.code === 'template/unknown-name')).toMatchObject({
    place: { file: 'sheet.hbs', line: 2 },
    hint: '혹시 "제목"입니까?',
  });
});

test('init --templates copies ours to be changed, and never overwrites', async () => {
  const fresh = join(folder, '새 폴더');
  expect((await iljari(folder, ['init', fresh, '--templates'])).code).toBe(0);
  const names = readdirSync(join(fresh, '템플릿')).toSorted();
  expect(names).toEqual(readdirSync(join(root, 'templates')).toSorted());
  writeFileSync(join(fresh, '템플릿', 'sheet.hbs'), 'mine');
  expect((await iljari(folder, ['init', fresh, '--templates'])).code).toBe(0);
  expect(readFileSync(join(fresh, '템플릿', 'sheet.hbs'), 'utf8')).toBe('mine');
});

test('ours with a comment, compiled by the run, make the same as those compiled when the program was built', async () => {
  const madeBy = async (): Promise<readonly string[]> => {
    const { code } = await build();
    expect(code).toBe(0);
    const issue = join(folder, '발행', '2026-11-24_제24호');
    const made = readdirSync(issue, { recursive: true }) as readonly string[];
    const kept = made.filter((name) => /\.(?:pdf|png)$|^(?:밴드|카카오).*\.txt$/.test(name)).toSorted();
    expect(kept.length).toBeGreaterThan(3);
    return kept.map((name) => `${name} ${readFileSync(join(issue, name)).toString('base64')}`);
  };
  const asBuilt = await madeBy();
  for (const name of readdirSync(join(root, 'templates')))
    writeFileSync(
      join(folder, '템플릿', name),
      readFileSync(join(root, 'templates', name), 'utf8') + '{{! 우리 }}',
    );
  expect(await madeBy()).toEqual(asBuilt);
});
