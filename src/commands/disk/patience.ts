/**
 * Renaming and removing where another program may hold the file for a moment: a virus scanner, the search index,
 * Excel while it saves.
 */
import { rename as renameOnce, unlink as unlinkOnce } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../machine.ts';

/** Between two attempts, in milliseconds: about two seconds in all. */
const pauses = [20, 40, 80, 160, 300, 400, 500, 500] as const;

const momentary: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames; what is refused for a moment is tried again. Throws the system's own error. */
export function rename(from: string, to: string): Promise<void> {
  return patiently(() => renameOnce(from, to));
}

/** Removes a file; what is refused for a moment is tried again, and one that is not there is no error. */
export function unlink(path: string): Promise<void> {
  return patiently(() => unlinkOnce(path)).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

async function patiently(attempt: () => Promise<void>): Promise<void> {
  for (const milliseconds of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!momentary.has(codeOf(error))) throw error;
    }
    await pause(milliseconds);
  }
  return attempt();
}
