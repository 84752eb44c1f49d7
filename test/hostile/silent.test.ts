/**
 * Failures that other programs were measured to pass over in silence (docs/develop/reliability.md names them), each tried
 * here on the real pipeline or the real command. A card or paragraph taller than a page: `templates.test.ts`.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { iljari } from '../iljari.ts';
import { cp949 } from '../read/files.ts';
import { csvOf, dense, made } from './sheet.ts';

test('a missing column is asked about and not printed as blanks', async () => {
  const csv = '업체명,모집제목,전화번호\n가온푸드,포장,063-540-0101\n';
  const { pages, codes } = await made(csv);
  expect(dense(pages)).toContain('가온푸드');
  expect(dense(pages)).not.toMatch(/undefined|null|NaN|\[object/);
  expect(codes).toEqual(expect.arrayContaining(['conditions/missing-pay', 'conditions/missing-place']));
});

test('a misspelt column is known by its cells, and said once', async () => {
  const { diagnostics } = await made(
    '업체명,모집제목,전화번호,급어조건\n가온푸드,포장,063-540-0101,시급 11000원\n',
  );
  expect(diagnostics.filter(({ actual }) => actual?.includes('급어조건'))).toEqual([
    expect.objectContaining({ severity: 'info', actual: expect.stringContaining('‘급어조건’ 열은 급여') }),
  ]);
});

test('a CP949 file, with syllables that EUC-KR has not, is printed as Hangul', async () => {
  const { pages } = await made(
    cp949('업체명,모집제목,급여,전화번호\n똠양꿍식당,샾 관리 사원,시급 11000원,063-540-0101\n'),
  );
  expect(dense(pages)).toContain('똠양꿍식당');
  expect(dense(pages)).toContain('샾관리사원');
});

test('bytes that are no text in any of the encodings are refused and not printed as rubbish', async () => {
  const bytes = Uint8Array.from([
    ...cp949('업체명,모집제목,전화번호\n가온푸드,'),
    0xff,
    0xff,
    ...cp949(',063-540-0101\n'),
  ]);
  const { pages, diagnostics } = await made(bytes);
  expect(pages).toEqual([]);
  expect(diagnostics.find(({ code }) => code === 'read/encoding')).toMatchObject({ severity: 'error' });
});

test('a long address stays in its column, whole', async () => {
  const path = 'a'.repeat(280);
  const { pages, publication, codes } = await made(
    csvOf(
      { 지원자격: `https://example.kr/${path}`, 업체명: '가온푸드' },
      ...Array.from({ length: 30 }, () => ({})),
    ),
  );
  expect(publication.issue.printed).toBe(31);
  expect(codes).not.toContain('layout/off-page');
  expect(dense(pages)).toContain('https://example.kr/aaaaaaa');
});

test('text that a template sets beside the paper is an error and no sheet', async () => {
  const sheet =
    '<sheet title="가"><style>p { text-wrap: nowrap }</style><p>{{#each 묶음}}{{#each 구인}}{{제목}} {{/each}}{{/each}}</p></sheet>';
  const { pages, diagnostics } = await made(
    csvOf({ 모집제목: '아주 긴 제목 '.repeat(12) }, { 모집제목: '뒤에 선 사원 '.repeat(12) }),
    { templates: { 'sheet.hbs': sheet } },
  );
  expect(pages).toEqual([]);
  expect(diagnostics.find(({ code }) => code === 'layout/off-page')).toMatchObject({
    severity: 'error',
    actual: expect.stringContaining('아주 긴 제목'),
  });
});

test('a paragraph in letters of a fallback font does not vanish', async () => {
  const { pages, codes } = await made(
    csvOf({ 모집제목: '職員 募集 東西南北', 지원자격: '☎ ★ ① ㎡ ㈜ → ♥ 垾 多' }),
  );
  expect(dense(pages)).toContain('職員募集東西南北');
  expect(dense(pages)).toContain('垾多');
  expect(codes).not.toContain('character/missing');
});

test('a letter that no font has is printed as 〓 and named at its cell, never as a box', async () => {
  const { pages, diagnostics } = await made(csvOf({ 모집제목: '포장 \u{1F9D1} 사원 ნ' }));
  expect(dense(pages)).not.toContain('ნ');
  expect(
    diagnostics
      .filter(({ code }) => code === 'character/missing')
      .map(({ actual, place }) => [actual, place?.row, place?.column]),
  ).toContainEqual(['ნ', 2, '모집제목']);
});

test('numbers, dates and phones are not broken across lines', async () => {
  const { pages } = await made(
    csvOf(
      ...Array.from({ length: 24 }, (_, i) => ({
        지원자격: `${'가'.repeat(i)} 063-540-1234 2,096,270원 2026-12-10`,
      })),
    ),
    {
      config: '센터:\n  이름: 가\n발행:\n  첫호날짜: 2026-01-06\n',
    },
  );
  const lines = pages.flatMap((page) => page.split('\n'));
  expect(lines.filter((line) => /(?:063-|063-540-|2,096,|2,|2026-|2026-12-)$/.test(line.trim()))).toEqual([]);
  expect(lines.filter((line) => line.includes('2,096,270원')).length).toBeGreaterThanOrEqual(24);
});

test('paths in names stay names: nothing is written outside the folder of the issue', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-paths-'));
  try {
    writeFileSync(
      join(folder, '일자리.yaml'),
      '센터:\n  이름: ../../밖\n제목: ../../제목\n발행:\n  첫호날짜: 2026-01-06\n',
    );
    writeFileSync(join(folder, '구인.csv'), csvOf({ 업체명: '../../../밖', 모집제목: '..\\..\\밖' }));
    const { code } = await iljari(folder, ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4']);
    expect(code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['구인.csv', '발행', '일자리.yaml']);
    const issue = readdirSync(join(folder, '발행'))
      .filter((name) => !name.startsWith('.'))
      .toSorted();
    expect(issue).toEqual(['2026-11-24_제24호', '발행대장.csv']);
    expect(
      readdirSync(join(folder, '발행', '2026-11-24_제24호')).every((name) => !/[/\\]|\.\./.test(name)),
    ).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
