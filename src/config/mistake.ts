/** A mistake in `일자리.yaml` before it knows the name of its file. */
import type { Diagnostic, Severity } from '../diagnostic.ts';

/** Line and column of a character, both 1-based. */
export type Spot = { readonly line: number; readonly column: number };

export type Mistake = Spot & {
  /** What follows `config/`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
};

/** Tells a mistake where it is found: an error, unless `severity` says otherwise. */
export type ReportMistake = (
  spot: Spot,
  code: string,
  message: string,
  hint: string,
  severity?: Severity,
) => void;

/** A report that adds to `mistakes`. */
export const reportTo =
  (mistakes: Mistake[]): ReportMistake =>
  ({ line, column }, code, message, hint, severity = 'error') =>
    void mistakes.push({ line, column, code, message, hint, severity });

/** A report of what stands under the key `path`. */
export const under =
  (path: string, report: ReportMistake): ReportMistake =>
  (spot, code, message, hint, severity) =>
    report(spot, code, `${path}: ${message} (${spot.column}번째 글자)`, hint, severity);

/** The mistakes as diagnostics of the file, from its top to its bottom. */
export function diagnose(mistakes: readonly Mistake[], file: string): Diagnostic[] {
  const ordered = mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return ordered.map(({ code, severity, message, hint, line }) => ({
    code: `config/${code}`,
    severity,
    message,
    place: { file, line },
    hint,
  }));
}

/** A text as messages quote it: on one line and not longer than a line. */
export function quote(text: string): string {
  const short = shorten(text.replace(/\s+/g, ' ').trim());
  return short.includes('"') ? `「${short}」` : `"${short}"`;
}

/** The text in single quotes, as YAML takes it for text whatever it holds. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The same as a hint shows it. */
export const remedy = (text: string): string => singleQuoted(shorten(text));

/** Not longer than a line of a message. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
