/** What a screen reader is told of a document: roles, one inside the other. */
import { expect, test } from 'vitest';
import { structureOf } from '../../src/layout/structure.ts';
import { documentOf } from './placed.ts';

/** The tags as an indented list. */
function told(body: string): string {
  const structure = structureOf(documentOf('', body));
  const depth = (id: number | null): number => {
    const tag = id === null ? undefined : structure.get(id);
    return tag === undefined ? 0 : 1 + depth(tag.parent);
  };
  return [...structure.values()]
    .map(({ id, role, alt, bookmark }) => {
      const more = [alt, bookmark].filter((text) => text !== null).map((text) => ` "${text}"`);
      return `${'  '.repeat(depth(id) - 1)}${role}${more.join('')}`;
    })
    .join('\n');
}

test('roles stand in each other as their elements do, whatever boxes are between', () => {
  const card = '<li><div><h3>일</h3><row><p>가</p><p>문의 <a href="tel:1">1</a></p></row></div></li>';
  expect(
    told(`<h1>제목</h1><columns><section bookmark="생산"><h2>생산</h2><ul>${card}${card}</ul></section></columns>
      <colophon><p>센터</p><qr href="https://a.kr" alt="밴드"/></colophon>`),
  ).toMatchInlineSnapshot(`
    "Document
      H1
      Sect "생산"
        H2
        L
          LI
            H3
            P
            P
              Link
          LI
            H3
            P
            P
              Link
      Sect
        P
        Figure "밴드""
  `);
});

test('a table has rows of cells', () => {
  expect(told('<table><tr><th>일</th></tr><tr><td>가</td></tr></table>')).toMatchInlineSnapshot(`
    "Document
      Table
        TR
          TH
        TR
          TD"
  `);
});
