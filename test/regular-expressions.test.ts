/**
 * Every regular expression of the program runs in linear time: cells are hostile and may be megabytes long.
 * scslre finds the ones that could backtrack without bound.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.d)\.ts$/.test(name),
);

function expressionsIn(text: string): readonly RegExp[] {
  const { code } = transformSync(text, { loader: 'ts', target: 'es2023', charset: 'utf8' });
  const found: RegExp[] = [];
  simple(parse(code, { ecmaVersion: 2023, sourceType: 'module' }), {
    Literal: ({ value }) => void (value instanceof RegExp && found.push(value)),
  });
  return found;
}

const expressions = files.flatMap((file) =>
  expressionsIn(readFileSync(join(source, file), 'utf8')).map((expression) => ({ file, expression })),
);

test('there are expressions to look at', () => {
  expect(expressions.length).toBeGreaterThan(100);
});

test.each(expressions)('$file $expression', ({ expression }) => {
  const { reports } = analyse(
    { source: expression.source, flags: expression.flags },
    { reportTypes: { Move: false } },
  );
  expect(reports.map(({ type, exponential }) => ({ type, exponential }))).toEqual([]);
});

test('an expression that backtracks is found', () => {
  expect(analyse(/^(?:a+)+$/).reports).not.toEqual([]);
});
