/**
 * Pieces of a cell between commas, slashes, brackets and marks. In the cells that state conditions a piece
 * is a condition even when it is a bare word: `남/30대`, `(여)`, `3명(남자만)`.
 */
import type { Field } from '../field/field.ts';

export type Segment = {
  readonly start: number;
  readonly end: number;
  /** Without spaces: `여 성 우 대` and `여성우대` are the same. */
  readonly text: string;
  /** True when a mark stands beside it: it is one of several, or in brackets. */
  readonly isApart: boolean;
};

/** Cells in which whatever stands there is asked of the applicant. */
export const conditionFields: ReadonlySet<Field> = new Set<Field>([
  'qualifications',
  'preference',
  'headcount',
  'notes',
  'gender',
  'age',
  'career',
  'licence',
  'selection',
]);

/** Longer pieces are sentences; no bare word is so long. */
const longest = 24;

/** Pieces short enough to be bare words, in order. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let marks = 0;
  for (const mark of text.matchAll(boundary)) {
    marks += 1;
    add(segments, text, start, mark.index, true);
    start = mark.index + mark[0].length;
  }
  add(segments, text, start, text.length, marks > 0);
  return segments;
}

const boundary = /[,/·ㆍ・|;:()[\]{}<>「」『』【】〔〕《》〈〉\n\t•★☆♥♡❤◆◇■□●▶▷▲※*+&#!?"'“”‘’→]|\.(?!\d)/gu;

function add(segments: Segment[], text: string, from: number, to: number, isApart: boolean): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === '' || trimmed.length > longest * 2) return;
  const compact = trimmed.replace(/\s+/gu, '');
  if (compact.length > longest) return;
  const start = from + piece.indexOf(trimmed);
  segments.push({ start, end: start + trimmed.length, text: compact, isApart });
}
