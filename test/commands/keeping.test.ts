/** Nothing that hung is lost, whatever an office does: a few runs; `keeping.long.ts` does many. */
import { expect, test } from 'vitest';
import { liveAtRandom } from './deeds.ts';

test('random deeds of an office, twice', async () => {
  expect(await liveAtRandom(2)).toBe(2);
}, 300_000);
