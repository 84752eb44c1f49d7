/** The sheet by pdfkit as its guide teaches it: `text` with a width, `heightOfString` to keep a card whole. */
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdfkit';

const [, , workspace, output, fonts] = process.argv;
const sheet = JSON.parse(readFileSync(join(workspace, 'document.json'), 'utf8'));
const margin = 31;
const [gap, width] = [15, (595.28 - 62 - 15) / 2];
const [main, soft] = ['#0b50d0', '#555555'];
const pdf = new PDFDocument({ size: 'A4', margin, lang: 'ko', info: { Title: sheet.title } });
pdf.pipe(createWriteStream(output));
pdf.registerFont('R', join(fonts, 'PretendardGOV-Regular.ttf'));
pdf.registerFont('B', join(fonts, 'PretendardGOV-Bold.ttf'));
pdf.font('B').fontSize(24).fillColor(main).text(sheet.title);
pdf.font('R').fontSize(10).fillColor('black').text(`${sheet.date} 구인 ${sheet.count}건`);

const bottom = 841.89 - margin - 12;
let top = pdf.y + 8;
let [column, y] = [0, top];
const turn = () => {
  if (column === 0) column = 1;
  else {
    pdf.addPage();
    [column, top] = [0, margin];
  }
  y = top;
};
const x = () => margin + column * (width + gap);
for (const group of sheet.groups) {
  if (y + 90 > bottom) turn();
  pdf.roundedRect(x(), y + 6, width, 18, 1.5).fill(main);
  pdf
    .font('B')
    .fontSize(11.5)
    .fillColor('white')
    .text(`${group.name} ${group.cards.length}건`, x() + 5, y + 9);
  y += 28;
  for (const card of group.cards) {
    const lines = [
      ['B', 12, 'black', `${card.number} ${card.title}`],
      ['B', 10, 'black', card.who.join(' · ')],
      ['B', 11.6, main, card.pay],
      ['R', 10, 'black', card.terms],
      ...card.needs.map((line) => ['R', 10, soft, line]),
    ];
    const heights = lines.map(([font, size, , text]) =>
      pdf.font(font).fontSize(size).heightOfString(text, { width }),
    );
    const height = heights.reduce((sum, one) => sum + one + 2, 24);
    if (y + height > bottom) turn();
    let at = y + 5;
    for (const [i, [font, size, colour, text]] of lines.entries()) {
      pdf.font(font).fontSize(size).fillColor(colour).text(text, x(), at, { width });
      at += heights[i] + 2;
    }
    pdf.font('R').fontSize(10).fillColor('black').text(card.due, x(), at, { width });
    pdf
      .font('B')
      .fontSize(11.4)
      .text(card.ask, x(), at, { width, align: 'right', link: `tel:${card.ask.replaceAll('-', '')}` });
    y += height;
    pdf
      .moveTo(x(), y)
      .lineTo(x() + width, y)
      .lineWidth(0.4)
      .stroke('#b4b4b4');
  }
}
pdf.end();
