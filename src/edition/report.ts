/**
 * 점검결과.txt: what was held back, what must be asked and what is worth knowing, a section for each source
 * file, so that the centre can send it to the partner that supplied the rows. Lines end in `\n`; the
 * writer gives the file a byte order mark and CRLF, so that Notepad shows it rightly.
 */
import type { Config } from '../config/config.ts';
import type { Diagnostic, Place, Severity } from '../diagnostic.ts';
import { gathered, type Gathered } from '../gathered.ts';
import { grouped } from '../grouped.ts';
import { placeOf } from '../read/table.ts';
import type { Verdict } from '../lint/lint.ts';
import { maskNumbers } from '../lint/resident-number.ts';
import { rules } from '../lint/rules.ts';
import { spelt } from '../lint/spelling.ts';
import type { Day } from '../day.ts';
import type { Opening } from '../opening/opening.ts';
import { workOf } from '../opening/work.ts';
import { shown } from '../shown.ts';

export type ReportInput = {
  /** Title of the sheet, `김제 일자리정보지`. */
  readonly title: string;
  /** Number and date of the issue. */
  readonly number: number;
  readonly date: Day;
  /** Openings read from the files, before the same opening was merged; and those on the sheet. */
  readonly read: number;
  readonly printed: number;
  readonly verdicts: readonly Verdict[];
  /** Openings that are not on the sheet because of an error, whichever stage found it. */
  readonly heldBack: ReadonlySet<Opening>;
  /** What each file supplied. */
  readonly sources: readonly Source[];
  /** Everything that any stage found, the verdicts' own included. */
  readonly diagnostics: readonly Diagnostic[];
  readonly rules: Config['rules'];
  /** The table of posting places and how many it gave; null without one. */
  readonly places: { readonly file: string; readonly count: number } | null;
};

/** A file of openings and what became of its rows. */
export type Source = {
  readonly file: string;
  readonly read: number;
  readonly printed: number;
  readonly heldBack: number;
  /** Rows that another file or row has too: the same opening is printed once. */
  readonly elsewhere: number;
};

/** The whole report as Korean text. Resident numbers are masked wherever they come from. */
export function reportText(input: ReportInput): string {
  const sections = sectionsOf(input);
  const lines = [
    ...heading(input, sections),
    ...sourceList(input.sources),
    ...heldList(input),
    ...changedRules(input.rules),
    ...sections.flatMap((section) => sectionLines(section, input.places)),
  ];
  return `${lines.map((line) => maskNumbers(shown(line)).trimEnd()).join('\n')}\n`;
}

/** What was found in one row, or about a whole file when it has no row. */
type Item = {
  readonly place: Place | null;
  readonly opening: Opening | null;
  readonly held: boolean;
  readonly released: boolean;
  readonly diagnostics: readonly Gathered[];
};

/** One source file; `file` is empty for what belongs to none. */
type Section = { readonly file: string; readonly openings: number; readonly items: readonly Item[] };

function sectionsOf({ verdicts, heldBack, diagnostics }: ReportInput): readonly Section[] {
  const byRow = new Map<string, Verdict>();
  for (const verdict of verdicts) byRow.set(rowKey(verdict.opening.entry), verdict);
  const rowsOf = new Map(
    [...grouped(verdicts, ({ opening }) => opening.entry.file)].map(([file, own]) => [file, own.length]),
  );
  const keyed = grouped(gathered(diagnostics, rowsOf), ({ place }) =>
    place === undefined ? '' : rowKey(place),
  );
  const items = [...keyed].map(([key, found]): Item => {
    const verdict = byRow.get(key);
    return {
      place: found[0]?.place ?? null,
      opening: verdict?.opening ?? null,
      held: verdict !== undefined && heldBack.has(verdict.opening),
      released: verdict?.released ?? false,
      diagnostics: found.toSorted((a, b) => weight[a.severity] - weight[b.severity]),
    };
  });
  const files = new Set([...items.map(fileOf), ...verdicts.map(({ opening }) => opening.entry.file)]);
  return [...files].toSorted(compare).map((file) => ({
    file,
    openings: verdicts.filter(({ opening }) => opening.entry.file === file).length,
    items: items.filter((item) => fileOf(item) === file).toSorted(byPlace),
  }));
}

