/**
 * 게시처.csv → posting places in the order of the route. A row with a mistake that would send a wrong sheet
 * to a place is left out; every other one is printed and asked about.
 */
import type { Paper } from '../config/papers.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { cleanLine, saysNothing, shorten } from '../opening/clean.ts';
import { capped } from '../read/cap.ts';
import { readTables, type SourceFile } from '../read/read.ts';
import type { Row, Table } from '../read/table.ts';
import type { WorkbookReader } from '../read/workbook.ts';
import { byTurn, copiesIn, editionsIn, mostCopies, papersIn, turnIn, type Turn } from './cells.ts';
import { headerOf, placeIn, type PlaceField, type PlaceHeader } from './header.ts';
import type { PostedEdition, PostingPlace } from './place.ts';

/** Places, and copies of all together: more is a file that was meant for something else. */
const mostPlaces = 2000;
const mostInAll = 5000;

/** Longest texts in characters; what a box and a line of the 게시대장 hold. */
const longest = { name: 60, kind: 20, contact: 60, note: 80 } as const;

/** Reads the places of a file; `editions` are those of the issue, one without a name where it has none. */
export async function readPlaces(
  file: SourceFile,
  editions: readonly PostedEdition[],
  workbooks: WorkbookReader,
): Promise<Checked<readonly PostingPlace[]>> {
  const tables = await readTables([file], workbooks);
  const read = tables.value.map((table) => placesOf(table, editions));
  const rows = read.flatMap(({ value }) => value).toSorted((a, b) => byTurn(a.turn, b.turn));
  const bounded = withinBounds(rows.map(({ place }) => place));
  const found = [...tables.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics)];
  const value = bounded.value;
  const diagnostics = [...found, ...bounded.diagnostics, ...duplicates(value)];
  if (value.length === 0 && !diagnostics.some(({ severity }) => severity === 'error'))
    diagnostics.push(none(file.name));
  return { value, diagnostics: capped(diagnostics) };
}

/** A place with its turn on the route; a row that names several editions gives several. */
type Stop = { readonly place: PostingPlace; readonly turn: Turn | null };

function placesOf(table: Table, editions: readonly PostedEdition[]): Checked<readonly Stop[]> {
  const { value: header, diagnostics } = headerOf(table);
  if (header === null) return { value: [], diagnostics };
  const skipped = table.rows.slice(0, header.at).filter((row) => textOf(row) !== '');
  const read = table.rows.slice(header.at + 1).map((row) => stopsOf(table, row, header, editions));
  const uneditioned = editions.every(({ name }) => name === '') ? editionsUnused(table, header) : [];
  return {
    value: read.flatMap(({ value }) => value),
    diagnostics: [
      ...diagnostics,
      ...skipped.map((row) => notAPlace(table, row)),
      ...uneditioned,
      ...read.flatMap((one) => one.diagnostics),
    ],
  };
}

const textOf = ({ cells }: Row): string => cells.map(cleanLine).join(' ').trim();

