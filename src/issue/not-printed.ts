/** Columns that were read and stand on no page: named once a file, with the reason. */
import { editionsOf, type Config } from '../config/config.ts';
import type { Form } from '../config/papers.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { descriptions, fields, itemFields, type Field } from '../field/field.ts';
import { grouped } from '../grouped.ts';
import { saysNothing } from '../opening/clean.ts';
import type { Opening } from '../opening/opening.ts';
import { workOf } from '../opening/work.ts';

/** One note for each file of which a filled column is not printed. */
export function notPrinted(openings: readonly Opening[], config: Config): readonly Diagnostic[] {
  const forms = [
    ...new Set(editionsOf(config).flatMap(({ config: own }) => own.papers.map((paper) => own.forms[paper]))),
  ];
  return [...grouped(openings, ({ entry }) => entry.file)].flatMap(([file, rows]) => {
    const found = filledIn(rows);
    const filled = fields.filter((field) => found.has(field));
    const unchosen = filled.filter(
      (field) =>
        descriptions[field].fate.kind === 'item' &&
        !config.items.includes(field) &&
        rows.some((row) => isFilled(row, field) && !isTitle(row, field)),
    );
    const parts = [
      ...(unchosen.length === 0 ? [] : [`${namesOf(unchosen)}: 일자리.yaml의 ‘싣는항목’에 없습니다.`]),
      ...filled.flatMap((field) => reasonOf(field, rows)),
      ...forms.flatMap((form) => missingOn(form, filled, config)),
    ];
    return parts.length === 0 ? [] : [note(file, parts, unchosen, config)];
  });
}

/** Whether the field stands in the place of a headline that the row does not have. */
function isTitle(row: Opening, field: Field): boolean {
  return (field === 'occupation' || field === 'duties') && workOf(row) === row[field];
}

/** Fields of which some row says something. */
function filledIn(rows: readonly Opening[]): ReadonlySet<Field> {
  const found = new Set<Field>();
  for (const row of rows)
    for (const field of row.entry.cells.keys())
      if (!found.has(field) && isFilled(row, field)) found.add(field);
  return found;
}

function isFilled({ entry }: Opening, field: Field): boolean {
  const text = entry.cells.get(field)?.text.trim() ?? '';
  return text !== '' && !saysNothing(text) && descriptions[field].read !== 'none';
}

/** Why a field that `싣는항목:` cannot name is left out; nothing when it is on paper. */
function reasonOf(field: Field, rows: readonly Opening[]): readonly string[] {
  const { fate, korean } = descriptions[field];
  if (fate.kind === 'kept') return [`${korean}: ${fate.sentence}.`];
  if (fate.kind !== 'instead') return [];
  const isLeftOut = rows.some(
    (row) => isFilled(row, field) && fate.of.some((other) => isFilled(row, other as Field)),
  );
  return isLeftOut ? [`${korean}: ${fate.sentence}.`] : [];
}

/** Fields that other forms print and this one has no room for. */
function missingOn(form: Form, filled: readonly Field[], { items }: Config): readonly string[] {
  const missing = filled.filter((field) => {
    const { fate } = descriptions[field];
    if (fate.kind === 'item') return items.includes(field) && !fate.on.includes(form);
    return fate.kind === 'printed' && !fate.on.includes(form);
  });
  return missing.length === 0 ? [] : [`${namesOf(missing)}: ‘${form}’ 양식에는 자리가 없습니다.`];
}

function namesOf(some: readonly Field[]): string {
  return some.map((field) => descriptions[field].korean).join(', ');
}

function note(
  file: string,
  parts: readonly string[],
  unchosen: readonly Field[],
  { items }: Config,
): Diagnostic {
  const all = itemFields.filter((field) => items.includes(field) || unchosen.includes(field));
  return {
    code: 'columns/not-printed',
    severity: 'info',
    message: `정보지에 싣지 않는 칸이 있습니다. ${parts.join(' ')}`,
    place: { file },
    ...(unchosen.length > 0 && {
      hint: `더 실으려면 일자리.yaml에 ‘싣는항목: ${namesOf(all)}’처럼 적어 주십시오.`,
    }),
  };
}
