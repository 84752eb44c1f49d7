/** The files of an issue and the numbers that are told of it. */
import type { Printing, Publication } from '../compile.ts';
import type { Config } from '../config/config.ts';
import type { Paper } from '../config/papers.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { grouped } from '../grouped.ts';
import type { Opening } from '../opening/opening.ts';
import { reportText, type Source } from '../edition/report.ts';
import { forNotepad, type OutputFile } from './disk/write.ts';

/** A file of the issue and what `--json` tells of it. */
export type Output = OutputFile & {
  readonly kind: 'sheet' | 'places' | 'roster' | 'picture' | 'text' | 'report';
  /** Name of its edition; none where the issue has no editions. */
  readonly edition?: string;
  readonly paper?: Paper;
  readonly pages?: number;
  /** Posting places, and the copies that hang there. */
  readonly places?: number;
  readonly copies?: number;
};

/** The files of an issue, in the order in which they are told. */
export function outputsOf(
  value: Publication,
  config: Config,
  diagnostics: readonly Diagnostic[],
): readonly Output[] {
  const { number, date } = value.day;
  const files = value.printings.flatMap((printing) => filesOf(number, printing));
  const found = reportText({
    title: config.title,
    number,
    date,
    read: value.read,
    printed: printedIn(value).size,
    verdicts: value.verdicts,
    heldBack: value.heldBack,
    sources: sourcesOf(value),
    diagnostics,
    rules: config.rules,
    places:
      config.placesFile === ''
        ? null
        : { file: config.placesFile, count: value.printings.flatMap(({ places }) => places).length },
  });
  return [...files, { name: '점검결과.txt', bytes: forNotepad(found), kind: 'report' }];
}

/** The files of an edition; of several each has a folder of its own. */
function filesOf(
  number: number,
  { edition: { name: edition }, sheets, texts, drawings, places, roster }: Printing,
): readonly Output[] {
  const of = edition === '' ? {} : { edition };
  const mark = edition === '' ? '' : `_${edition}`;
  const files: Output[] = [
    ...sheets.map(({ paper, pages, bytes }): Output => ({
      name: `일자리정보지_제${number}호${mark}_${paper}.pdf`,
      bytes,
      kind: 'sheet',
      ...of,
      paper,
      pages,
    })),
    ...sheets.flatMap(({ paper, forPlaces }): Output[] =>
      forPlaces === null
        ? []
        : [
            {
              name: `일자리정보지_제${number}호${mark}_게시처_${paper}.pdf`,
              kind: 'places',
              ...of,
              paper,
              ...forPlaces,
            },
          ],
    ),
    ...(roster === null
      ? []
      : [
          {
            name: `게시대장_제${number}호${mark}.pdf`,
            kind: 'roster' as const,
            ...of,
            ...roster,
            places: places.length,
          },
        ]),
    ...(drawings?.drawings ?? []).map(({ name, bytes }): Output => ({
      name,
      bytes,
      kind: 'picture',
      ...of,
    })),
    ...(drawings === null
      ? []
      : [
          {
            name: `그림설명${mark}.txt`,
            bytes: forNotepad(drawings.descriptions),
            kind: 'picture' as const,
            ...of,
          },
        ]),
    ...texts.map(({ name, text }): Output => ({
      name: name.replace(/(?=\.[^.]*$)/, mark),
      bytes: forNotepad(`${text}\n`),
      kind: 'text',
      ...of,
    })),
  ];
  return edition === '' ? files : files.map((file) => ({ ...file, name: `${edition}/${file.name}` }));
}

/** The files in lines: the texts of an edition on one, a sheet with its pages, of numbered files the ends. */
export function listed(outputs: readonly Output[]): readonly string[] {
  const lines = outputs.map((output) => {
    const { name, kind, pages, places, copies, edition } = output;
    const beside = outputs.filter((one) => one.kind === kind && one.edition === edition);
    if (kind === 'text' || kind === 'picture') return endsOf(beside).join(', ');
    if (kind === 'places') return `${name} (게시처 ${places}곳, ${copies}부)`;
    return pages === undefined ? name : `${name} (${pages}쪽)`;
  });
  return [...new Set(lines)];
}

/** `카드-01.png~카드-15.png` for files that are numbered. */
function endsOf(files: readonly Output[]): readonly string[] {
  const stems = grouped(files, ({ name }) => name.replace(/\d+(?=\D*\.(?:png|txt)$)/, ''));
  return [...stems.values()].map((some) => [...new Set([some[0]?.name, some.at(-1)?.name])].join('~'));
}

/** Every opening that is printed, with the names of the editions that print it. */
export function printedIn({ printings }: Publication): ReadonlyMap<Opening, readonly string[]> {
  const editions = new Map<Opening, string[]>();
  for (const { edition, issue } of printings)
    for (const { opening } of issue.groups.flatMap(({ listings }) => listings)) {
      const names = editions.get(opening) ?? [];
      if (edition.name !== '') names.push(edition.name);
      editions.set(opening, names);
    }
  return editions;
}

/** What each file supplied and what became of it, by name. */
export function sourcesOf(value: Publication): readonly Source[] {
  const printed = [...printedIn(value).keys()];
  const countIn = (openings: readonly Opening[], file: string): number =>
    openings.filter(({ entry }) => entry.file === file).length;
  return [...value.supplied].map(([file, read]) => ({
    file,
    read,
    printed: countIn(printed, file),
    heldBack: countIn([...value.heldBack], file),
    elsewhere: read - countIn(value.openings, file),
  }));
}
