/** Every code a staff member can meet is explained: under docs/rules, in docs/problems.md or in docs/config.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'));
const codes = new Set(
  sources.flatMap((text) =>
    Array.from(
      text.matchAll(/(?:code: |failure\(|problem\(|complain\()'([a-z-]+\/[a-z-]+)'/g),
      ([, code = '']) => code,
    ),
  ),
);
const problems = readFileSync(join(root, 'docs', 'problems.md'), 'utf8');

test('the sources name codes', () => {
  expect(codes.size).toBeGreaterThan(40);
});

test.each([...codes].filter((code) => !code.startsWith('config/')).toSorted())('%s is explained', (code) => {
  const isExplained =
    problems.includes(`\`${code}\``) || existsSync(join(root, 'docs', 'rules', `${code}.md`));
  expect(isExplained, `docs/problems.md or docs/rules/${code}.md`).toBe(true);
});
