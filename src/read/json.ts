/** JSON of the portals: an array of objects, or an object that wraps one such array; what they hold is read by path. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxCellLength, maxRows } from './bounds.ts';
import { cleanText } from './clean.ts';
import { rowsOfRecords, type SourceRecord } from './records.ts';
import type { Row } from './table.ts';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
type JsonObject = { readonly [name: string]: Json };

/** Whether a text wants to be JSON; `[11월 구인]` in the first cell of a table does not. */
export function isJson(text: string): boolean {
  return /^\s{0,1000}(?:\[\s{0,1000}[[{]|\{\s{0,1000}"|\[\s{0,1000}\]\s{0,1000}$|\{\s{0,1000}\}\s{0,1000}$)/.test(
    text,
  );
}

/** The rows of a JSON text, or no row and one error. */
export function readJson(file: string, text: string): Checked<readonly Row[]> {
  try {
    const objects = objectsOf(JSON.parse(text) as Json, 3);
    if (objects === undefined) return refused(file, '구인 목록이 들어 있지 않은 JSON입니다.', text);
    const records = objects.slice(0, maxRows + 1).map((object, index): SourceRecord => {
      const values = new Map<string, string>();
      spread(object, '', values, deepest);
      return { line: index + 2, values };
    });
    const rows = records.length > maxRows ? undefined : rowsOfRecords(records);
    if (rows === undefined) return refused(file, '항목이 너무 많은 JSON이라 읽지 않았습니다.', text);
    return { value: rows, diagnostics: [] };
  } catch (error) {
    // Besides bad syntax: a RangeError of a text nested a hundred thousand levels deep.
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    return refused(file, 'JSON 형식에 맞지 않아 읽지 않았습니다.', text);
  }
}

/** The array of objects in a value: itself, or the longest one at most `depth` objects deep. */
function objectsOf(value: Json, depth: number): readonly JsonObject[] | undefined {
  if (isArray(value)) return value.every(isObject) ? value : undefined;
  if (!isObject(value) || depth === 0) return undefined;
  const found = Object.values(value).flatMap((item) => {
    const objects = objectsOf(item, depth - 1);
    return objects === undefined ? [] : [objects];
  });
  return found.sort((one, other) => other.length - one.length)[0];
}

/** Levels of objects in an object that are followed. */
const deepest = 6;

/**
 * Every text in an object under its path: `salary.text`, `상세정보.세부요건[].임금조건`. Texts with one path are lines
 * of one cell.
 */
function spread(value: Json, path: string, values: Map<string, string>, depth: number): void {
  if (isArray(value)) {
    const isOfObjects = value.some((item) => isObject(item));
    for (const item of value) spread(item, isOfObjects ? `${path}[]` : path, values, depth - 1);
  } else if (isObject(value)) {
    // What nobody can write a path for stands under a name that means nothing, and is told with the unknown columns.
    if (depth <= 0) {
      values.set(`${path} 속의 깊은 값`, cleanText(JSON.stringify(value)));
      return;
    }
    for (const [name, item] of Object.entries(value))
      spread(item, path === '' ? name : `${path}.${name}`, values, depth - 1);
  } else {
    const text = value === null ? '' : cleanText(String(value));
    const before = values.get(path);
    if (before === undefined || before === '') values.set(path, text);
    else if (text !== '' && before.length < maxCellLength) values.set(path, `${before}\n${text}`);
  }
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(file: string, message: string, text: string): Checked<readonly Row[]> {
  const diagnostic: Diagnostic = {
    code: 'read/json',
    severity: 'error',
    message,
    place: { file },
    actual: text.slice(0, 100).replace(/\s+/g, ' '),
    hint: '[{"회사명": …, "연락처": …}, …]처럼 구인마다 한 묶음인 목록인지 확인해 주십시오.',
  };
  return { value: [], diagnostics: [diagnostic] };
}
