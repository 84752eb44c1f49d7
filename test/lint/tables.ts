/**
 * Labelled tables from outside the corpus: tab-separated text whose header names columns as a spreadsheet
 * does. `want` says what should happen, `column` and `text` are one cell, any other header is a cell of the row.
 */
import type { Diagnostic } from '../../src/diagnostic.ts';
import { judge } from '../../src/lint/lint.ts';
import { toOpening } from '../../src/opening/entry.ts';
import { toEntries } from '../../src/read/columns.ts';
import { day, issueDay } from './builder.ts';
import { circumstances } from './circumstances.ts';

/** What happened to one row of a table. */
export type Outcome = {
  readonly line: number;
  /** Alternatives, empty without a label; `lawful`, `ask`, `below` for a reckoned row, else codes or `quiet`. */
  readonly want: readonly string[];
  /** Codes that reading and the rules raised beyond those of the plain row, sorted. */
  readonly got: readonly string[];
  /** True when the row is held back. */
  readonly heldBack: boolean;
  readonly text: string;
};

/** Every row of a table, put into an otherwise plain opening and judged. */
export function outcomesOf(text: string): readonly Outcome[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const header = head.split('\t');
  return lines.map((line, index) => {
    const cells = new Map(line.split('\t').map((cell, at) => [header[at] ?? '', cell]));
    const {
      want = '',
      column = '',
      text: only = '',
      date = '',
      reckoning: _,
      ...row
    } = Object.fromEntries(cells);
    const given = column === '' ? row : { [column]: only };
    const { diagnostics, heldBack } = judged(given, date);
    const got = [
      ...new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)),
    ];
    const shown = Object.values(given).filter((cell) => cell !== '');
    return { line: index + 2, want: wanted(want), got: got.sort(), heldBack, text: shown.join(' | ') };
  });
}

const plain: Readonly<Record<string, string>> = {
  회사명: '(주)가람식품',
  채용제목: '두부 포장원',
  근무지: '전북 김제시 백구면 가람로 12',
  근무시간: '09:00~18:00 (휴게 60분), 주 소정근로시간 40시간',
  급여: '월급 2,400,000원',
  전화번호: '063-540-1234',
};

function judged(
  given: Readonly<Record<string, string>>,
  date: string,
): { readonly diagnostics: readonly Diagnostic[]; readonly heldBack: boolean } {
  const issue = date === '' ? issueDay : day(date);
  const row: Record<string, string> = { ...plain, 접수마감: '채용시까지', ...given };
  if (row['채용제목'] === '') row['채용제목'] = plain['채용제목'] ?? '';
  const cells = [Object.keys(row), Object.values(row)];
  const { value: entries } = toEntries(
    {
      file: '글.tsv',
      rows: cells.map((texts, index) => ({ row: index + 1, line: index + 1, cells: texts })),
    },
    new Map(),
  );
  const readings = entries.map((entry) => toOpening(entry, issue));
  const { verdicts, general } = judge(
    readings.map(({ value }) => value),
    circumstances({ date: issue }),
  );
  const read = readings.flatMap(({ diagnostics }) => diagnostics);
  const found = verdicts.flatMap(({ diagnostics }) => diagnostics);
  return {
    diagnostics: [...read.filter(({ code }) => code.startsWith('pay/')), ...general, ...found],
    heldBack: verdicts.some(({ heldBack }) => heldBack),
  };
}

const letters: Readonly<Record<string, string>> = { L: 'lawful', Q: 'ask', B: 'below' };

/** `lawful|ask`, `B/Q why`, `wording/sex|wording/age`, `quiet`. */
function wanted(label: string): readonly string[] {
  const coded = /^([LQB](?:\/[LQB])*)(?: |$)/u.exec(label)?.[1];
  if (coded !== undefined) return coded.split('/').map((letter) => letters[letter] ?? '');
  return label.split('|').filter((one) => one !== '');
}

/** What a reckoned row came to. */
function verdictOf({ got }: Outcome): 'below' | 'ask' | 'lawful' {
  if (got.includes('pay/below-minimum')) return 'below';
  return got.some((code) => /^(?:pay|terms)\/|vague-pay/u.test(code)) ? 'ask' : 'lawful';
}

/** Codes that took over part of another rule's work after the tables were labelled. */
const successors: Readonly<Record<string, RegExp>> = {
  'ad/false-offer': /^safety\//u,
  'ad/adult': /^safety\//u,
  'no-rule-yet': /./u,
};

function isFound({ want, got }: Outcome): boolean {
  return want.some(
    (code) => got.includes(code) || got.some((other) => successors[code]?.test(other) === true),
  );
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}% (${part}/${whole})`;

/** The figures of one table and every row that went wrong. */
export function scoreTable(name: string, text: string): string {
  const outcomes = outcomesOf(text);
  const labelled = outcomes.filter(({ want }) => want.length > 0);
  if (labelled.length === 0) {
    const silent = outcomes.filter(({ got }) => got.length === 0).length;
    const rows = outcomes.map((one) => `${one.line}: ${one.got.join(' ') || '-'}: ${one.text}`);
    return [`${name}: ${outcomes.length} rows without labels, ${silent} quiet`, ...rows].join('\n');
  }
  const isWages = labelled.every(({ want }) => want.every((one) => /^(?:lawful|ask|below)$/u.test(one)));
  return [name, ...(isWages ? wageFigures(labelled) : phraseFigures(labelled))].join('\n');
}

function wageFigures(outcomes: readonly Outcome[]): readonly string[] {
  const wrong = outcomes.filter((one) => !one.want.includes(verdictOf(one)));
  const held = wrong.filter((one) => verdictOf(one) === 'below').length;
  const passed = wrong.filter((one) => verdictOf(one) === 'lawful').length;
  const silent = wrong.filter((one) => verdictOf(one) === 'lawful' && one.want.join() === 'below').length;
  return [
    `right ${percent(outcomes.length - wrong.length, outcomes.length)}; wrongly held back ${held}; ` +
      `wrongly in silence ${passed}, of them certain violations ${silent}; needless questions ${wrong.length - held - passed}`,
    ...wrong.map(
      (one) =>
        `${one.line}: want ${one.want.join('|')}, got ${verdictOf(one)} [${one.got.join(' ')}]: ${one.text}`,
    ),
  ];
}

function phraseFigures(outcomes: readonly Outcome[]): readonly string[] {
  const flagged = outcomes.filter(({ want }) => want[0] !== 'quiet');
  const found = flagged.filter(isFound);
  const loud = outcomes.filter(({ want, got }) => want[0] === 'quiet' && got.length > 0);
  const kinds = [...new Set(flagged.map(({ want }) => want[0] ?? ''))].sort();
  return [
    `precision ${percent(found.length, found.length + loud.length)}; recall ${percent(found.length, flagged.length)}; ` +
      `quiet ones raised ${loud.length} of ${outcomes.length - flagged.length}`,
    ...kinds.map((kind) => {
      const own = flagged.filter(({ want }) => want[0] === kind);
      return `  ${kind.padEnd(28)} ${percent(own.filter(isFound).length, own.length)}`;
    }),
    ...loud.map((one) => `wrong ${one.got.join(' ')}: ${one.text}`),
    ...flagged
      .filter((one) => !isFound(one))
      .map((one) => `missed ${one.want.join('|')}: ${one.text} [${one.got.join(' ')}]`),
  ];
}
