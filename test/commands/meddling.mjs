/**
 * Loaded before the command (`node --import`), meddles with its files while it works, as another program or person
 * would. `MEDDLE` is `[call, part, action, target, times]`: when `call` is made for a path with `part` in it, the first
 * `times` times, `target` is removed, or something is appended to it.
 */
import { appendFileSync, promises, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [call, part, action, target, times] = JSON.parse(process.env.MEDDLE);
let left = times;
const real = promises[call];
promises[call] = async (path, ...rest) => {
  const result = await real(path, ...rest);
  if (left > 0 && String(path).normalize('NFC').includes(part)) {
    left -= 1;
    if (action === 'remove') rmSync(target, { recursive: true, force: true });
    else appendFileSync(target, action);
  }
  return result;
};
syncBuiltinESMExports();
