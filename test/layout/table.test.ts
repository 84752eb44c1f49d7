/** Widths of a table's columns. */
import { expect, test } from 'vitest';
import { layoutOf } from './placed.ts';

test('a column that asks for a share gives of it before a word beside it is cut', () => {
  const css = '.half { width: 50%; } .third { width: 30%; }';
  const row = (tag: string): string =>
    `<tr><${tag} class="half">가</${tag}><${tag} class="third">나</${tag}><${tag}>가나다라마바사아</${tag}></tr>`;
  const { pages, cuts } = layoutOf(css, `<table>${row('th')}${row('td')}</table>`);
  const texts = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
  expect([cuts, texts.map(({ text }) => text)]).toEqual([
    0,
    ['가', '나', '가나다라마바사아', '가', '나', '가나다라마바사아'],
  ]);
});
