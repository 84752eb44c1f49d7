/** Where the program lies on the disk. */
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `fonts/`, `templates/` and `dist/`: beside `src/` when it is run from there. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (basename(folder) !== 'dist' && basename(folder) !== 'src') folder = dirname(folder);
  return dirname(folder);
}
