/** The page that explains a problem: what `--json` gives beside each. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint/rule.ts';

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
 * @param rules those that may have found some of them; each has a page of its own
 */
export function explained(
  diagnostics: readonly Diagnostic[],
  rules: readonly Pick<Rule, 'code'>[] = [],
): readonly Explained[] {
  const own = new Set(rules.map(({ code }) => code));
  return diagnostics.map((diagnostic) => ({ ...diagnostic, docs: pageOf(diagnostic.code, own) }));
}

function pageOf(code: Diagnostic['code'], rules: ReadonlySet<string>): string {
  if (rules.has(code)) return `docs/rules/${code}.html`;
  return code.startsWith('config/') ? 'docs/config.html' : `docs/problems.html#${code}`;
}
