import { expect, test } from 'vitest';
import { columnManual } from '../../src/field/manual.ts';

test('docs/columns.md is what the aliases say (npx vitest run test/read/manual.test.ts -u writes it anew)', async () => {
  await expect(columnManual()).toMatchFileSnapshot('../../docs/columns.md');
});
