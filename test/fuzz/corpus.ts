/** The kept cases: every input that once showed a fault, one JSON file each, `corpus/<target>/<hash>.json`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kept cases of a target by file name. */
export function keptCases(
  folder: string,
  target: string,
): readonly { readonly name: string; readonly case: unknown }[] {
  const path = join(folder, target);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ name, case: JSON.parse(readFileSync(join(path, name), 'utf8')) as unknown }));
}

/** Keeps a case that shows a fault; the name of its file. */
export function keep(folder: string, target: string, one: unknown): string {
  const text = `${JSON.stringify(one, null, 1)}\n`;
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
  mkdirSync(join(folder, target), { recursive: true });
  writeFileSync(join(folder, target, name), text);
  return join(target, name);
}
