/** Whether a workbook will be read, so that what reads it starts while the rest of the command is loaded. */
import { readdirSync } from 'node:fs';

const workbook = /\.xls[bmx]?$/i;

/**
 * Guessed by the words of the command line: the names of the files, or of those in the folders; without any, of
 * those in this folder. A run of the scheduler mostly reads nothing. Where the guess is wrong, what reads workbooks
 * starts later, or in vain.
 */
export function expectsWorkbook([command = '', ...words]: readonly string[]): boolean {
  if (!['build', 'check'].includes(command) || words.includes('--if-due')) return false;
  const paths = words.filter((word) => !word.startsWith('-'));
  return (paths.length === 0 ? ['.'] : paths).some(
    (path) => workbook.test(path) || namesIn(path).some((name) => workbook.test(name)),
  );
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    // A file, or nothing, or the value of an option.
    return [];
  }
}
