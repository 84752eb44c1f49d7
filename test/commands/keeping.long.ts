/** Nothing that hung is lost, whatever an office does: many runs. */
import { expect, test } from 'vitest';
import { liveAtRandom } from './deeds.ts';

test('random deeds of an office, 20 times', async () => {
  expect(await liveAtRandom(20)).toBe(20);
}, 1_800_000);
