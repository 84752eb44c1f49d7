/** The row of a 게시처 file that names its columns, and what each name means. */
import type { Checked, Diagnostic, Place } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { cleanLine } from '../opening/clean.ts';
import { columnLetter } from '../read/header.ts';
import { spellingsOf } from '../read/meaning.ts';
import type { Row, Table } from '../read/table.ts';
import { normaliseHeader } from '../field/vocabulary.ts';

/** What a column can mean. */
export type PlaceField = keyof typeof words;

/** What staff head the columns with; the first word is the one that messages recommend. */
const words = {
  name: '이름 게시처 게시처명 게시처이름 게시장소 게시장소명 장소 장소명 붙이는곳 붙일곳 게시할곳 게시하는곳 기관 기관명 시설 시설명 아파트 아파트명 단지 단지명 배포처 배포처명 배부처 배부처명 비치처 비치장소 명칭 곳 name place',
  kind: '종류 구분 유형 분류 시설구분 시설종류 시설유형 기관구분 기관종류 kind type',
  copies:
    '부수 매수 장수 수량 개수 부 게시부수 게시매수 배포부수 배부부수 인쇄부수 필요부수 비치부수 copies count',
  papers: '용지 용지크기 용지종류 종이 종이크기 크기 규격 사이즈 게시물 paper size',
  edition: '판 판이름 판명 정보지 정보지판 edition',
  contact:
    '담당 연락처 담당자 담당자명 담당자이름 담당연락처 담당자연락처 담당전화 담당자전화 전화 전화번호 휴대전화 휴대폰 핸드폰 연락 소장 관리소장 관리소전화 관리사무소전화 문의 contact phone tel',
  order: '순서 차례 동선 동선순서 방문순서 배포순서 배부순서 게시순서 경로 경로순서 코스 order route',
  note: '메모 비고 참고 특이사항 기타 주소 주소위치 소재지 위치 도로명주소 게시위치 note address memo',
  serial: '번호 연번 순번 일련번호 no number',
} as const;

const known: ReadonlyMap<string, PlaceField> = new Map(
  Object.entries(words).flatMap(([field, text]) =>
    text.split(' ').map((word) => [normaliseHeader(word), field as PlaceField] as const),
  ),
);

/** Fields that several columns may fill: a name and a telephone, an address and a remark. */
const joined: ReadonlySet<PlaceField> = new Set(['contact', 'note', 'serial']);

export type PlaceColumn = { readonly index: number; readonly header: string; readonly field: PlaceField };

export type PlaceHeader = {
  readonly columns: readonly PlaceColumn[];
  /** Position in `Table.rows`. */
  readonly at: number;
};

/** A title and an office's name may stand above the header, not more. */
const maxDepth = 20;

/** The header of a table; null when no column is a name. Columns that are not used are told. */
export function headerOf(table: Table): Checked<PlaceHeader | null> {
  const candidates = table.rows.slice(0, maxDepth).map(({ cells }) => meaningsOf(cells));
  const hits = candidates.map((fields) =>
    fields.includes('name') ? new Set(fields.filter((field) => field !== null)).size : 0,
  );
  const most = Math.max(0, ...hits);
  const at = hits.indexOf(most);
  const row = table.rows[at];
  if (most === 0 || row === undefined) return { value: null, diagnostics: [noName(table)] };
  const width = Math.max(...table.rows.slice(at).map(({ cells }) => cells.length));
  const columns: PlaceColumn[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let index = 0; index < width; index += 1) {
    const header = cleanLine(row.cells[index] ?? '');
    const field = candidates[at]?.[index] ?? null;
    const first = columns.find((column) => column.field === field);
    if (field !== null && (first === undefined || joined.has(field))) columns.push({ index, header, field });
    else {
      const unread = filled(table.rows.slice(at + 1), index);
      if (unread !== null) diagnostics.push(notUsed(table, unread, index, header, first));
    }
  }
  return { value: { columns, at }, diagnostics };
}

function meaningsOf(cells: readonly string[]): readonly (PlaceField | null)[] {
  return cells.map((cell) => {
    const header = cleanLine(cell);
    if (header === '' || header.length > 30) return null;
    const found = spellingsOf(header).find((spelling) => known.has(spelling));
    return found === undefined ? null : (known.get(found) ?? null);
  });
}

/** The first row that says something in a column. */
function filled(rows: readonly Row[], index: number): Row | null {
  return rows.find(({ cells }) => cleanLine(cells[index] ?? '') !== '') ?? null;
}

/** Place of a cell, of a row without a column, or of the whole table. */
export function placeIn({ file, sheet }: Table, row?: Row, column?: string): Place {
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { line: row.line, row: row.row }),
    ...(column === undefined ? {} : { column }),
  };
}

function noName(table: Table): Diagnostic {
  const shown = (table.rows[0]?.cells ?? []).map(cleanLine).filter((text) => text !== '');
  return {
    code: 'places/no-name-column',
    severity: 'error',
    message: '게시처 이름이 든 칸을 찾지 못하여 읽지 않았습니다.',
    place: placeIn(table),
    actual: shown.slice(0, 8).join(', ').slice(0, 120),
    expected: '이름, 종류, 부수, 용지, 담당, 연락처, 순서',
    hint: '첫 줄에 "이름"처럼 칸의 이름을 적어 주십시오.',
  };
}

function notUsed(
  table: Table,
  row: Row,
  index: number,
  header: string,
  first: PlaceColumn | undefined,
): Diagnostic {
  const column = header === '' ? columnLetter(index) : header;
  const actual = cleanLine(row.cells[index] ?? '').slice(0, 60);
  const place = placeIn(table, row, column);
  if (first !== undefined)
    return {
      code: 'places/duplicate-column',
      severity: 'warning',
      message: `"${first.header}" 칸과 뜻이 같은 칸이 또 있어 쓰지 않았습니다.`,
      place,
      actual,
      hint: '둘 가운데 하나만 두십시오.',
    };
  const near = header === '' ? null : nearest(normaliseHeader(header), known.keys());
  return {
    code: 'places/unknown-column',
    severity: 'warning',
    message: header === '' ? '이름 없는 칸은 쓰지 않았습니다.' : '모르는 칸이어서 쓰지 않았습니다.',
    place,
    actual,
    hint:
      near === null
        ? `쓸 수 있는 칸: ${recommended.join(', ')}. 적어 둘 말이면 칸 이름을 "메모"로 바꾸십시오.`
        : `혹시 "${near}"입니까?`,
  };
}

/** The columns of the file as `docs/places.md` lists them. */
const recommended = ['이름', '종류', '부수', '용지', '판', '담당', '연락처', '순서', '메모'] as const;
