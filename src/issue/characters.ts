/** Characters in the printed cells that no font can set, each named at its cell. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import { cleanLine } from '../opening/clean.ts';
import { placeOf } from '../read/table.ts';
import { descriptions, fields } from '../field/field.ts';
import type { Issue } from './issue.ts';

/** Fields whose text a sheet may print: all but those that are kept back. */
const printed = fields.filter((field) => descriptions[field].fate.kind !== 'kept');

/**
 * One diagnostic for each cell and character; `actual` is the character, printed as `〓`.
 * @param canSet whether the character, or a substitute of it, can be printed
 */
export function findUnknownCharacters(
  issue: Issue,
  canSet: (character: string) => boolean,
): readonly Diagnostic[] {
  const listings = issue.groups.flatMap((group) => group.listings);
  return listings.flatMap(({ opening: { entry } }) =>
    printed.flatMap((field) => {
      // What cleaning takes out, controls and invisible marks, is not printed and not missed.
      const text = cleanLine(entry.cells.get(field)?.text ?? '');
      return [...new Set(text)]
        .filter((character) => !canSet(character))
        .map((character) => unknownCharacter(character, placeOf(entry, field)));
    }),
  );
}

/** A character that is printed as `〓`, and the cell that has it. */
export function unknownCharacter(character: string, place: Place): Diagnostic {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'character/missing',
    severity: 'warning',
    message: `글꼴에 없는 글자가 있어 "〓"로 찍었습니다: "${character}"(U+${code})`,
    place,
    actual: character,
    hint: '다른 글자로 바꾸어 적어 주십시오.',
  };
}
