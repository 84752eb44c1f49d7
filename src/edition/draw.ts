/**
 * `Issue` + finished sheets → the pictures for BAND and KakaoTalk: cards, a cover and a preview of every
 * page, and a text that describes each. Loaded only by a run that makes them.
 */
import type { Checked } from '../diagnostic.ts';
import type { Listing } from '../issue/issue.ts';
import { workOf } from '../opening/work.ts';
import { paintPdf } from '../output/pdf.ts';
import { encodePng } from '../output/png.ts';
import { openRaster, type Raster } from '../output/raster.ts';
import type { Material } from './material.ts';
import { cardsOf, coverOf, tellLeftOff, type Deck } from './deck.ts';
import { describe } from './describe.ts';

/** A PNG file of the issue's folder. */
export type Drawing = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it shows, in words: the alternative text where it is published. */
  readonly description: string;
};

export type Drawings = {
  readonly drawings: readonly Drawing[];
  /** `그림설명.txt`: a paragraph for each picture, then the openings on no card. */
  readonly descriptions: string;
};

/** Width of the pictures in pixels; a card is 3:4 and a cover 2:1 by their templates. */
const widths = { card: 1080, cover: 800, preview: 1240 } as const;

/**
 * Draws all pictures of an issue; null when a template cannot be used. One page at a time is in memory.
 * @param sheets the finished sheets, whose pages are previewed
 * @param pdfium bytes of `pdfium.wasm`
 * @param edition its name, which the files then carry; empty without one
 */
export async function drawAll(
  material: Material,
  sheets: readonly { readonly paper: string; readonly bytes: Uint8Array }[],
  pdfium: Uint8Array,
  edition: string,
): Promise<Checked<Drawings | null>> {
  const [cover, cards] = [await coverOf(material), await cardsOf(material)];
  const diagnostics = [...cover.diagnostics, ...cards.diagnostics];
  if (cover.value === null || cards.value === null) return { value: null, diagnostics };
  const raster = await openRaster(pdfium);
  const { title, leftOff } = cards.value;
  const count = cards.value.pages.length;
  const file = (stem: string): string => `${stem}${edition === '' ? '' : `_${edition}`}.png`;
  const drawings = [
    ...(await drawDeck(cover.value, widths.cover, material, raster, () => [file('표지'), '표지'])),
    ...(await drawDeck(cards.value, widths.card, material, raster, (number) => [
      file(`카드-${String(number).padStart(2, '0')}`),
      `카드 ${count}장 가운데 ${number}번째`,
    ])),
    ...sheets.flatMap(({ paper, bytes }) =>
      drawn(raster(bytes, widths.preview), (number) => ({
        name: file(`미리보기-${paper}-${number}`),
        description: `${title} ${paper} 정보지 ${number}쪽의 모습입니다. 글은 PDF 파일에 있습니다.`,
      })),
    ),
  ];
  return {
    value: { drawings, descriptions: descriptionsOf(drawings, leftOff) },
    diagnostics: [...diagnostics, ...tellLeftOff(leftOff)],
  };
}

async function drawDeck(
  { pages, structure, title, subject }: Deck,
  width: number,
  { issue, config }: Material,
  raster: Raster,
  nameOf: (number: number) => readonly [name: string, place: string],
): Promise<readonly Drawing[]> {
  const created = new Date(`${issue.day.date}T00:00:00Z`);
  const pdf = await paintPdf(pages, structure, { title, subject, author: config.centre.name, created });
  return drawn(raster(pdf, width), (number) => {
    const [name, place] = nameOf(number);
    const page = pages[number - 1];
    const text = page === undefined ? '' : describe(page, structure);
    return { name, description: `${title} ${place}: ${text}` };
  });
}

function drawn(
  bitmaps: ReturnType<Raster>,
  aboutPage: (number: number) => Omit<Drawing, 'bytes'>,
): readonly Drawing[] {
  const drawings: Drawing[] = [];
  for (const bitmap of bitmaps)
    drawings.push({ ...aboutPage(drawings.length + 1), bytes: encodePng(bitmap) });
  return drawings;
}

function descriptionsOf(drawings: readonly Drawing[], leftOff: readonly Listing[]): string {
  const paragraphs = drawings.map(({ name, description }) => `${name}\n${description}\n`);
  if (leftOff.length === 0) return paragraphs.join('\n');
  const lines = leftOff.map(({ number, opening }) =>
    `${number}번 ${opening.company} ${workOf(opening)}`.trim(),
  );
  return [...paragraphs, `카드에 싣지 못한 구인 ${leftOff.length}건\n${lines.join('\n')}\n`].join('\n');
}
