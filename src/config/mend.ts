/**
 * YAML text that people ordinarily write wrong, read as it was meant.
 */
import { LineCounter, parseAllDocuments, visit } from 'yaml';
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
    const suspects = [...stumbles, ...folded(documents, spotAt, stumbles)];
    let found = false;
    for (const line of new Set(suspects)) {
      const trap = round < rounds ? findTrap(lines[line - 1] ?? '', isKey) : null;
      if (trap === null) continue;
      const { column, code, hint } = trap;
      mistakes.push({
        line,
        column,
        code,
        message: `${trap.message}: ${quote(trap.seen)} (${column}번째 글자)`,
        hint,
      });
      lines[line - 1] = trap.repaired;
      found = true;
    }
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

/**
 * Lines whose text YAML may have run together without a complaint of its own: unquoted text over
 * several lines, or that is the whole file, as a key looks whose colon YAML does not see; and the first
 * line of quoted text over several lines, within which YAML stumbled.
 */
function folded(
  documents: readonly Document[],
  spotAt: (offset: number) => Spot,
  stumbles: readonly number[],
): number[] {
  const lines: number[] = [];
  for (const document of documents) {
    visit(document, {
      Scalar: (_key, scalar) => {
        if (!scalar.range) return;
        const [start, end] = scalar.range;
        const first = spotAt(start).line;
        const last = spotAt(Math.max(start, end - 1)).line;
        if (scalar.type === 'PLAIN') {
          if (first === last && document.contents !== scalar) return;
          for (let line = first; line <= last; line += 1) lines.push(line);
        } else if (first < last && scalar.type?.startsWith('QUOTE')) {
          if (stumbles.some((line) => line >= first && line <= last)) lines.push(first);
        }
      },
    });
  }
  return lines;
}

function unexplained(complaint: YAMLError, spot: Spot, lines: readonly string[]): Mistake {
  const seen = `${quote(lines[spot.line - 1] ?? '')} (${spot.column}번째 글자)`;
  if (complaint.code === 'BAD_INDENT') {
    return {
      ...spot,
      code: 'indent',
      message: `줄 앞의 빈칸 수가 윗줄과 맞지 않거나 괄호가 닫히지 않았습니다: ${seen}`,
      hint: '같은 묶음의 줄은 앞의 빈칸 수를 똑같이 맞추십시오. 고친 뒤에 나머지 줄을 점검합니다.',
    };
  }
  return {
    ...spot,
    code: 'syntax',
    message: `설정 파일의 이 줄을 읽지 못했습니다: ${seen}`,
    hint: '"이름: 값" 꼴인지, 괄호와 따옴표가 닫혔는지, 줄 앞의 빈칸이 윗줄과 맞는지 보십시오. 고친 뒤에 나머지 줄을 점검합니다.',
  };
}
