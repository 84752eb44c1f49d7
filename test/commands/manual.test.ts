/** Staff have the program and no checkout: whatever they are sent to read lies in the installation. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { chapters } from '../../src/commands/manual.ts';
import { explained } from '../../src/commands/pages.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { ruleCodes } from '../../src/lint/rules.ts';
import { iljari } from '../iljari.ts';

const docs = join(inject('installation'), 'dist', 'docs');
const folder = mkdtempSync(join(tmpdir(), 'iljari-manual-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sources without their comments. */
const sources = (readdirSync('src', { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''));
const codes = new Set(
  sources.flatMap((text) =>
    Array.from(text.matchAll(/'([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)'/g), ([, code = '']) => code),
  ),
);
/** Words of the same shape that are no problems. */
const others = ['csv-parse/sync', 'handlebars/runtime', 'text/csv', 'application/json'];
for (const other of others) codes.delete(other);

/** Whether `docs/problems.html#read/empty` is a page with such a place. */
function isThere(address: string): boolean {
  const [path = '', anchor] = address.split('#');
  const file = join(dirname(docs), path);
  if (!path.startsWith('docs/') || !existsSync(file)) return false;
  return anchor === undefined || readFileSync(file, 'utf8').includes(` id="${anchor}"`);
}

test('no message names a path that only a checkout has, and every help it names is there', async () => {
  const paths = sources.flatMap((text) => text.match(/(?<!\w\/)docs\/[^\s'"`)]+/g) ?? []);
  // Those of `pages.ts`, which the next tests follow.
  expect(new Set(paths)).toEqual(
    new Set(['docs/rules/${code}.html', 'docs/config.html', 'docs/problems.html#${code}']),
  );

  const named = sources.flatMap((text) =>
    Array.from(
      text.matchAll(/iljari help ([가-힣]+?)(?:으로|로)?(?![가-힣])/g),
      ([, chapter = '']) => chapter,
    ),
  );
  expect(new Set(named).size).toBeGreaterThan(5);
  for (const chapter of new Set([...named, ...Object.keys(chapters)])) {
    const { code, stdout } = await iljari(folder, ['help', chapter]);
    const path = stdout.trimEnd().split('\n').at(-1) ?? '';
    expect([chapter, code, existsSync(path)]).toEqual([chapter, 0, true]);
  }
  expect(await iljari(folder, ['help', '템블릿'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('템플릿'),
  });
});

test('every problem that the sources name has its place in a page', () => {
  expect(codes.size).toBeGreaterThan(120);
  const diagnostics = Array.from(codes, (code) => ({ code }) as Diagnostic);
  expect(explained(diagnostics, ruleCodes).filter((one) => !isThere(one.docs))).toEqual([]);
  expect(isThere('docs/problems.html#read/no-such-thing')).toBe(false);
});

describe('--json', () => {
  const config = '센터:\n  이름: 가온\n발행:\n  첫호날짜: 2026-11-24\n';
  const openings =
    '업체명,모집제목,급여,접수마감일,연락처,이상한칸\n가온,포장,시급 9000원,없음,12,㋀\n가온,포장,,2020-01-01,,\n';
  test.each<[string, readonly string[], string, string]>([
    ['build', ['build', '구인.csv'], config, openings],
    ['check', ['check', '구인.csv'], config, openings],
    ['a config with mistakes', ['check', '구인.csv'], `${config}제목:새 일자리\n`, openings],
    ['wrong use', ['build', '없음.csv'], config, openings],
    ['nothing due', ['build', '구인.csv', '--if-due', '--date', '2026-12-01'], config, openings],
  ])('%s tells the page of each', async (_, args, yaml, csv) => {
    const place = mkdtempSync(join(folder, 'j'));
    writeFileSync(join(place, '일자리.yaml'), yaml);
    writeFileSync(join(place, '구인.csv'), csv);
    const date = args.includes('--date') ? [] : ['--date', '2026-11-24'];
    const { stdout } = await iljari(place, [...args, ...date, '--json']);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { docs: string }[] };
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.filter((one) => !isThere(one.docs))).toEqual([]);
  });
});

test('links of the pages lead to pages, places and pictures that are there', () => {
  const pages = (readdirSync(docs, { recursive: true }) as string[]).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(60);
  const links = pages.flatMap((page) =>
    Array.from(
      readFileSync(join(docs, page), 'utf8').matchAll(/ (?:href|src)="(?!https?:|mailto:)([^"]+)"/g),
      ([, to = '']) => ({ page, to: decodeURI(to) }),
    ),
  );
  expect(links.length).toBeGreaterThan(140);
  const leads = ({ page, to }: (typeof links)[number]): boolean => {
    const [path = '', anchor] = to.split('#');
    const file = path === '' ? join(docs, page) : join(docs, dirname(page), path);
    return (
      existsSync(file) && (anchor === undefined || readFileSync(file, 'utf8').includes(` id="${anchor}"`))
    );
  };
  expect(links.filter((link) => !leads(link))).toEqual([]);
  const reached = new Set(links.map(({ page, to }) => join(dirname(page), to.split('#')[0] ?? '')));
  expect(pages.filter((page) => !reached.has(page) && page !== 'index.html')).toEqual([]);
});
