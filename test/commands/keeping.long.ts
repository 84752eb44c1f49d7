/** Nothing that hung is lost, whatever an office does: many runs. */
import { test } from 'vitest';
import { liveAtRandom } from './deeds.ts';

test('random deeds of an office, 20 times', () => liveAtRandom(20), 1_800_000);
