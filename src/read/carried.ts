/**
 * Cells that were merged over several openings of one employer: saved as CSV only the first of the rows has them.
 */
import type { Cell } from './table.ts';
import type { Field } from '../field/field.ts';

/** Who hires, where, and whom to ask: what stands once for all openings of an employer. */
const ofEmployer = [
  'company',
  'companyAddress',
  'workplace',
  'phone',
  'email',
  'contact',
] as const satisfies readonly Field[];
/** Of those a row must leave so many empty that the row above has, before it is taken for a further opening of it. */
const fewest = 3;

/**
 * The cells of a row with those of the employer from the row above; `null` for a row that has any of its own, or that
 * offers no work.
 */
export function carried(
  cells: ReadonlyMap<Field, Cell>,
  above: ReadonlyMap<Field, Cell> | undefined,
): ReadonlyMap<Field, Cell> | null {
  if (above === undefined || ofEmployer.some((field) => cells.has(field))) return null;
  if (!(['title', 'occupation', 'duties'] as const).some((field) => cells.has(field))) return null;
  const found = ofEmployer.flatMap((field) => {
    const cell = above.get(field);
    return cell === undefined ? [] : [[field, cell] as const];
  });
  return found.length < fewest || !above.has('company') ? null : new Map([...found, ...cells]);
}
