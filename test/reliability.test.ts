/** Every promise of docs/develop/reliability.md names a test that exists. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const promises = [
  ...readFileSync('docs/develop/reliability.md', 'utf8').matchAll(/\| `(test\/[^`]+)` (.+) \|$/gm),
];

test('every promise has a test that is there', () => {
  expect(promises.length).toBeGreaterThan(20);
  const missing = promises.filter(
    ([, file = '', name = '']) => !readFileSync(file, 'utf8').includes(`'${name}'`),
  );
  expect(missing.map(([line]) => line)).toEqual([]);
});