function stopsOf(
  table: Table,
  row: Row,
  { columns }: PlaceHeader,
  editions: readonly PostedEdition[],
): Checked<readonly Stop[]> {
  const diagnostics: Diagnostic[] = [];
  const headOf = (field: PlaceField): string | undefined =>
    columns.find((column) => column.field === field)?.header;
  const textIn = (field: PlaceField): string =>
    columns
      .filter((column) => column.field === field)
      .map(({ index }) => cleanLine(row.cells[index] ?? ''))
      .filter((text) => !saysNothing(text))
      .join(' ');
  const report = (
    field: PlaceField,
    severity: Diagnostic['severity'],
    problem: Pick<Diagnostic, 'code' | 'message' | 'hint'> & { readonly expected?: string },
  ): void => {
    const actual = textIn(field).slice(0, 80);
    diagnostics.push({ ...problem, severity, place: placeIn(table, row, headOf(field)), actual });
  };
  const bounded = (field: keyof typeof longest): string => {
    const text = textIn(field);
    if (Array.from(text).length <= longest[field]) return text;
    report(field, 'warning', {
      code: 'places/too-long',
      message: `글이 ${longest[field]}자보다 길어 줄여 찍었습니다.`,
      hint: `${longest[field]}자 안으로 줄여 적어 주십시오.`,
    });
    return shorten(text, longest[field]);
  };

  const filled = columns.filter(({ field }) => field !== 'serial' && textIn(field) !== '');
  if (filled.length === 0) return { value: [], diagnostics };
  const name = textIn('name');
  if (totals.test(name) || name === headOf('name'))
    return { value: [], diagnostics: [notAPlace(table, row)] };
  if (!/[\p{L}\p{N}]/u.test(name)) {
    report('name', 'error', {
      code: 'places/no-name',
      message: '게시처 이름이 없어 이 줄의 게시처용을 만들지 않았습니다.',
      hint: `이름을 적거나 줄을 지워 주십시오. 이 줄에 적힌 글: ${shorten(textOf(row), 60)}`,
    });
    return { value: [], diagnostics };
  }
  const copies = copiesOf(textIn('copies'), report);
  if (copies === 0) return { value: [], diagnostics };
  const turn = turnIn(textIn('order'));
  if (turn === null && textIn('order') !== '')
    report('order', 'warning', {
      code: 'places/order',
      message: '순서를 숫자로 읽지 못하여 맨 뒤에 두었습니다.',
      expected: '1, 2, 3-1',
      hint: '도는 차례를 숫자로만 적어 주십시오.',
    });
  const shared = {
    at: placeIn(table, row, headOf('name')),
    name: bounded('name'),
    kind: bounded('kind'),
    copies,
    contact: bounded('contact'),
    note: bounded('note'),
  };
  const posted = editionsOf(textIn('edition'), editions, report);
  const value = posted.flatMap((edition) => {
    const papers = papersOf(textIn('papers'), edition, report);
    return papers === null ? [] : [{ place: { ...shared, papers, edition: edition.name }, turn }];
  });
  return { value, diagnostics };
}

type Report = (
  field: PlaceField,
  severity: Diagnostic['severity'],
  problem: Pick<Diagnostic, 'code' | 'message' | 'hint'> & { readonly expected?: string },
) => void;

const totals = /^(?:합 ?계|총 ?계|소 ?계|누 ?계|총 ?합|계|total)$/iu;

/** One when nothing is said; what cannot be read counts as one too and is asked about. */
function copiesOf(text: string, report: Report): number {
  if (text === '') return 1;
  const copies = copiesIn(text);
  if (copies === 0)
    report('copies', 'warning', {
      code: 'places/copies',
      message: '부수가 0이어서 이 게시처용은 찍지 않았습니다.',
      hint: '이번에 붙이려면 1 이상으로 적어 주십시오.',
    });
  else if (copies === null)
    report('copies', 'warning', {
      code: 'places/copies',
      message: '부수를 읽지 못하여 1부만 찍었습니다.',
      expected: `1부터 ${mostCopies}까지의 수`,
      hint: '"3"처럼 숫자만 적어 주십시오.',
    });
  return copies ?? 1;
}

/** The editions that hang at a place; none when a name is wrong, or missing where it must be known. */
function editionsOf(
  text: string,
  editions: readonly PostedEdition[],
  report: Report,
): readonly PostedEdition[] {
  const [first] = editions;
  if (first === undefined || first.name === '') return editions.slice(0, 1);
  const names = editions.map(({ name }) => name);
  if (text === '') {
    if (editions.length === 1) return editions;
    report('edition', 'error', {
      code: 'places/edition',
      message: '어느 판을 붙일 곳인지 적혀 있지 않아 만들지 않았습니다.',
      expected: names.join(', '),
      hint: '"판" 칸에 설정에 적은 판의 이름을 적어 주십시오.',
    });
    return [];
  }
  const named = editionsIn(text, names);
  for (const one of named)
    if (typeof one !== 'string') {
      const near = nearest(one.unknown, names);
      report('edition', 'error', {
        code: 'places/edition',
        message: `설정에 없는 판이어서 만들지 않았습니다: ${one.unknown.slice(0, 40)}`,
        expected: names.join(', '),
        hint: near === null ? '설정의 "판"에 적은 이름을 적어 주십시오.' : `혹시 "${near}"입니까?`,
      });
    }
  return editions.filter(({ name }) => named.includes(name));
}

