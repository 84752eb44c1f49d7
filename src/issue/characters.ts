/** Characters in the printed cells that no font can set, each named at its cell. */
import type { Diagnostic } from '../diagnostic.ts';
import { substituteFor } from '../layout/substitutes.ts';
import { placeOf, type Field } from '../read/table.ts';
import type { Issue } from './issue.ts';

/** Fields whose text a sheet prints. */
const printed: readonly Field[] = [
  'company',
  'title',
  'occupation',
  'headcount',
  'workplace',
  'hours',
  'pay',
  'licence',
  'preference',
  'qualifications',
  'career',
  'phone',
];

/** One diagnostic for each cell and character; `actual` is the character, printed as `〓`. */
export function findUnknownCharacters(
  issue: Issue,
  isKnown: (codePoint: number) => boolean,
): readonly Diagnostic[] {
  const listings = issue.groups.flatMap((group) => group.listings);
  return listings.flatMap(({ opening: { entry } }) =>
    printed.flatMap((field) => {
      const text = entry.cells.get(field)?.text ?? '';
      return [...new Set(text)]
        .filter((character) => !isSet(character, isKnown))
        .map((character): Diagnostic => ({
          code: 'character/missing',
          severity: 'warning',
          message: `글꼴에 없는 글자가 있어 "〓"로 찍었습니다: "${character}"(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
          place: placeOf(entry, field),
          actual: character,
          hint: '다른 글자로 바꾸어 적어 주십시오.',
        }));
    }),
  );
}

function isSet(character: string, isKnown: (codePoint: number) => boolean): boolean {
  const codePoint = character.codePointAt(0) ?? 32;
  // Controls and lone surrogates never reach the page; `opening/clean.ts` and the template stage take them out.
  if (
    codePoint < 0x20 ||
    (codePoint >= 0x7f && codePoint < 0xa0) ||
    (codePoint >= 0xd800 && codePoint < 0xe000)
  )
    return true;
  return isKnown(codePoint) || substituteFor(character) !== null;
}
