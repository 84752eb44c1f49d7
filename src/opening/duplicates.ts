/** The same opening from two institutions, or twice in one file, is printed once. */
import { placeOf } from '../read/table.ts';
import { companyKey } from './company.ts';
import { contradicts } from './contradiction.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Opening } from './opening.ts';
import { workOf } from './work.ts';

/**
 * Keeps one opening of each: the same 구인인증번호, or the same company, work and place where nothing else that the
 * rows say contradicts it (`contradiction.ts`) and not both have a number.
 * The fuller row is kept, the earlier of two equal ones, where the first of them stood; a number that only the other
 * had goes with it. Each dropped row is noted.
 */
export function mergeDuplicates(openings: readonly Opening[]): Checked<readonly Opening[]> {
  const slots: Slot[] = [];
  const byKey = new Map<string, Slot>();
  const byContent = new Map<string, readonly Slot[]>();
  const diagnostics: Diagnostic[] = [];
  for (const opening of openings) {
    const [id, content] = [idKeyOf(opening), contentKeyOf(opening)];
    const slot =
      byKey.get(id) ??
      (byContent.get(content) ?? []).slice(-mostCompared).find((one) => isSame(one, opening, id));
    const kept: Slot = slot ?? { opening, id, rows: [opening] };
    if (slot === undefined) slots.push(kept);
    else diagnostics.push(merge(slot, opening, id));
    if (id !== '') byKey.set(id, kept);
    if (content !== '' && slot === undefined)
      byContent.set(content, [...(byContent.get(content) ?? []), kept]);
  }
  return { value: slots.map(({ opening }) => opening), diagnostics };
}

/** Openings of one company, work and place that a further row is compared with: the nearest before it. */
const mostCompared = 20;

/** One printed opening while rows are merged into it; `id` is the first number that any of them had. */
type Slot = { opening: Opening; id: string; rows: readonly Opening[] };

function merge(slot: Slot, opening: Opening, id: string): Diagnostic {
  const isFuller = filled(opening) > filled(slot.opening);
  const [kept, dropped] = isFuller ? [opening, slot.opening] : [slot.opening, opening];
  slot.opening = kept.id === '' && dropped.id !== '' ? { ...kept, id: dropped.id } : kept;
  if (slot.id === '') slot.id = id;
  slot.rows = [...slot.rows, opening];
  return note(kept, dropped);
}

/** Whether a row says nothing against being the opening of the slot; numbers that differ do. */
function isSame(slot: Slot, opening: Opening, id: string): boolean {
  return (slot.id === '' || id === '') && slot.rows.every((row) => !contradicts(row, opening));
}

function idKeyOf({ id }: Opening): string {
  const plain = id.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain === '' ? '' : `id:${plain}`;
}

/** Empty when the row names no company or no work, for then nothing says that two rows are the same. */
function contentKeyOf(opening: Opening): string {
  const { company, workplace } = opening;
  const [name, work] = [companyKey(company), plainText(workOf(opening))];
  if (name === '' || work === '') return '';
  const { province, city, district } = workplace;
  const place = city === '' ? [plainText(workplace.text)] : [province, city, district];
  return ['content', name, work, ...place].join(':');
}

function plainText(text: string): string {
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
  const where = `${file}${sheet === undefined ? '' : ` (${sheet} 시트)`} ${row}행`;
  return {
    code: 'duplicate/merged',
    severity: 'info',
    message: `${where}의 구인과 같아 한 번만 싣습니다.`,
    place: placeOf(dropped.entry),
    actual: [dropped.company, workOf(dropped)].filter((part) => part !== '').join(' / '),
    expected: where,
    hint: '서로 다른 구인이면 제목이나 근무지, 구인인증번호를 다르게 적어 주십시오.',
  };
}
