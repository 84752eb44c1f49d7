/**
 * XML of the portals' interfaces to rows: 고용24 Open API list (`wantedRoot`) and detail (`wantedDtl`),
 * Seoul's `GetJobInfo` and the public data portal's `items`.
 */
import { SaxesParser } from 'saxes';

import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxCells, maxColumns, maxDepth, maxFaults, maxRows } from './bounds.ts';
import { cleanText } from './clean.ts';
import { rowsOfRecords, type SourceRecord } from './records.ts';
import type { Row } from './table.ts';
import { atMost, tooLarge } from './refusal.ts';

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
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** The rows of an XML answer, or no row and one error that repeats what the portal said. */
export function readXml(file: string, text: string): Checked<readonly Row[]> {
  const reading = new Reading(file);
  const parser = new SaxesParser({ position: true });
  reading.listen(parser);
  try {
    parser.write(text).close();
    return reading.rows();
  } catch (error) {
    const diagnostic = error instanceof Refusal ? error.diagnostic : malformed(file, parser.line);
    return { value: [], diagnostics: [diagnostic] };
  }
}

/** One opening while it is read; a name that comes again adds to its texts. */
type OpenRecord = { readonly depth: number; readonly line: number; readonly texts: Map<string, string[]> };

class Reading {
  readonly #file: string;
  readonly #records: SourceRecord[] = [];
  #current: OpenRecord | undefined;
  readonly #answer = new Map<string, string>();
  readonly #names = new Set<string>();
  readonly #path: string[] = [];
  #text = '';
  #isLeaf = false;
  /** Elements, attributes and faults so far. */
  #count = 0;
  #attributes = 0;
  #faults = 0;

  constructor(file: string) {
    this.#file = file;
  }

  listen(parser: SaxesParser): void {
    parser.on('doctype', () => {
      // Entities defined in a DTD can grow without bound and read files; no portal sends one.
      throw this.#refusal('DTD가 들어 있는 XML이라 읽지 않았습니다.');
    });
    parser.on('opentagstart', ({ name }) => {
      this.#countOne();
      this.#attributes = 0;
      this.#path.push(name);
      this.#text = '';
      this.#isLeaf = true;
      if (this.#path.length > maxDepth)
        throw this.#beyond('XML이 너무 깊게 겹쳐 있어', atMost(maxDepth, '겹'), savePlain);
      if (this.#current !== undefined || !recordElements.has(name)) return;
      this.#current = { depth: this.#path.length, line: parser.line, texts: new Map() };
    });
    parser.on('attribute', () => {
      this.#countOne();
      this.#attributes += 1;
      if (this.#attributes > maxColumns)
        throw this.#beyond('XML의 한 곳에 속성이 너무 많아', `속성 ${atMost(maxColumns, '개')}`);
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
      this.#faults += 1;
      if (this.#faults > maxFaults)
        throw this.#beyond('XML에 형식에 맞지 않는 글자가 너무 많아', atMost(maxFaults, '곳'));
    });
  }

  #countOne(): void {
    this.#count += 1;
    if (this.#count > maxCells)
      throw this.#beyond('XML에 항목이 너무 많아', `항목 ${atMost(maxCells, '개')}`);
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
    if (this.#path.length < record.depth) this.#end(record);
    else if (isLeaf) {
      const texts = record.texts.get(name) ?? this.#named(name, record);
      if (text !== '') texts.push(text);
    }
  }

  /** Room for the texts of a name that is new in this opening. */
  #named(name: string, { texts }: OpenRecord): string[] {
    this.#names.add(name);
    if (this.#names.size > maxColumns)
      throw this.#beyond('XML에 항목의 이름이 너무 많아', `이름 ${atMost(maxColumns, '개')}`);
    const none: string[] = [];
    texts.set(name, none);
    return none;
  }

  #end({ line, texts }: OpenRecord): void {
    const values = new Map([...texts].map(([name, all]) => [name, all.join('\n')]));
    // An answer without an opening comes in the same element: a message and its code.
    if (values.has('messageCd')) for (const [key, said] of values) this.#answer.set(key, said);
    else if (values.size > 0) this.#records.push({ line, values });
    this.#current = undefined;
    if (this.#records.length >= maxRows) throw this.#beyond('XML에 구인이 너무 많아', atMost(maxRows, '행'));
  }

  rows(): Checked<readonly Row[]> {
    if (this.#records.length > 0) return rowsOfRecords(this.#file, this.#records);
    const said = [...this.#answer.values()].filter((text) => text !== '').join(' / ');
    if (said === '') throw this.#refusal('구인 목록이 들어 있지 않은 XML입니다.');
    throw new Refusal({
      code: 'read/answer',
      severity: 'error',
      message: `고용24가 구인 목록 대신 이렇게 답했습니다: ${said.slice(0, 200)}`,
      place: { file: this.#file },
      hint: askPortal(said),
    });
  }

  #refusal(message: string): Refusal {
    return new Refusal({
      code: 'read/xml',
      severity: 'error',
      message,
      place: { file: this.#file },
      hint: savePlain,
    });
  }

  #beyond(reason: string, most: string, hint = splitUp): Refusal {
    return new Refusal(tooLarge({ file: this.#file }, reason, most, hint));
  }
}

const savePlain = '고용24에서 받은 그대로의 XML인지 확인하거나, 엑셀에서 열어 CSV로 저장해 주십시오.';
const splitUp = '구인을 나누어 받은 파일들을 지정해 주십시오.';

function askPortal(said: string): string {
  if (said.includes('개인회원'))
    return 'Open API는 기관 회원만 쓸 수 있습니다. 기관의 인증키로 다시 받아 주십시오.';
  return '검색 조건과 인증키를 확인해 다시 받아 주십시오.';
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
