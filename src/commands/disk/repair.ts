/** What a killed run left behind, put in order before the next command. */
import { readdir } from 'node:fs/promises';
import { RunError } from '../machine.ts';
import { isLeftover } from './folder.ts';

/**
 * Whatever command comes first after a run was killed puts `out` in order, so that an issue that was being
 * replaced does not stay aside until the next one is built. What stands in the way is left to that build,
 * which tells of it: another run at work, a folder that cannot be written to, a 발행대장 that cannot be read.
 */
export async function repair(out: string): Promise<void> {
  if (!(await hasLeftovers(out))) return;
  // Mostly there is nothing to put in order, and what does it takes as long to load as a short command.
  const [{ withLock }, { openLedger }] = await Promise.all([import('./lock.ts'), import('./publish.ts')]);
  try {
    await withLock(out, () => openLedger(out));
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
  }
}

/** Whether a killed run left something in a folder; a folder that is not there holds nothing. */
async function hasLeftovers(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => isLeftover(name.normalize('NFC')));
}
