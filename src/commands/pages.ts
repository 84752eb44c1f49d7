/** The page that explains a problem: what `--json` gives beside each. */
import type { Diagnostic } from '../diagnostic.ts';

/** A problem as programs are told of it. */
export type Explained = Diagnostic & {
  /**
   * Where its page stands in the package, `docs/problems.html#read/empty`: what follows the `#` is a place in
   * the page. `import.meta.resolve('iljari/' + docs)` is its address on the disk.
   */
  readonly docs: string;
};

/**
 * Each problem with its page.
 * @param rules codes with a page of their own
 */
export function explained(
  diagnostics: readonly Diagnostic[],
  rules: ReadonlySet<Diagnostic['code']> = new Set(),
): readonly Explained[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, docs: pageOf(diagnostic.code, rules) }));
}

function pageOf(code: Diagnostic['code'], rules: ReadonlySet<Diagnostic['code']>): string {
  if (rules.has(code)) return `docs/rules/${code}.html`;
  return code.startsWith('config/') ? 'docs/config.html' : `docs/problems.html#${code}`;
}
