/** The same opening from two institutions, or twice in one file, is printed once. */
import { placeOf } from '../read/table.ts';
import { companyKey } from './company.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Opening } from './opening.ts';

/**
 * Keeps one opening of each: the same 구인인증번호, or the same company, work and place when not both have a number.
 * The fuller row is kept, the earlier of two equal ones, where the first of them stood. Each dropped row is noted.
 */
export function mergeDuplicates(openings: readonly Opening[]): Checked<readonly Opening[]> {
  const slots: Slot[] = [];
  const slotOf = new Map<string, Slot>();
  const diagnostics: Diagnostic[] = [];
  for (const opening of openings) {
    const [idKey, contentKey] = [idKeyOf(opening), contentKeyOf(opening)];
    const same =
      (idKey === '' ? undefined : slotOf.get(idKey)) ?? withoutConflict(slotOf.get(contentKey), opening);
    if (same === undefined) {
      const slot = { opening };
      slots.push(slot);
      remember(slotOf, slot, idKey, contentKey);
      continue;
    }
    const [kept, dropped] =
      filled(opening) > filled(same.opening) ? [opening, same.opening] : [same.opening, opening];
    same.opening = kept;
    remember(slotOf, same, idKey, contentKey);
    diagnostics.push(note(kept, dropped));
  }
  return { value: slots.map(({ opening }) => opening), diagnostics };
}

type Slot = { opening: Opening };

function remember(slots: Map<string, Slot>, slot: Slot, idKey: string, contentKey: string): void {
  if (idKey !== '') slots.set(idKey, slot);
  if (contentKey !== '') slots.set(contentKey, slot);
}

function withoutConflict(slot: Slot | undefined, opening: Opening): Slot | undefined {
  return slot !== undefined && slot.opening.id !== '' && opening.id !== '' ? undefined : slot;
}

function idKeyOf({ id }: Opening): string {
  return id === '' ? '' : `id:${id.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;
}

/** Empty when the row names no company or no work, for then nothing says that two rows are the same. */
function contentKeyOf({ company, title, occupation, workplace }: Opening): string {
  const [name, work] = [companyKey(company), plain(title === '' ? occupation : title)];
  if (name === '' || work === '') return '';
  const place = [workplace.province, workplace.city, workplace.city === '' ? plain(workplace.text) : ''];
  return ['content', name, work, ...place].join(':');
}

function plain(text: string): string {
  return text
    .slice(0, 400)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function filled({ entry }: Opening): number {
  let count = 0;
  for (const { text } of entry.cells.values()) if (text.trim() !== '') count += 1;
  return count;
}

function note(kept: Opening, dropped: Opening): Diagnostic {
  const { file, sheet, row } = kept.entry;
  const where = `${file}${sheet === undefined ? '' : ` "${sheet}" 시트`} ${row}행`;
  return {
    code: 'duplicate/merged',
    severity: 'info',
    message: `${where}과 같은 구인이어서 한 번만 싣습니다.`,
    place: placeOf(dropped.entry),
    actual: [dropped.company, dropped.title].filter((part) => part !== '').join(' / '),
    expected: where,
    hint: '서로 다른 구인이면 제목이나 근무지, 구인인증번호를 다르게 적어 주십시오.',
  };
}
