/** Posting places + finished sheets → what the template of the 게시대장 may name besides a sheet's names. */
import type { Paper } from '../config/papers.ts';
import type { PostingPlace } from '../place/place.ts';
import type { TemplateContext } from './template.ts';

/** The names of `rosterOnlyFields`; `sheets` are those that hang, with the pages of one copy. */
export function rosterContext(
  places: readonly PostingPlace[],
  sheets: readonly { readonly paper: Paper; readonly pages: number }[],
): TemplateContext {
  return {
    게시처수: places.length,
    인쇄: sheets.flatMap(({ paper, pages }) => {
      const copies = copiesOf(paper, places);
      return copies === 0 ? [] : [{ 용지: paper, 쪽수: pages, 부수: copies, 장수: copies * pages }];
    }),
    게시처: places.map(({ name, kind, papers, copies, contact, note }, i) => ({
      번호: i + 1,
      이름: name,
      종류: kind,
      용지: papers.join(', '),
      부수: papers.length > 1 ? `각 ${copies}` : String(copies),
      연락처: contact,
      메모: note,
    })),
  };
}

/** Copies of a sheet that hang at all places together. */
export function copiesOf(paper: Paper, places: readonly PostingPlace[]): number {
  return places.reduce((sum, { papers, copies }) => sum + (papers.includes(paper) ? copies : 0), 0);
}
