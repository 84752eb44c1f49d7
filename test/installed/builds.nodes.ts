/**
 * The example built again and again, two at a time or as many as the machine has processors: every run must publish,
 * and the same bytes. `ILJARI_BUILDS` says how often.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, everyNode, iljari } from './iljari.ts';

const count = Number(process.env['ILJARI_BUILDS'] ?? 300);
const args = ['build', '구인.csv', '--date', '2026-11-24', '--json', '--out'];

test.each(everyNode)(`Node %s builds the example ${count} times`, async (_version, node) => {
  const folder = copyOf('examples/gimje');
  const first = await iljari(node, folder, [...args, '처음']);
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });

  const failed: object[] = [];
  let next = 1;
  const work = async (): Promise<void> => {
    while (next < count) {
      const number = next++;
      const out = `발행-${number}`;
      const { code, stdout, stderr } = await iljari(node, folder, [...args, out]);
      // A process that a signal ended has no code.
      if (code !== 0 || stderr !== '' || stdout !== first.stdout) failed.push({ number, code, stderr });
      rmSync(join(folder, out), { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  expect({ built: next, failed }).toEqual({ built: count, failed: [] });
});
