/**
 * The check of law and freshness: every rule over every opening. It changes no opening, and the order in
 * which openings are given changes no diagnostic.
 */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Opening } from '../opening/opening.ts';
import { placeOf } from '../read/table.ts';
import { minimumWageOf } from '../wage/minimum-wage.ts';
import { byRow, twinsIn } from './identity.ts';
import { passagesOf } from './passage.ts';
import { releaseOf } from './release.ts';
import type { Release } from './release.ts';
import { maskNumbers } from './resident-number.ts';
import type { Circumstances, Finding, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { yearsChecked } from './wage.ts';
import { yearsBehind } from './year-behind.ts';

/** What the issue stage is told about an opening. */
export type Verdict = {
  readonly opening: Opening;
  /** In the order of the rules; a released opening's are all `info`. */
  readonly diagnostics: readonly Diagnostic[];
  /** True when an error stands that nobody released: the opening must not be printed. */
  readonly heldBack: boolean;
  /** True when the `확인` column let errors or questions pass. */
  readonly released: boolean;
};

export type Judgement = {
  /** One for each opening, in the order given. */
  readonly verdicts: readonly Verdict[];
  /** About files or the whole run: a year without a known minimum wage, a column missing throughout. */
  readonly general: readonly Diagnostic[];
};

type Given = Omit<Circumstances, 'twinOf' | 'yearBehind'>;

/** Every diagnostic, sorted by file and row; those about the whole run or a whole file come first. */
export function lint(openings: readonly Opening[], circumstances: Given): readonly Diagnostic[] {
  const { verdicts, general } = judge(openings, circumstances);
  const sorted = [...verdicts].sort((a, b) => byRow(a.opening, b.opening));
  return [...general, ...sorted.flatMap(({ diagnostics }) => diagnostics)];
}

/** The diagnostics of each opening and whether it is held back. */
export function judge(openings: readonly Opening[], given: Given): Judgement {
  const twins = twinsIn(openings);
  const behind = yearsBehind(openings, given.date);
  const circumstances: Circumstances = {
    ...given,
    twinOf: (opening) => twins.get(opening) ?? null,
    yearBehind: (opening) => behind.has(opening),
  };
  const active = activeRules(given);
  const seen = openings.map((opening) => ({ opening, sightings: look(opening, active, circumstances) }));
  const throughout = foundThroughout(seen);
  const verdicts = seen.map(({ opening, sightings }) => {
    const own = sightings.filter(({ rule }) => !throughout.has(keyOf(opening, rule)));
    return verdictOn(opening, own, circumstances);
  });
  const general = [...unknownRules(given), ...unknownYears(openings, circumstances), ...throughout.values()];
  return { verdicts, general };
}

/** A rule with the severity that the centre gives it. */
type ActiveRule = { readonly rule: Rule; readonly severity: Severity };
type Sighting = ActiveRule & { readonly finding: Finding };
type Seen = { readonly opening: Opening; readonly sightings: readonly Sighting[] };

function activeRules({ config }: Given): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const severity =
      (rule.firm === 'always' ? undefined : config.rules.get(rule.code)?.severity) ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}

function look(
  opening: Opening,
  active: readonly ActiveRule[],
  circumstances: Circumstances,
): readonly Sighting[] {
  const subject = { opening, passages: passagesOf(opening) };
  return active.flatMap(({ rule, severity }) =>
    rule.check(subject, circumstances).map((finding) => ({ rule, severity, finding })),
  );
}

function verdictOn(opening: Opening, sightings: readonly Sighting[], { date }: Circumstances): Verdict {
  const release = releaseOf(opening.release, date);
  const lifts = ({ rule, severity }: Sighting): boolean =>
    release === 'given' && rule.firm === undefined && severity !== 'info';
  const diagnostics = sightings.map((sighting) => {
    const diagnostic = diagnosticOf(opening, sighting, release);
    return lifts(sighting) ? { ...diagnostic, severity: 'info' as const } : diagnostic;
  });
  return {
    opening,
    diagnostics,
    heldBack: diagnostics.some(({ severity }) => severity === 'error'),
    released: sightings.some(lifts),
  };
}