/** The papers of an edition that hang at a place, its first when nothing is said; null when one is not made. */
function papersOf(text: string, { name, papers }: PostedEdition, report: Report): readonly Paper[] | null {
  if (text === '') return papers.slice(0, 1);
  const wanted = papersIn(text);
  const missing = wanted?.filter((paper) => !papers.includes(paper)) ?? [];
  if (wanted !== null && missing.length === 0) return wanted;
  const of = name === '' ? '이번에는' : `${name}에서는`;
  report('papers', 'error', {
    code: 'places/paper',
    message:
      wanted === null
        ? '용지를 알 수 없어 이 게시처용을 만들지 않았습니다.'
        : `${of} ${missing.join(', ')} 용지를 만들지 않아 이 게시처용도 만들지 않았습니다.`,
    expected: papers.join(', '),
    hint:
      wanted === null
        ? 'A4나 A3을 적거나 비워 두십시오.'
        : '용지를 고치거나 설정의 "용지"에 그 용지를 더해 주십시오.',
  });
  return null;
}

/** Places up to as many, and as many copies, as a 게시대장 and a print file may hold. */
function withinBounds(places: readonly PostingPlace[]): Checked<readonly PostingPlace[]> {
  let copies = 0;
  const end = places.findIndex((place, i) => {
    copies += place.copies * place.papers.length;
    return i >= mostPlaces || copies > mostInAll;
  });
  const first = places[end];
  if (first === undefined) return { value: places, diagnostics: [] };
  const tooMany: Diagnostic = {
    code: 'places/too-many',
    severity: 'error',
    message: `모두 합쳐 ${mostPlaces}곳이나 ${mostInAll}부를 넘어, 이곳을 포함한 나머지 ${places.length - end}곳의 게시처용은 만들지 않았습니다.`,
    place: first.at,
    actual: first.name,
    hint: '부수를 줄이거나 표를 나누어 따로 만들어 주십시오.',
  };
  return { value: places.slice(0, end), diagnostics: [tooMany] };
}

/** The same name twice on the same paper of the same edition: both are printed, for they may be two places. */
function duplicates(places: readonly PostingPlace[]): readonly Diagnostic[] {
  const seen = new Map<string, PostingPlace>();
  return places.flatMap((place): readonly Diagnostic[] => {
    const keys = place.papers.map((paper) =>
      [place.name.replaceAll(' ', ''), paper, place.edition].join('\n'),
    );
    const first = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, place);
    if (first === undefined) return [];
    return [
      {
        code: 'places/duplicate',
        severity: 'warning',
        message: `${first.at.row ?? ''}행에 이름이 같은 게시처가 있습니다. 둘 다 찍었습니다.`,
        place: place.at,
        actual: place.name,
        hint: '같은 곳이면 한 줄을 지우고, 다른 곳이면 이름에 동네나 동 번호를 덧붙여 주십시오.',
      },
    ];
  });
}

function notAPlace(table: Table, row: Row): Diagnostic {
  return {
    code: 'places/not-a-place',
    severity: 'info',
    message: '게시처가 아닌 줄(제목, 합계, 되풀이된 머리글)이라 건너뛰었습니다.',
    place: placeIn(table, row),
    actual: shorten(textOf(row), 60),
    hint: '게시처라면 머리글 아래에 이름을 적어 주십시오.',
  };
}

/** One note for a column of editions that the config does not have. */
function editionsUnused(table: Table, { columns, at }: PlaceHeader): readonly Diagnostic[] {
  const column = columns.find(({ field }) => field === 'edition');
  if (column === undefined) return [];
  const row = table.rows.slice(at + 1).find(({ cells }) => cleanLine(cells[column.index] ?? '') !== '');
  if (row === undefined) return [];
  return [
    {
      code: 'places/no-editions',
      severity: 'warning',
      message: '설정에 판이 없어 이 칸은 쓰지 않고 같은 정보지를 찍었습니다.',
      place: placeIn(table, row, column.header),
      actual: cleanLine(row.cells[column.index] ?? '').slice(0, 60),
      hint: '일자리.yaml에 "판"을 적거나 이 칸을 비워 주십시오.',
    },
  ];
}

function none(file: string): Diagnostic {
  return {
    code: 'places/none',
    severity: 'warning',
    message: '게시처가 한 곳도 없어 게시처용과 게시대장을 만들지 않았습니다.',
    place: { file },
    hint: '머리글 아래에 한 줄에 한 곳씩 적어 주십시오.',
  };
}
