/**
 * What an edition leaves for its posting places: a file for the printer of each paper, with a copy for each
 * place in the order of the route, and the 게시대장 that goes along to be ticked off and stamped.
 */
import type { Paper } from '../config/papers.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { fitPages } from '../layout/fit.ts';
import type { Item, Page } from '../layout/frame.ts';
import { findLost } from '../layout/lost.ts';
import { roomsOf, setName } from '../layout/place.ts';
import { structureOf } from '../layout/structure.ts';
import { sheetContext } from '../markup/context.ts';
import { rosterFields } from '../markup/fields.ts';
import { copiesOf, rosterContext } from '../markup/roster.ts';
import { paintPdf, type PdfInfo } from '../output/pdf.ts';
import { paintPrintFile } from '../output/print-file.ts';
import type { PostingPlace } from '../place/place.ts';
import { infoOf, setTemplate, type Material } from './material.ts';

/** The copies of one paper for all places. */
export type PrintFile = {
  readonly places: number;
  readonly copies: number;
  /** Of all copies together. */
  readonly pages: number;
  readonly bytes: Uint8Array;
};

/** The 게시대장. */
export type Roster = { readonly pages: number; readonly bytes: Uint8Array };

/**
 * The file for the printer of one paper; null when none hangs anywhere. The pages are those of the sheet for
 * everybody, laid out already: only the name of each place is set.
 */
export async function printFileOf(
  paper: Paper,
  pages: readonly Page[],
  info: PdfInfo,
  { places: all, book, paints }: Material,
): Promise<Checked<PrintFile | null>> {
  const places = all.filter(({ papers }) => papers.includes(paper));
  if (places.length === 0) return { value: null, diagnostics: [] };
  const rooms = roomsOf(pages);
  const diagnostics: Diagnostic[] = rooms.every((page) => page.length === 0) ? [noRoom(paper)] : [];
  const copies = places.map((place) => {
    const own = new Map<number, readonly Item[]>();
    let isCut = false;
    for (const [index, page] of rooms.entries())
      own.set(
        index,
        page.flatMap((room) => {
          const set = setName(place.name, room, book);
          isCut ||= set.isCut;
          return set.items;
        }),
      );
    if (isCut) diagnostics.push(nameCut(place, paper));
    return { bookmark: place.name, own, times: place.copies };
  });
  const bytes = paints
    ? await paintPrintFile(pages, copies, { ...info, title: `${info.title} 게시처용` })
    : unpainted;
  const count = copiesOf(paper, places);
  return {
    value: { places: places.length, copies: count, pages: count * pages.length, bytes },
    diagnostics,
  };
}

/** The 게시대장 of the places; null when there is none, or with the reason why its template cannot be used. */
export async function rosterOf(
  material: Material,
  sheets: readonly { readonly paper: Paper; readonly pages: number }[],
): Promise<Checked<Roster | null>> {
  const { places, issue, config, logo, book, paints } = material;
  if (places.length === 0) return { value: null, diagnostics: [] };
  const context = { ...sheetContext(issue, config, 'A4', logo), ...rosterContext(places, sheets) };
  const set = await setTemplate('places.hbs', 'A4', context, material, rosterFields);
  if (set.value === null) return { value: null, diagnostics: set.diagnostics };
  const { document, pictures } = set.value;
  const layout = fitPages(document, book, 1, pictures);
  const diagnostics = [...set.diagnostics, ...layout.diagnostics, ...findLost(layout.pages)];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { value: null, diagnostics };
  const bytes = paints
    ? await paintPdf(layout.pages, structureOf(document), infoOf(document, material))
    : unpainted;
  return { value: { pages: layout.pages.length, bytes }, diagnostics };
}

const unpainted = new Uint8Array();

function noRoom(paper: Paper): Diagnostic {
  return {
    code: 'places/no-room',
    severity: 'warning',
    message: `${paper} 템플릿에 게시처 이름을 찍을 자리가 없어 이름 없이 찍었습니다.`,
    hint: '템플릿의 검인 상자 안에 <place class="room"/>을 넣고 높이를 정해 주십시오. 처음 템플릿의 colophon.hbs를 보십시오.',
  };
}

function nameCut({ at, name }: PostingPlace, paper: Paper): Diagnostic {
  return {
    code: 'places/name-cut',
    severity: 'warning',
    message: `${paper} 템플릿의 게시처 자리가 좁아 이름의 끝을 …로 줄여 찍었습니다.`,
    place: at,
    actual: name,
    hint: '이름을 줄이거나 템플릿에서 그 자리의 height와 너비를 키워 주십시오.',
  };
}
