/** The sheet by react-pdf, which has no columns: two cards a row instead. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Font, Link, Page, renderToFile, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';

const [, , workspace, output, fonts] = process.argv;
const sheet = JSON.parse(readFileSync(join(workspace, 'document.json'), 'utf8'));
const [main, soft] = ['#0b50d0', '#555555'];
Font.register({
  family: 'P',
  fonts: [
    { src: join(fonts, 'PretendardGOV-Regular.ttf'), fontWeight: 400 },
    { src: join(fonts, 'PretendardGOV-Bold.ttf'), fontWeight: 700 },
  ],
});
Font.registerHyphenationCallback((word) => [word]);
const bold = { fontWeight: 700 };
const card = (one) =>
  h(
    View,
    {
      key: one.number,
      wrap: false,
      style: { width: '48.5%', paddingVertical: 5, borderBottom: '0.4pt solid #b4b4b4' },
    },
    h(Text, { style: { ...bold, fontSize: 12 } }, `${one.number} ${one.title}`),
    h(Text, null, h(Text, { style: bold }, one.who[0]), ` · ${one.who[1]}`),
    h(Text, { style: { ...bold, fontSize: 11.6, color: main } }, one.pay),
    h(Text, null, one.terms),
    ...one.needs.map((line) => h(Text, { key: line, style: { color: soft } }, line)),
    h(
      View,
      { style: { flexDirection: 'row', justifyContent: 'space-between' } },
      h(Text, null, one.due),
      h(
        Link,
        { src: `tel:${one.ask.replaceAll('-', '')}`, style: { ...bold, fontSize: 11.4, color: 'black' } },
        one.ask,
      ),
    ),
  );
const group = ({ name, cards }) => [
  h(
    Text,
    {
      key: name,
      minPresenceAhead: 60,
      style: { ...bold, fontSize: 11.5, color: 'white', backgroundColor: main, padding: 3, marginTop: 9 },
    },
    `${name} ${cards.length}건`,
  ),
  h(
    View,
    { key: `${name}:`, style: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between' } },
    cards.map(card),
  ),
];
await renderToFile(
  h(
    Document,
    { title: sheet.title, language: 'ko' },
    h(
      Page,
      { size: 'A4', style: { padding: 31, fontFamily: 'P', fontSize: 10 } },
      h(Text, { style: { ...bold, fontSize: 24, color: main } }, sheet.title),
      h(Text, null, `${sheet.date} 구인 ${sheet.count}건`),
      sheet.groups.flatMap(group),
      h(Text, {
        fixed: true,
        style: { position: 'absolute', bottom: 14, left: 31, right: 31, textAlign: 'center', fontSize: 8 },
        render: ({ pageNumber, totalPages }) =>
          `${sheet.name} ${sheet.phone} · ${pageNumber} / ${totalPages}`,
      }),
    ),
  ),
  output,
);