function diagnosticOf(opening: Opening, { rule, severity, finding }: Sighting, release: Release): Diagnostic {
  return {
    code: rule.code,
    severity,
    message: finding.message,
    place: placeOf(opening.entry, finding.field),
    ...(finding.actual === undefined ? {} : { actual: bounded(maskNumbers(finding.actual)) }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    hint: hintOf(rule, severity, finding, release),
  };
}

const longest = 300;
const bounded = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}…`);

function hintOf(rule: Rule, severity: Severity, finding: Finding, release: Release): string {
  const law =
    rule.statutes.length === 0 ? '' : ` (근거: ${rule.statutes.map(({ article }) => article).join('; ')})`;
  if (severity === 'info' || release === 'none') return `${finding.hint}${law}`;
  if (rule.firm !== undefined) return `${finding.hint} 확인 칸으로는 풀리지 않습니다.${law}`;
  if (release === 'given') return `확인 칸에 따라 실었습니다. ${finding.hint}${law}`;
  return `${finding.hint} 확인 칸의 날짜가 이번 발행일이 아니어서 쓰지 않았습니다.${law}`;
}

const keyOf = ({ entry }: Opening, rule: Rule): string =>
  [entry.file, entry.sheet ?? '', rule.code].join('\n');

/** Openings a file must have before something missing in all of them is said once. */
const fewest = 3;

/** Rules about something missing that found it missing in every opening of a file, and what to say once. */
function foundThroughout(seen: readonly Seen[]): ReadonlyMap<string, Diagnostic> {
  const sizes = new Map<string, number>();
  const found = new Map<string, { count: number; readonly diagnostic: Diagnostic }>();
  for (const { opening, sightings } of seen) {
    const { file, sheet } = opening.entry;
    const table = [file, sheet ?? ''].join('\n');
    sizes.set(table, (sizes.get(table) ?? 0) + 1);
    for (const { rule, severity } of sightings) {
      if (rule.wholeFile === undefined) continue;
      const key = keyOf(opening, rule);
      const place = { file, ...(sheet === undefined ? {} : { sheet }) };
      const { message, hint } = rule.wholeFile;
      const entry = found.get(key) ?? {
        count: 0,
        diagnostic: { code: rule.code, severity, message, place, hint },
      };
      entry.count += 1;
      found.set(key, entry);
    }
  }
  const throughout = [...found].filter(([key, { count, diagnostic }]) => {
    const size = sizes.get(key.slice(0, key.lastIndexOf('\n'))) ?? 0;
    return count === size && size >= fewest && diagnostic.severity !== 'error';
  });
  return new Map(
    throughout.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { diagnostic }]) => [key, diagnostic]),
  );
}

/** Years for which pay should have been checked but no minimum wage is known. */
function unknownYears(openings: readonly Opening[], circumstances: Circumstances): readonly Diagnostic[] {
  const years = new Set(openings.flatMap((opening) => yearsChecked(opening, circumstances)));
  return [...years]
    .filter((year) => minimumWageOf(year) === null)
    .sort((a, b) => a - b)
    .map((year) => ({
      code: 'statutes/unknown-year',
      severity: 'warning',
      message: `${year}년 최저임금을 알지 못하여 그해의 임금은 확인하지 못하였습니다.`,
      hint: '프로그램을 새 판으로 올려 주십시오. 그때까지는 고용노동부 고시와 직접 대조해 주십시오.',
    }));
}

/** Settings of the config for rules that do not exist or that nobody may lower. */
function unknownRules({ config }: Given): readonly Diagnostic[] {
  return [...config.rules.keys()].sort().flatMap((code): Diagnostic[] => {
    const rule = rules.find((one) => one.code === code);
    if (rule === undefined) {
      return [
        {
          code: 'rules/unknown',
          severity: 'warning',
          message: `일자리.yaml에 적힌 점검 기준을 알지 못합니다: ${code}`,
          hint: '이름을 확인해 주십시오. 점검 규칙의 목록은 iljari help 규칙으로 볼 수 있습니다.',
        },
      ];
    }
    if (rule.firm !== 'always') return [];
    return [
      {
        code: 'rules/firm',
        severity: 'warning',
        message: `이 점검 기준은 바꿀 수 없습니다: ${code} (${rule.name})`,
        hint: '일자리.yaml에서 그 줄을 지워 주십시오.',
      },
    ];
  });
}
