/** Findings of one kind all over a file, as one: nobody reads the same sentence two hundred times. */
import type { Diagnostic } from './diagnostic.ts';
import { grouped } from './grouped.ts';

/** A finding that stands for others of its kind. */
export type Gathered = Diagnostic & {
  /** Rows that it stands for; absent for a finding that stands for itself. */
  readonly rows?: number;
};

/** Rows and share of a file from which one line says it for all of them. */
const fewest = 10;
const share = 0.3;
/** What stands nowhere else than in the report is named there, each by itself. */
const eachNamed: ReadonlySet<string> = new Set(['poster/left-off']);

/** Rows that are shown as examples. */
const shown = 3;

/**
 * The findings with those of one kind in one file put together, where they are in at least 10 rows and 30 % of it; the
 * others as they are. `rowsOf` is how many openings each file has.
 */
export function gathered(
  diagnostics: readonly Diagnostic[],
  rowsOf: ReadonlyMap<string, number>,
): readonly Gathered[] {
  const kinds = new Map(
    [...grouped(diagnostics, kindOf)].map(([kind, same]) => [
      kind,
      // One for each row; none where a finding of the kind is about no row.
      same.every(({ place }) => place?.row !== undefined)
        ? [...new Map(same.map((one) => [one.place?.row, one])).values()]
        : [],
    ]),
  );
  const said = new Set<string>();
  return diagnostics.flatMap((diagnostic): readonly Gathered[] => {
    const kind = kindOf(diagnostic);
    const all = kinds.get(kind) ?? [];
    const size = rowsOf.get(diagnostic.place?.file ?? '') ?? 0;
    if (eachNamed.has(diagnostic.code) || all.length < fewest || all.length < size * share)
      return [diagnostic];
    if (said.has(kind)) return [];
    said.add(kind);
    return [together(diagnostic, all)];
  });
}

/** Code, file, sheet and severity, and the column where there is one. */
function kindOf({ code, severity, place }: Diagnostic): string {
  return [code, severity, place?.file, place?.sheet, place?.column].join('\n');
}

function together(first: Diagnostic, all: readonly Diagnostic[]): Gathered {
  const { file = '', sheet, column } = first.place ?? {};
  const isSame = all.every(({ message }) => message === first.message);
  const examples = all.slice(0, shown).map(({ place, actual }) => {
    const seen = actual === undefined || actual === '' ? '' : ` ${shorten(actual)}`;
    return `${place?.row}행${seen}`;
  });
  return {
    code: first.code,
    severity: first.severity,
    message: `${all.length}개 행이 같습니다. ${isSame ? '' : '보기: '}${first.message}`,
    place: { file, ...(sheet !== undefined && { sheet }), ...(column !== undefined && { column }) },
    actual: `${examples.join(', ')}${all.length > shown ? ' …' : ''}`,
    ...(first.expected !== undefined && isSame && { expected: first.expected }),
    ...(first.hint !== undefined && { hint: first.hint }),
    rows: all.length,
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
