/**
 * XML of the portals' interfaces to rows: 고용24 Open API list (`wantedRoot`) and detail (`wantedDtl`),
 * Seoul's `GetJobInfo` and the public data portal's `items`.
 */
import { SaxesParser } from 'saxes';

import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxRows } from './bounds.ts';
import { cleanText } from './clean.ts';
import { rowsOfRecords, type SourceRecord } from './records.ts';
import type { Row } from './table.ts';

/** Elements that are one opening each; what lies inside them, however nested, belongs to it. */
const recordElements = new Set(['wanted', 'wantedDtl', 'dhsOpenEmpInfo', 'row', 'item']);

/** Elements of an answer that is no list: an error text, or a code with a message. */
const answerElements = new Set([
  'error',
  'message',
  'messageCd',
  'returnAuthMsg',
  'errMsg',
  'MESSAGE',
  'CODE',
]);

/** Thrown inside saxes to stop it early; never leaves this file. */
class Refusal extends Error {
  readonly code: `read/${string}`;
  readonly hint: string;

  constructor(code: `read/${string}`, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** The rows of an XML answer, or no row and one error that repeats what the portal said. */
export function readXml(file: string, text: string): Checked<readonly Row[]> {
  const reading = new Reading();
  const parser = new SaxesParser({ position: true });
  reading.listen(parser);
  try {
    parser.write(text).close();
    return { value: reading.rows(), diagnostics: [] };
  } catch (error) {
    if (error instanceof Refusal) return { value: [], diagnostics: [refusal(file, error)] };
    return { value: [], diagnostics: [malformed(file, parser.line)] };
  }
}

class Reading {
  #records: SourceRecord[] = [];
  #current:
    | { readonly depth: number; readonly line: number; readonly values: Map<string, string> }
    | undefined;
  #answer = new Map<string, string>();
  #path: string[] = [];
  #text = '';
  #isLeaf = false;

  listen(parser: SaxesParser): void {
    parser.on('doctype', () => {
      // Entities defined in a DTD can grow without bound and read files; no portal sends one.
      throw new Refusal('read/xml', 'DTD가 들어 있는 XML이라 읽지 않았습니다.', savePlain);
    });
    parser.on('opentagstart', ({ name }) => {
      this.#path.push(name);
      this.#text = '';
      this.#isLeaf = true;
      if (this.#path.length > 100)
        throw new Refusal('read/xml', 'XML이 너무 깊게 겹쳐 있어 읽지 않았습니다.', savePlain);
      if (this.#current !== undefined || !recordElements.has(name)) return;
      this.#current = { depth: this.#path.length, line: parser.line, values: new Map() };
    });
    const add = (text: string): void => {
      this.#text += text;
    };
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('closetag', ({ name }) => this.#close(name));
    parser.on('error', (error) => {
      // `&nbsp;` and stray control characters occur in real answers; they are kept or dropped, as in HTML.
      if (!/undefined entity|disallowed character/.test(error.message)) throw error;
    });
  }

  #close(name: string): void {
    const text = cleanText(this.#text).trim();
    const isLeaf = this.#isLeaf;
    const record = this.#current;
    this.#path.pop();
    this.#text = '';
    this.#isLeaf = false;
    if (record === undefined) {
      if (isLeaf && answerElements.has(name)) this.#answer.set(name, text);
      return;
    }
    if (this.#path.length < record.depth) {
      // An answer without an opening comes in the same element: a message and its code.
      if (record.values.has('messageCd'))
        for (const [key, said] of record.values) this.#answer.set(key, said);
      else if (record.values.size > 0) this.#records.push(record);
      this.#current = undefined;
      if (this.#records.length > maxRows)
        throw new Refusal('read/too-large', '구인이 너무 많은 XML이라 읽지 않았습니다.', splitUp);
    } else if (isLeaf) {
      const before = record.values.get(name) ?? '';
      record.values.set(name, `${before}\n${text}`.trim());
    }
  }

  rows(): readonly Row[] {
    if (this.#records.length > 0) {
      const rows = rowsOfRecords(this.#records);
      if (rows !== undefined) return rows;
      throw new Refusal('read/too-large', '항목이 너무 많은 XML이라 읽지 않았습니다.', splitUp);
    }
    const said = [...this.#answer.values()].filter((text) => text !== '').join(' / ');
    if (said !== '')
      throw new Refusal(
        'read/answer',
        `고용24가 구인 목록 대신 이렇게 답했습니다: ${said.slice(0, 200)}`,
        askPortal(said),
      );
    throw new Refusal('read/xml', '구인 목록이 들어 있지 않은 XML입니다.', savePlain);
  }
}

const savePlain = '고용24에서 받은 그대로의 XML인지 확인하거나, 엑셀에서 열어 CSV로 저장해 주십시오.';
const splitUp = '나누어 받은 파일을 지정해 주십시오.';

function askPortal(said: string): string {
  if (said.includes('개인회원'))
    return 'Open API는 기관 회원만 쓸 수 있습니다. 기관의 인증키로 다시 받아 주십시오.';
  return '검색 조건과 인증키를 확인해 다시 받아 주십시오.';
}

function refusal(file: string, { code, message, hint }: Refusal): Diagnostic {
  return { code, severity: 'error', message, place: { file }, hint };
}

function malformed(file: string, line: number): Diagnostic {
  return {
    code: 'read/xml',
    severity: 'error',
    message: `XML의 ${line}번째 줄이 형식에 맞지 않아 읽지 않았습니다.`,
    place: { file, line },
    hint: '파일을 끝까지 받았는지 확인하고 다시 받아 주십시오.',
  };
}
