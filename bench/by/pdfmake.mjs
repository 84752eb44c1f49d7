/** The sheet by pdfmake. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';

const [, , workspace, output, fonts] = process.argv;
const sheet = JSON.parse(readFileSync(join(workspace, 'document.json'), 'utf8'));
const [main, soft] = ['#0b50d0', '#555555'];
pdfmake.setFonts({
  P: { normal: join(fonts, 'PretendardGOV-Regular.ttf'), bold: join(fonts, 'PretendardGOV-Bold.ttf') },
});
pdfmake.setLocalAccessPolicy?.(() => true);
const card = (one) => ({
  unbreakable: true,
  margin: [0, 4, 0, 4],
  stack: [
    {
      text: [
        { text: `${one.number} `, color: soft, fontSize: 10 },
        { text: one.title, bold: true },
      ],
      fontSize: 12,
    },
    { text: [{ text: one.who[0], bold: true }, ` · ${one.who[1]}`] },
    { text: one.pay, bold: true, color: main, fontSize: 11.6 },
    one.terms,
    ...one.needs.map((text) => ({ text, color: soft })),
    {
      columns: [
        one.due,
        {
          text: one.ask,
          bold: true,
          fontSize: 11.4,
          alignment: 'right',
          link: `tel:${one.ask.replaceAll('-', '')}`,
        },
      ],
    },
    { canvas: [{ type: 'line', x1: 0, y1: 2, x2: 259, y2: 2, lineWidth: 0.4, lineColor: '#b4b4b4' }] },
  ],
});
const heading = (group) => ({
  text: `${group.name} ${group.cards.length}건`,
  color: main,
  bold: true,
  fontSize: 11.5,
  margin: [0, 6, 0, 2],
});
await pdfmake
  .createPdf({
    pageSize: 'A4',
    pageMargins: [31, 31, 31, 40],
    info: { title: sheet.title },
    language: 'ko',
    defaultStyle: { font: 'P', fontSize: 10 },
    footer: (page, pages) => ({
      text: `${sheet.name} ${sheet.phone} · ${page} / ${pages}`,
      alignment: 'center',
      fontSize: 8,
    }),
    content: [
      { text: sheet.title, fontSize: 24, bold: true, color: main },
      `${sheet.date} 구인 ${sheet.count}건`,
      {
        snakingColumns: true,
        columnGap: 15,
        columns: [
          { stack: sheet.groups.flatMap((group) => [heading(group), ...group.cards.map(card)]), width: '*' },
          { text: '', width: '*' },
        ],
      },
    ],
  })
  .write(output);
