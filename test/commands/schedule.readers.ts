/** The units of a scheduled task, as systemd verifies them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemdUnits } from '../../src/commands/task.ts';
import { inFolder, tells } from '../programs.ts';
import { awkward, task } from './awkward-task.ts';

/** What systemd-analyze says of units in a folder that is there. */
function verified(change: (unit: string) => string): readonly [number | null, readonly string[]] {
  return inFolder((root) => {
    const folder = join(root, awkward);
    mkdirSync(folder);
    const units = systemdUnits({ ...task, folder, command: [process.execPath, ...task.command.slice(1)] });
    const paths = Object.entries(units).map(([name, text]) => {
      writeFileSync(join(root, name), change(text));
      return join(root, name);
    });
    const { code, stderr } = tells('systemd-analyze', ['verify', ...paths]);
    return [code, stderr.split('\n').filter((line) => line.includes('iljari-'))];
  });
}

test('systemd finds no fault', () => {
  expect(verified((unit) => unit)).toEqual([0, []]);
});

test('systemd can find one: a time that is none', () => {
  const [, faults] = verified((unit) => unit.replace('08:00:00', '28:00:00'));
  expect(faults).not.toEqual([]);
});
