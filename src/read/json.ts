/** JSON of the portals: an array of objects, or an object that wraps one such array; what they hold is read by path. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxCellLength, maxCells, maxColumns, maxDepth, maxRows } from './bounds.ts';
import { cleanText } from './clean.ts';
import { rowsOfRecords, type SourceRecord } from './records.ts';
import type { Row } from './table.ts';
import { atMost, tooLarge } from './refusal.ts';

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
  const beyond = beyondBounds(file, text);
  if (beyond !== null) return { value: [], diagnostics: [beyond] };
  try {
    const objects = objectsOf(JSON.parse(text) as Json, 3);
    if (objects === undefined) return refused(file, '구인 목록이 들어 있지 않은 JSON입니다.', text);
    if (objects.length >= maxRows)
      return { value: [], diagnostics: [tooLarge({ file }, '구인이 너무 많아', atMost(maxRows, '행'))] };
    const records = objects.map((object, index): SourceRecord => {
      const values = new Map<string, string>();
      spread(object, '', values, deepest);
      return { line: index + 2, values };
    });
    return rowsOfRecords(file, records);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused(file, 'JSON 형식에 맞지 않아 읽지 않았습니다.', text);
  }
}

/**
 * What is beyond a bound, found by its brackets and commas alone: a parsed bracket takes fifty times the memory of
 * a written one. Null also for a text that is no JSON.
 */
function beyondBounds(file: string, text: string): Diagnostic | null {
  let values = 0;
  /** For each list or object that is open, how many values it has so far. */
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === quote) at = endOfString(text, at);
    else if (character === brace || character === bracket) open.push(0);
    else if (character === closedBrace || character === closedBracket) open.pop();
    if (character === colon) {
      const members = (open.pop() ?? 0) + 1;
      if (members > maxColumns)
        return tooLarge({ file }, '한 묶음에 항목이 너무 많아', `항목 ${atMost(maxColumns, '개')}`);
      open.push(members);
    }
    if (character === comma || character === brace || character === bracket) values += 1;
    if (open.length > maxDepth)
      return tooLarge({ file }, '묶음이 너무 깊게 겹쳐 있어', atMost(maxDepth, '겹'));
    if (values > maxCells) return tooLarge({ file }, '값이 너무 많아', `값 ${atMost(maxCells, '개')}`);
  }
  return null;
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [brace, closedBrace, bracket, closedBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Position of the quotation mark that ends the string beginning at `start`; the end of the text without one. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
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
