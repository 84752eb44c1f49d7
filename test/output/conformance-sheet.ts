/** One small sheet with everything a screen reader meets, painted as the program paints. */
import { loadFonts } from '../../src/commands/load/shipped.ts';
import { fitPages } from '../../src/layout/fit.ts';
import { createFontBook } from '../../src/layout/fonts.ts';
import { picturesOf } from '../../src/layout/pictures.ts';
import { structureOf } from '../../src/layout/structure.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { paintPdf, type PdfKind } from '../../src/output/pdf.ts';
import { createAlbum, type PictureFiles } from '../../src/picture/album.ts';

const card = (n: number): string => `<li>
  <h3>${n} 생산직 사원 모집</h3>
  <p><b>(주)새만금정밀</b> · 김제시 가온동 <span class="badge">신규</span></p>
  <p>09:00~18:00 · 주 5일 · 2명, 자격은 지게차 運轉技能士이며 긴 설명은 여러 줄로 나뉘어 찍힙니다</p>
  <row><p>12. 4.(금)까지</p><p>☎ <a href="tel:063540010${n}">063-540-010${n}</a></p></row>
</li>`;

/** Three groups of cards, a note, a QR code, a running header and footer. */
export const sample = `<sheet title="가온 &amp; 누리 일자리정보지 &lt;제24호&gt;" subject="구인 9건">
<style>
@page { size: A4; margin: 12mm; type-size: 9pt 10pt 14pt; columns: 2; column-width: 12rem; }
h2 { background-color: #0b50d0; color: #ffffff; border-radius: 2pt; }
li { break-inside: avoid; border-bottom: 0.4pt solid #b1b8be; }
.badge { color: #ffffff; background-color: #1e2124; }
row { column-gap: 1em; }
.code { width: 8em; }
</style>
<header pages="rest"><p>일자리정보지</p></header>
<h1>가온 &amp; 누리 일자리정보지</h1>
<columns>
${['생산', '돌봄', '사무'].map((name, i) => `<section bookmark="${name}"><h2>${name}</h2><ul>${[1, 2, 3].map((n) => card(3 * i + n)).join('')}</ul></section>`).join('')}
</columns>
<colophon><div class="code"><qr href="https://example.org/band" alt="밴드 QR 코드"/></div><p>※ 지원 전에 확인하세요.</p></colophon>
<footer><row><p>가온센터</p><p><page/> / <pages/></p></row></footer>
</sheet>`;

/** Paints markup on A4. */
export async function paint(
  markup: string = sample,
  kind: PdfKind = {},
  pictures?: PictureFiles,
): Promise<Uint8Array> {
  const { value: document, diagnostics } = parseMarkup(markup, 'A4', 'sheet.hbs');
  if (document === null) throw new Error(JSON.stringify(diagnostics));
  const fonts = await loadFonts();
  const opened = await picturesOf(document, createAlbum(pictures, fonts));
  if (opened.value === null) throw new Error(JSON.stringify(opened.diagnostics));
  const { pages } = fitPages(document, createFontBook(fonts), 9, opened.value);
  const { title = '', subject = '' } = document.sheet.attributes;
  const info = { title, subject, author: '가온 & 누리', created: new Date('2026-11-24T00:00:00Z') };
  return paintPdf(pages, structureOf(document), info, kind);
}