const rowKey = ({ file, sheet, row }: Place): string => [file, sheet ?? '', row ?? ''].join('\n');
const fileOf = ({ place }: Item): string => place?.file ?? '';
const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byPlace(a: Pick<Item, 'place'>, b: Pick<Item, 'place'>): number {
  const [one, other] = [a.place, b.place];
  return compare(one?.sheet ?? '', other?.sheet ?? '') || (one?.row ?? 0) - (other?.row ?? 0);
}

type Group = 'trouble' | 'held' | 'outside' | 'question' | 'note';

/** Items of a group, each with the diagnostics that belong there; a held row keeps all of its own together. */
function itemsOf({ items }: Section, group: Group): readonly Item[] {
  return items.flatMap((item) => {
    const wanted = item.diagnostics.filter((diagnostic) => groupOf(item, diagnostic) === group);
    return wanted.length === 0 ? [] : [{ ...item, diagnostics: wanted }];
  });
}

function groupOf({ held, diagnostics }: Item, { severity, rows }: Gathered): Group {
  if (held || (severity === 'error' && rows !== undefined)) return 'held';
  if (diagnostics.some(({ code }) => code === 'edition/outside')) return 'outside';
  return severity === 'error' ? 'trouble' : severity === 'warning' ? 'question' : 'note';
}

function heading(input: ReportInput, sections: readonly Section[]): readonly string[] {
  const count = (group: Group): number =>
    sections.reduce((sum, section) => sum + itemsOf(section, group).length, 0);
  return [
    `${input.title} 제${input.number}호 점검결과`,
    `발행일 ${spelt(input.date)}`,
    '',
    `읽은 구인 ${input.read}건, 실은 구인 ${input.printed}건, 보류한 구인 ${input.heldBack.size}건`,
    `확인이 필요한 것 ${count('question')}건, 참고할 것 ${count('note')}건`,
    '',
    '이 점검은 프로그램이 글을 보고 찾은 것으로, 법률 자문이 아니며 법을 어겼다는 판단도 아닙니다.',
    '걸리지 않았다고 하여 문제가 없다는 뜻도 아닙니다. 판단이 어려우면 고용노동부(국번 없이 1350)에 물어보십시오.',
    '파일마다 따로 적었으니 그 부분만 잘라 구인을 보낸 기관에 보내셔도 됩니다.',
  ];
}

/** One line for each file, where several were put together. */
function sourceList(sources: readonly Source[]): readonly string[] {
  if (sources.length < 2) return [];
  const lines = sources.map(
    ({ file, read, printed, heldBack, elsewhere }) =>
      `- ${file}: 구인 ${read}건, 실은 구인 ${printed}건, 보류 ${heldBack}건${elsewhere === 0 ? '' : `, 다른 행과 같은 구인 ${elsewhere}건`}`,
  );
  return ['', '[파일마다 보낸 구인]', ...lines];
}

/** One line for each opening held back, over all files. */
function heldList({ verdicts, heldBack }: ReportInput): readonly string[] {
  const held = verdicts
    .filter(({ opening }) => heldBack.has(opening))
    .map(({ opening }) => ({ place: placeOf(opening.entry), opening }))
    .toSorted((a, b) => compare(a.place.file, b.place.file) || byPlace(a, b));
  if (held.length === 0) return [];
  const lines = held.slice(0, mostHeld).map((item) => `- ${item.place.file} ${rowLine(item)}`);
  const rest = held.length - lines.length;
  return ['', '[보류한 구인]', ...lines, ...(rest === 0 ? [] : [`- 그 밖에 ${rest}건`])];
}

