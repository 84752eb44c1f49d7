/** Pictures by the real command: made when the config asks for them, listed, and not loaded otherwise. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { iljari } from '../iljari.ts';

const config = '센터:\n  이름: 한결\n  전화: 063-540-0100\n발행:\n  첫호날짜: 2026-11-24\n용지: A4\n';
const rows =
  '회사명,하는 일,급여,근무지,마감일,연락처,모집인원\n한결정밀,선반 가공,월 250만원,전북 김제시 순동,2027-03-01,063-500-0101,1명\n';
const folder = mkdtempSync(join(tmpdir(), 'iljari-pictures-'));
const build = async (
  settings: string,
  out: string,
): Promise<{ outputs: { path: string; kind: string; edition?: string }[] }> => {
  writeFileSync(join(folder, '일자리.yaml'), config + settings);
  const run = await iljari(folder, ['build', '구인.csv', '--date', '2026-11-24', '--out', out, '--json']);
  return JSON.parse(run.stdout);
};
beforeAll(() => writeFileSync(join(folder, '구인.csv'), rows));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('그림: 예 leaves the pictures in the folder and lists them', async () => {
  const { outputs } = await build('그림: 예\n', '가');
  const names = ['표지.png', '카드-01.png', '카드-02.png', '미리보기-A4-1.png', '그림설명.txt'];
  const listed = outputs.filter(({ kind }) => kind === 'picture').map(({ path }) => path.split('/').at(-1));
  expect(listed).toEqual(names);
  const made = readdirSync(join(folder, '가', '2026-11-24_제1호'));
  expect(names.filter((name) => !made.includes(name))).toEqual([]);
});

test('each edition has pictures of its own, named after it, with its own centre', async () => {
  const editions =
    '그림: 예\n판:\n  - 이름: 김제판\n    지역: [김제]\n  - 이름: 익산판\n    지역: [익산]\n    센터: {이름: 누리고용센터}\n';
  writeFileSync(
    join(folder, '구인.csv'),
    rows + rows.split('\n')[1]?.replace('김제시 순동', '익산시 모현동'),
  );
  const { outputs } = await build(editions, '다');
  writeFileSync(join(folder, '구인.csv'), rows);
  const namesOf = (edition: string): readonly string[] =>
    outputs.flatMap(({ path, kind, edition: own }) =>
      kind === 'picture' && own === edition ? [path.split('/').at(-1) ?? ''] : [],
    );
  const stems = ['표지', '카드-01', '카드-02', '미리보기-A4-1'];
  for (const edition of ['김제판', '익산판'])
    expect(namesOf(edition)).toEqual([
      ...stems.map((stem) => `${stem}_${edition}.png`),
      `그림설명_${edition}.txt`,
    ]);
  const said = (edition: string): string =>
    readFileSync(join(folder, '다', '2026-11-24_제1호', edition, `그림설명_${edition}.txt`), 'utf8');
  expect(said('김제판')).toMatch(/표지: 한결\.[^]*김제 순동/);
  expect(said('익산판')).toMatch(/표지: 누리고용센터\.[^]*익산 모현동/);
  expect(said('익산판')).not.toContain('김제');
});

test('without it there are none', async () => {
  const { outputs } = await build('', '나');
  expect(outputs.length).toBeGreaterThan(2);
  expect(outputs.filter(({ path, kind }) => kind === 'picture' || path.endsWith('.png'))).toEqual([]);
});

test('what draws stands in a file of its own that only a run with pictures loads', () => {
  const dist = join(inject('installation'), 'dist');
  const textOf = (name: string): string => readFileSync(join(dist, name), 'utf8');
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const holding = scripts.filter((name) => textOf(name).includes('FPDF_RenderPageBitmap'));
  expect(holding).toHaveLength(1);
  const imports = new RegExp(`from ?"\\./${holding[0]}"|import ?"\\./${holding[0]}"`);
  expect(scripts.filter((name) => imports.test(textOf(name)))).toEqual([]);
});
