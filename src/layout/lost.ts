/** What finished pages do not show: nothing at all, or text that stands beside the paper. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Page, TextItem } from './frame.ts';

/** A letter may hang over the edge of the paper by so many pt before it is lost. */
const tolerance = 1;

/** One error for each text outside the paper, the first few of them, or one for a document without a page. */
export function findLost(pages: readonly Page[]): readonly Diagnostic[] {
  if (pages.length === 0) return [nothing];
  const lost = pages.flatMap((page, i) =>
    [...page.items, ...page.header, ...page.footer]
      .filter((item) => item.kind === 'text')
      .filter((item) => isOutside(item, page))
      .map((item) => beside(item, i + 1)),
  );
  return lost.slice(0, most);
}

/** More say nothing new: they come from the same box. */
const most = 5;

function isOutside({ x, y, size, width, text, turned }: TextItem, page: Page): boolean {
  if (text.trim() === '') return false;
  const [right, top] = turned ? [x, y - width] : [x + width, y - size * 0.75];
  return x < -tolerance || right > page.width + tolerance || top < -tolerance || y > page.height + tolerance;
}

const nothing: Diagnostic = {
  code: 'layout/empty',
  severity: 'error',
  message: '템플릿이 찍은 것이 하나도 없어 빈 정보지가 됩니다.',
  hint: '템플릿에 <p>처럼 글을 담는 요소가 있는지, 조건({{#if}})이 맞는지 확인해 주십시오.',
};

function beside({ text }: TextItem, page: number): Diagnostic {
  const shown = Array.from(text.trim());
  return {
    code: 'layout/off-page',
    severity: 'error',
    message: `${page}쪽에서 글이 종이 밖으로 나가 정보지를 만들지 않았습니다.`,
    actual: shown.length > 40 ? `${shown.slice(0, 40).join('')}…` : shown.join(''),
    hint: '템플릿에서 그 글이 든 상자의 너비, 여백, 글자 크기를 줄이거나 줄바꿈을 허용해 주십시오.',
  };
}
