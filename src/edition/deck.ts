/** The pages of the picture cards and of the cover, by templates and layout as for a sheet. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Listing } from '../issue/issue.ts';
import { fitPages } from '../layout/fit.ts';
import type { Page } from '../layout/frame.ts';
import { structureOf, type Structure } from '../layout/structure.ts';
import { choose, type Material, type Print } from './material.ts';

/** More cards than this nobody swipes through; the last one says where to see everything. */
export const mostCards = 20;

/** Laid-out pages that become pictures. */
export type Deck = {
  readonly pages: readonly Page[];
  readonly structure: Structure;
  readonly title: string;
  readonly subject: string;
  /** Openings for which there was no room. */
  readonly leftOff: readonly Listing[];
};

/** The cards: everything, or of an issue too long for them the openings that close first. */
export async function cardsOf(material: Material): Promise<Checked<Deck | null>> {
  return deckOf({ template: 'cards.hbs', medium: '카드', budget: mostCards, leavesOff: true }, material);
}

/** The cover: one page; what a centre's own template puts on a second one is told, not drawn. */
export async function coverOf(material: Material): Promise<Checked<Deck | null>> {
  const print = { template: 'cover.hbs', medium: '표지', budget: 1, leavesOff: false } as const;
  const { value, diagnostics } = await deckOf(print, material);
  if (value === null || value.pages.length <= 1) return { value, diagnostics };
  const overfull: Diagnostic = {
    code: 'cards/cover-full',
    severity: 'warning',
    message: '표지 그림 한 장에 글이 다 들어가지 않아 아래쪽을 뺐습니다.',
    hint: '제목을 줄이거나 템플릿 cover.hbs에서 글을 줄여 주십시오.',
  };
  return { value: { ...value, pages: value.pages.slice(0, 1) }, diagnostics: [...diagnostics, overfull] };
}

async function deckOf(print: Print, material: Material): Promise<Checked<Deck | null>> {
  const { choice, setting, diagnostics } = await choose(print, material);
  if (setting === null) return { value: null, diagnostics };
  const { document, pictures } = setting;
  const layout = fitPages(document, material.book, print.budget, pictures);
  const { title = '', subject = '' } = document.sheet.attributes;
  return {
    value: {
      pages: layout.pages,
      structure: structureOf(document),
      title,
      subject,
      leftOff: choice.leftOff,
    },
    diagnostics: [...diagnostics, ...layout.diagnostics],
  };
}

/** What is wrong with cards and cover, without a picture drawn; null when a template cannot be used. */
export async function rehearseDecks(
  material: Material,
): Promise<Checked<{ readonly drawings: readonly []; readonly descriptions: '' } | null>> {
  const [cover, cards] = [await coverOf(material), await cardsOf(material)];
  const diagnostics = [...cover.diagnostics, ...cards.diagnostics];
  if (cover.value === null || cards.value === null) return { value: null, diagnostics };
  return {
    value: { drawings: [], descriptions: '' },
    diagnostics: [...diagnostics, ...tellLeftOff(cards.value.leftOff)],
  };
}

/** What staff is told of the openings for which no card had room. */
export function tellLeftOff(leftOff: readonly Listing[]): readonly Diagnostic[] {
  if (leftOff.length === 0) return [];
  return [
    {
      code: 'cards/left-off',
      severity: 'info',
      message: `그림 카드는 ${mostCards}장까지라서 마감이 먼 구인 ${leftOff.length}건은 카드에 없습니다.`,
      hint: '카드에 없는 구인은 그림설명.txt 끝에 있으며, 정보지와 밴드 글에는 모두 실렸습니다.',
    },
  ];
}
