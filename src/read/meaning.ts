/** What a header means: the field of one column, before anything is known about the table around it. */
import type { Field } from '../field/field.ts';
import { aliases, ambiguous, normaliseHeader, unused } from '../field/vocabulary.ts';

export type Meaning =
  /** `rank` 0 is the centre's own mapping; among aliases the smaller one is the likelier. */
  | { readonly kind: 'field'; readonly field: Field; readonly rank: number }
  | { readonly kind: 'ambiguous'; readonly fields: readonly Field[]; readonly taken?: Field }
  /** Known and left out on purpose: codes and numbers of the portals' interfaces. */
  | { readonly kind: 'unused' }
  | { readonly kind: 'unknown' };

const known: ReadonlyMap<string, { readonly field: Field; readonly rank: number }> = new Map(
  Object.entries(aliases).flatMap(([field, words]) =>
    words.map((word, index) => [normaliseHeader(word), { field: field as Field, rank: index + 1 }] as const),
  ),
);

/** Brackets and what stands in them: `(필수)`, `[선택]`, `<만원>`. The text between holds no bracket itself. */
const hint = /\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|【[^【】]*】|〔[^〔〕]*〕/g;

/** Hints that never tell two columns apart, as `(목록)` does. */
const markers = /[([<【〔](?:필수|선택|필수입력)[)\]>】〕]/g;

/** Longer texts are sentences, not headers. */
const maxHeaderLength = 60;

/**
 * The meaning of a header as the file spells it. The centre's `열:` (`mapping`, its keys as the centre
 * wrote them) wins; then the whole header is looked up, then the header without bracketed hints, then
 * without a leading number (`① 회사명`).
 */
export function meaningOf(header: string, mapping: ReadonlyMap<string, Field>): Meaning {
  if (header.length > maxHeaderLength) return { kind: 'unknown' };
  const spellings = spellingsOf(header);
  for (const [own, field] of mapping) {
    if (normaliseHeader(own) === spellings[0]) return { kind: 'field', field, rank: 0 };
  }
  for (const spelling of spellings) {
    const found = known.get(spelling);
    if (found !== undefined) return { kind: 'field', ...found };
    const several = ambiguous.get(spelling);
    if (several !== undefined) return { kind: 'ambiguous', ...several };
    if (unused.has(spelling)) return { kind: 'unused' };
  }
  return { kind: 'unknown' };
}

/** The header normalised in the order in which its spellings are looked up. */
export function spellingsOf(header: string): readonly [string, ...string[]] {
  const unified = header.normalize('NFKC');
  const hasHint = /[([<【〔]/.test(unified);
  const marked = hasHint ? unified.replace(markers, '') : unified;
  const whole = normaliseHeader(marked);
  const bare = hasHint ? normaliseHeader(marked.replace(hint, '')) : whole;
  const unnumbered = /^\d/.test(bare) ? bare.replace(/^\d+/, '') : bare;
  return [whole, ...[bare, unnumbered].filter((spelling) => spelling !== '' && spelling !== whole)];
}
