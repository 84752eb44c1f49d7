/** The sheet as HTML, for the browsers' and WeasyPrint's printing. */
import { pathToFileURL } from 'node:url';

const escaped = (text) => `${text}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The finished page; `fonts` is the folder of the two font files. */
export function htmlOf(sheet, fonts) {
  const face = (file, weight) =>
    `@font-face { font-family: P; font-weight: ${weight}; src: url(${pathToFileURL(fonts).href}/${file}); }`;
  const card = (one) => `<li><h3><span>${one.number}</span> ${escaped(one.title)}</h3>
<p><b>${escaped(one.who[0])}</b> · ${escaped(one.who[1])}</p><p class="pay">${escaped(one.pay)}</p>
<p>${escaped(one.terms)}</p>${one.needs.map((line) => `<p class="soft">${escaped(line)}</p>`).join('')}
<div><span>${one.due}</span><a href="tel:${one.ask.replaceAll('-', '')}">${one.ask}</a></div></li>`;
  return `<!doctype html><html lang="ko"><meta charset="utf-8"><title>${escaped(sheet.title)}</title><style>
${face('PretendardGOV-Regular.ttf', 400)} ${face('PretendardGOV-Bold.ttf', 700)}
@page { size: A4; margin: 11mm 11mm 13mm; }
body { font: 10pt/1.4 P; word-break: keep-all; margin: 0; } h1 { font-size: 24pt; color: #0b50d0; margin: 0; }
main { columns: 2; column-gap: 15pt; column-fill: balance; } p, ul, h3 { margin: 0; padding: 0; list-style: none; }
h2 { font-size: 11.5pt; color: white; background: #0b50d0; padding: 3pt 5pt; margin: 9pt 0 5pt; break-after: avoid; }
li { break-inside: avoid; border-bottom: 0.4pt solid #b4b4b4; padding: 5pt 0; } h3 { font-size: 12pt; }
h3 span, .soft { color: #555; } .pay { font-weight: 700; font-size: 11.6pt; color: #0b50d0; }
li div { display: flex; justify-content: space-between; } a { font-weight: 700; color: black; text-decoration: none; }
</style><h1>${escaped(sheet.title)}</h1><p>${sheet.date} 구인 ${sheet.count}건</p><main>
${sheet.groups.map(({ name, cards }) => `<h2>${name} ${cards.length}건</h2><ul>${cards.map(card).join('\n')}</ul>`).join('\n')}
</main></html>`;
}
