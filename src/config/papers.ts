/**
 * The papers that a sheet is made on, each described once. The keys of 일자리.yaml, `--paper`, the cells of
 * a 게시처 table and the style sheet follow from this table: a paper added here is complete.
 */

/** How a sheet looks: one template each. */
export const formNames = ['카드', '표', '큰글씨', '포스터'] as const;
export type Form = (typeof formNames)[number];

/** What a reader does with a paper: holds it (`hand`), or stands a metre away from it (`wall`). */
export type ReadingDistance = 'hand' | 'wall';

type PaperFacts = {
  /** Width and height in mm, upright (ISO 216). */
  readonly size: readonly [width: number, height: number];
  readonly reading: ReadingDistance;
  /** What staff call the sheet on this paper. */
  readonly noun: string;
  /** Pages that it may fill unless the config says otherwise. */
  readonly pages: number;
  readonly form: Form;
  /** Form that the comment in 일자리.yaml shows as an example. */
  readonly otherForm: Form;
  /** Whether it is made when the config does not name its papers. */
  readonly isDefault: boolean;
};

export const papers = {
  A4: {
    size: [210, 297],
    reading: 'hand',
    noun: '정보지',
    pages: 2,
    form: '카드',
    otherForm: '표',
    isDefault: true,
  },
  A3: {
    size: [297, 420],
    reading: 'wall',
    noun: '게시물',
    pages: 1,
    form: '카드',
    otherForm: '포스터',
    isDefault: true,
  },
} as const satisfies Record<string, PaperFacts>;

export type Paper = keyof typeof papers;

export const paperNames = Object.keys(papers) as [Paper, ...Paper[]];

/** The papers made when the config does not name any. */
export const madeByDefault = paperNames.filter((paper) => papers[paper].isDefault);

/** Width and height of a paper in pt, to a thousandth. */
export function sizeOf(paper: Paper): readonly [width: number, height: number] {
  const [width, height] = papers[paper].size;
  return [inPoints(width), inPoints(height)];
}

const inPoints = (mm: number): number => Math.round((mm / 25.4) * 72 * 1000) / 1000;

/** Whether a word is the name of a paper. */
export const isPaper = (word: string): word is Paper => Object.hasOwn(papers, word);

/** The same for each paper, worked out from its name. */
export function byPaper<T>(valueOf: (paper: Paper) => T): Readonly<Record<Paper, T>> {
  return Object.fromEntries(paperNames.map((paper) => [paper, valueOf(paper)])) as Record<Paper, T>;
}
