/** docs/forms.md tells the type sizes that the templates really have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'forms.md'), 'utf8');

test.each(['sheet.hbs', 'table.hbs', 'large-print.hbs', 'poster.hbs'])('%s', (name) => {
  const template = readFileSync(join(root, 'templates', name), 'utf8');
  const sizes = Array.from(
    template.matchAll(/type-size: (\d+)pt [\d.]+pt (\d+)pt/g),
    ([, least, greatest]) => `${least}~${greatest}포인트`,
  );
  expect(sizes).toHaveLength(2);
  const row = page.split('\n').find((line) => line.includes(`\`${name}\``)) ?? '';
  expect(row.match(/\d+~\d+포인트/g)).toEqual(sizes);
});
