/** Diagnostics that a broken file would repeat for each of its rows. */
import type { Diagnostic } from '../diagnostic.ts';

/** Diagnostics of one code that are listed one by one. */
const most = 30;

/** The first diagnostics of each code, then one that counts the rest and says where they end. */
export function capped(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const list = seen.get(diagnostic.code);
    if (list === undefined) seen.set(diagnostic.code, [diagnostic]);
    else list.push(diagnostic);
  }
  return [...seen.values()].flatMap((list) => {
    const last = list.at(-1);
    if (list.length <= most || last === undefined) return list;
    const rest: Diagnostic = {
      ...last,
      message: `같은 문제가 ${list.length - most}곳에 더 있습니다. 여기가 마지막 곳입니다.`,
    };
    return [...list.slice(0, most), rest];
  });
}
