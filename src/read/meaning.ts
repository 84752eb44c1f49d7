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

/** What a portal's page has beside a label. */
const furniture = /\s툴팁$/;

/** Longer texts are sentences, not headers. */
const maxHeaderLength = 60;

/**
 * The meaning of a header as the file spells it. The centre's `열:` (`mapping`, its keys as the centre
 * wrote them) wins; then the whole header is looked up, then the header without bracketed hints, then
 * without a leading number (`① 회사명`).
 */
export function meaningOf(header: string, mapping: ReadonlyMap<string, Field>): Meaning {
  if (header.length > maxHeaderLength) return { kind: 'unknown' };
  const own = spellingsOf(header);
  const spellings = header.includes('.') ? [...own, ...spellingsOfPath(header)] : own;
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
  return compound(header);
}

/**
 * The spellings of a path of JSON, `상세정보.세부요건[].임금조건`: its last name, or the one before where the last says
 * only what kind of value it is (`salary.text`).
 */
function spellingsOfPath(path: string): readonly string[] {
  const names = path.split('.').map((name) => normaliseHeader(name.replaceAll('[]', '')));
  const [last = '', before = ''] = names.toReversed();
  if (names.length < 2) return [];
  return valueNames.has(last) ? [before] : [before + last, last];
}

const valueNames: ReadonlySet<string> = new Set([
  'text',
  'value',
  'name',
  'label',
  'content',
  'txt',
  'nm',
  '내용',
  '값',
]);

/** `직종/하시는 일`, `담당·전화번호`: the field of all its parts that are known, or the fields between which cells decide. */
function compound(header: string): Meaning {
  const parts = header.split(/[/·,&]| 및 /);
  if (parts.length < 2 || parts.length > 4) return { kind: 'unknown' };
  const found = parts.flatMap((part) => known.get(normaliseHeader(part)) ?? []);
  const fields = [...new Set(found.map(({ field }) => field))];
  const [first] = found;
  if (first === undefined) return { kind: 'unknown' };
  return fields.length === 1
    ? { kind: 'field', field: first.field, rank: compoundRank }
    : { kind: 'ambiguous', fields };
}

/** Behind every alias. */
const compoundRank = 500;

/** The header normalised in the order in which its spellings are looked up. */
export function spellingsOf(header: string): readonly [string, ...string[]] {
  const unified = header.normalize('NFKC');
  const hasHint = /[([<【〔]/.test(unified);
  const marked = (hasHint ? unified.replace(markers, '') : unified).replace(furniture, '');
  const whole = normaliseHeader(marked);
  const bare = hasHint ? normaliseHeader(marked.replace(hint, '')) : whole;
  const unnumbered = /^\d/.test(bare) ? bare.replace(/^\d+/, '') : bare;
  return [whole, ...[bare, unnumbered].filter((spelling) => spelling !== '' && spelling !== whole)];
}
