/**
 * YAML text that people ordinarily write wrong, read as it was meant.
 */
import { isCollection, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { quote, type Mistake, type Spot } from './mistake.ts';
import { findTrap } from './traps.ts';

/** Times the text is read again after lines were mended; more traps than that are not listed. */
const rounds = 40;

export type Mended = {
  /** The text that YAML reads without a complaint, line for line the original. */
  readonly text: string;
  /** Null when YAML still complains, so that what it read cannot be trusted. */
  readonly documents: readonly Document[] | null;
  readonly mistakes: readonly Mistake[];
  /** Where the character at an offset of `text` stands. */
  readonly spotAt: (offset: number) => Spot;
};

/**
 * Parses the text, every scalar as text. Each line at which YAML stumbles is searched for a known
 * trap, reported and replaced by what was meant, and the text is read anew, until YAML is content or
 * stumbles over something unknown. A trap is a mistake all the same: mending only lets the mistakes
 * after it be found in the same run.
 */
export function mend(original: string, isKey: (word: string) => boolean): Mended {
  const lines = original.split('\n');
  const mistakes: Mistake[] = [];
  /** A repair that did not help is not tried on its line again. */
  const tried = new Set<string>();
  const repair = (suspects: readonly number[]): boolean => {
    const before = mistakes.length;
    for (const line of new Set(suspects)) {
      const trap = findTrap(lines[line - 1] ?? '', isKey);
      if (trap === null || tried.has(`${line} ${trap.code}`)) continue;
      tried.add(`${line} ${trap.code}`);
      const { column, code, hint, repaired } = trap;
      const message = `${trap.message}: ${quote(trap.seen)} (${column}번째 글자)`;
      mistakes.push({ line, column, code, severity: 'error', message, hint });
      lines[line - 1] = repaired;
    }
    return mistakes.length > before;
  };
  for (let round = 0; ; round += 1) {
    const text = lines.join('\n');
    const counter = new LineCounter();
    const spotAt = (offset: number): Spot => {
      const { line, col } = counter.linePos(offset);
      return { line, column: col };
    };
    const documents = parse(text, counter);
    const complaints = documents.flatMap((document) => [...document.errors, ...document.warnings]);
    const stumbles = complaints.map((complaint) => spotAt(complaint.pos[0]).line);
    const suspects = runTogether(documents, spotAt, stumbles);
    const found = round < rounds && (repair([...stumbles, ...suspects.plain]) || repair(suspects.openings));
    if (found) continue;
    const [first] = complaints;
    if (first === undefined) return { text, documents, mistakes, spotAt };
    const spot = spotAt(first.pos[0]);
    return { text, documents: null, mistakes: [...mistakes, unexplained(first, spot, lines)], spotAt };
  }
}

function parse(text: string, lineCounter: LineCounter): readonly Document[] {
  const options = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, lineCounter } as const;
  const documents = parseAllDocuments(text, options);
  return Array.isArray(documents) ? documents : [];
}

/** Lines that may be the cause of a complaint elsewhere, or of none at all. */
type Suspects = {
  /**
   * Unquoted text over several lines, or that is the whole file: a key looks like that whose colon YAML
   * does not see. Also a key that holds a full-width colon: it ends at a later one.
   */
  readonly plain: readonly number[];
  /** Where a quotation or a bracket opens that holds a line at which YAML stumbled. */
  readonly openings: readonly number[];
};

function runTogether(
  documents: readonly Document[],
  spotAt: (offset: number) => Spot,
  stumbles: readonly number[],
): Suspects {
  const plain: number[] = [];
  const openings: number[] = [];
  for (const document of documents) {
    visit(document, (role, node) => {
      if (!isScalar(node) && !isCollection(node)) return;
      if (!node.range) return;
      const [start, end] = node.range;
      const first = spotAt(start).line;
      const last = spotAt(Math.max(start, end - 1)).line;
      if (isScalar(node) && node.type === 'PLAIN') {
        const wideKey = role === 'key' && String(node.value).includes('：');
        if (first === last && document.contents !== node && !wideKey) return;
        for (let line = first; line <= last; line += 1) plain.push(line);
      } else if (isScalar(node) ? node.type?.startsWith('QUOTE') : node.flow) {
        // What is open at the end of the file is missed after its last line.
        if (stumbles.some((line) => line > first && line <= last + 1)) openings.push(first);
      }
    });
  }
  return { plain, openings };
}

function unexplained(complaint: YAMLError, spot: Spot, lines: readonly string[]): Mistake {
  const seen = `${quote(lines[spot.line - 1] ?? '')} (${spot.column}번째 글자)`;
  if (complaint.code === 'BAD_INDENT') {
    return {
      ...spot,
      code: 'indent',
      severity: 'error',
      message: `줄 앞의 빈칸 수가 윗줄과 맞지 않거나 괄호가 닫히지 않았습니다: ${seen}`,
      hint: '같은 묶음의 줄은 앞의 빈칸 수를 똑같이 맞추십시오. 고친 뒤에 나머지 줄을 점검합니다.',
    };
  }
  return {
    ...spot,
    code: 'syntax',
    severity: 'error',
    message: `설정 파일의 이 줄을 읽지 못했습니다: ${seen}`,
    hint: '"이름: 값" 꼴인지, 괄호와 따옴표가 닫혔는지, 줄 앞의 빈칸이 윗줄과 맞는지 보십시오. 고친 뒤에 나머지 줄을 점검합니다.',
  };
}
