/** A program that publishes one issue over and over: `node publishing.mjs <folder> <first revision> <how many>`. */
import { withLock } from '../../src/commands/disk/lock.ts';
import { openLedger, publish } from '../../src/commands/disk/publish.ts';
import { day } from '../lint/builder.ts';

const [, , out = '', first, rounds] = process.argv;
process.stdout.write('ready\n');
for (let round = Number(first); round < Number(first) + Number(rounds); round += 1)
  await withLock(out, async () => {
    const files = ['가.pdf', '나.pdf', '점검결과.txt'].map((name) => ({
      name,
      bytes: Buffer.from(name + round),
    }));
    const date = day('2026-11-24');
    const ledger = await openLedger(out);
    const action = ledger.entries.length === 0 ? ('발행' as const) : ('정정' as const);
    const about = { action, reason: '', of: null, inputs: [], printed: [], heldBack: [] };
    await publish(out, ledger, { number: 24, date, made: date, ...about }, files, []);
  });