/** Lines of the list of openings held back. */
const mostHeld = 200;

function changedRules(changed: Config['rules']): readonly string[] {
  if (changed.size === 0) return [];
  const lines = [...changed]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([code, { severity, reason }]) => {
      const name = rules.find((rule) => rule.code === code)?.name ?? '알지 못하는 기준';
      return `- ${name} (${code}): ${levels[severity]}. 이유: ${reason === '' ? '적지 않음' : reason}`;
    });
  return ['', '[일자리.yaml에서 바꾼 점검 기준]', ...lines];
}

const levels: Readonly<Record<Severity | 'off', string>> = {
  error: '보류',
  warning: '확인 필요',
  info: '참고',
  off: '보지 않음',
};

const titles: Readonly<Record<Group, string>> = {
  trouble: '■ 읽지 못한 것',
  held: '■ 보류: 정보지에 싣지 않았습니다',
  outside: '■ 어느 판에도 들지 않아 싣지 않았습니다',
  question: '■ 확인 필요: 실었지만 업체에 물어봐 주십시오',
  note: '■ 참고',
};

/** Rows that are listed in one part of a file's section. */
const mostItems = 150;

/** Of posting places it is the centre's own staff that is asked. */
const askedOfStaff = '■ 확인 필요: 찍었지만 표를 봐 주십시오';

function sectionLines(section: Section, places: ReportInput['places']): readonly string[] {
  const isPlaces = section.file !== '' && section.file === places?.file;
  const groups = (['trouble', 'held', 'outside', 'question', 'note'] as const).flatMap((group) => {
    const items = itemsOf(section, group);
    const title = isPlaces && group === 'question' ? askedOfStaff : titles[group];
    if (items.length === 0) return [];
    const rest = items.length - mostItems;
    const more =
      rest > 0 ? ['', `그 밖에 ${rest}건은 줄였습니다. 모두 보려면 iljari check에 --json을 붙이십시오.`] : [];
    return ['', title, ...items.slice(0, mostItems).flatMap((item) => itemLines(item)), ...more];
  });
  const rule = '='.repeat(60);
  const name = section.file === '' ? '전체' : section.file;
  const about = isPlaces ? `게시처 ${places?.count ?? 0}곳` : `구인 ${section.openings}건`;
  const count = section.file === '' ? [] : [about];
  return ['', rule, name, ...count, rule, ...(groups.length === 0 ? ['', '걸린 것이 없습니다.'] : groups)];
}

function itemLines(item: Item): readonly string[] {
  const released = item.released ? [`  확인 칸: ${item.opening?.release ?? ''}`] : [];
  return ['', rowLine(item), ...released, ...item.diagnostics.flatMap(diagnosticLines)];
}

/** `11월 시트 12행 | (주)새만금정밀 | 생산직 사원 모집`. */
function rowLine({ place, opening }: Pick<Item, 'place' | 'opening'>): string {
  const sheet = place?.sheet === undefined ? '' : `${place.sheet} 시트 `;
  const row = place?.row ?? place?.line;
  const where =
    row === undefined ? `${sheet}파일 전체` : `${sheet}${row}${place?.row === undefined ? '번째 줄' : '행'}`;
  const work = opening === null ? '' : workOf(opening);
  return [place === null ? '전체' : where, opening?.company ?? '', work]
    .filter((part) => part !== '')
    .join(' | ');
}

function diagnosticLines({ place, message, actual, expected, example, hint }: Diagnostic): readonly string[] {
  const column = place?.column === undefined ? '' : `[${place.column}] `;
  const line = (name: string, text: string | undefined): readonly string[] =>
    text === undefined || text === '' ? [] : [`    ${name}: ${shorten(maskNumbers(text))}`];
  return [
    `  - ${column}${message}`,
    ...line('적힌 글', actual),
    ...line('기준', expected),
    ...line('적는 법', example),
    ...line('할 일', hint),
  ];
}

const longest = 300;
const shorten = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
