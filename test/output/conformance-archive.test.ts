/** Rules of PDF/A-2a and -3a, each shown to be noticed when it is broken. */
import { beforeAll, describe, expect, test } from 'vitest';
import { offences } from './conformance-archive.ts';
import { paint } from './conformance-sheet.ts';
import { damaged, type Dict, type PdfFile } from './matterhorn-file.ts';

let plain: Uint8Array;
let carrying: Uint8Array;
beforeAll(async () => {
  const bytes = Buffer.from('회사명\r\n가온\r\n');
  plain = await paint();
  carrying = await paint(undefined, {
    attachments: [{ name: '구인.csv', type: 'text/csv', description: '구인 목록', bytes }],
  });
});

test('nothing is broken as it is, with and without attachments', () => {
  expect(offences(plain)).toEqual([]);
  expect(offences(carrying)).toEqual([]);
});

type Damage = readonly [clause: string, damage: (file: PdfFile) => void];

const page = (file: PdfFile): Dict => file.pages[0]?.dict ?? {};
const link = (file: PdfFile): Dict => file.dict(file.list(page(file)['/Annots'])[0]);
const intent = (file: PdfFile): Dict => file.dict(file.list(file.catalogue['/OutputIntents'])[0]);
const info = (file: PdfFile): Dict => file.dict(file.trailer['/Info']);
const draw =
  (operators: string) =>
  (file: PdfFile): void => {
    const where = page(file)['/Contents'];
    file.write(where, Buffer.concat([file.bytes(where), Buffer.from(`\n${operators}\n`)]));
  };
const metadata =
  (from: RegExp, to: string) =>
  (file: PdfFile): void => {
    const where = file.catalogue['/Metadata'];
    file.write(where, Buffer.from(file.bytes(where).toString('utf8').replace(from, to)));
  };
const specification = (file: PdfFile): Dict => file.dict(file.list(file.catalogue['/AF'])[0]);

const damages: readonly Damage[] = [
  ['6.2.3 output intent', (file) => void delete file.catalogue['/OutputIntents']],
  ['6.2.3 colour profile', (file) => file.write(intent(file)['/DestOutputProfile'], Buffer.alloc(200))],
  [
    '6.2.3 components of the profile',
    (file) => void (file.dict(intent(file)['/DestOutputProfile'])['/N'] = 4),
  ],
  ['6.2.4.3 colour space', draw('0 0 0 1 k')],
  ['6.2 operator', draw('/Perceptual ri\n')],
  ['6.1.13 nesting of q', draw('q\n'.repeat(29))],
  [
    '6.2.10 transparency',
    (file) => void (file.dict(page(file)['/Resources'])['/ExtGState'] = { '/G': { '/ca': 0.5 } }),
  ],
  ['6.5.2 trigger', (file) => void (file.catalogue['/OpenAction'] = [])],
  ['6.5.1 script', (file) => void (file.dict(file.catalogue['/Names'])['/JavaScript'] = {})],
  ['6.3.2 flags of an annotation', (file) => void (link(file)['/F'] = 2)],
  ['6.5.1 action', (file) => void (link(file)['/A'] = { '/S': '/Launch' })],
  ['6.6.2.1 metadata', (file) => void delete file.catalogue['/Metadata']],
  ['6.6.4 identification', metadata(/<pdfaid:part>2/, '<pdfaid:part>1')],
  ['6.6.2.3 schema not described', metadata(/<pdfaSchema:prefix>\w+/, '<pdfaSchema:prefix>other')],
  ['6.6.3 /Title', metadata(/<rdf:li xml:lang="x-default">가온/, '<rdf:li xml:lang="x-default">누리')],
  ['6.6.3 /ModDate', metadata(/<xmp:ModifyDate>2026/, '<xmp:ModifyDate>2025')],
  ['6.6.3 /Producer', (file) => void (info(file)['/Producer'] = 'u:another')],
  ['6.7.2.2 not tagged', (file) => void delete file.catalogue['/MarkInfo']],
  ['6.7.3.3 structure', (file) => void delete file.catalogue['/StructTreeRoot']],
  ['6.7.4 language', (file) => void delete file.catalogue['/Lang']],
  ['6.1.13 name', (file) => void (page(file)['/Extra'] = `/${'a'.repeat(200)}`)],
  ['6.1.13 string', (file) => void (page(file)['/Extra'] = `u:${'a'.repeat(40_000)}`)],
  ['6.1.13 number', (file) => void (page(file)['/Extra'] = 2 ** 40)],
];
const carried: readonly Damage[] = [
  ['6.8 embedded file', metadata(/<pdfaid:part>3/, '<pdfaid:part>2')],
  ['6.8 not associated', (file) => void delete file.catalogue['/AF']],
  ['6.8 relationship', (file) => void delete specification(file)['/AFRelationship']],
  [
    '6.8 media type',
    (file) => void delete file.dict(file.dict(specification(file)['/EF'])['/F'])['/Subtype'],
  ],
  [
    '6.8 date',
    (file) =>
      void delete file.dict(file.dict(file.dict(specification(file)['/EF'])['/F'])['/Params'])['/ModDate'],
  ],
];

describe('is noticed when it is broken:', () => {
  test.each(damages)('%s', (clause, damage) => {
    expect(offences(damaged(plain, damage))).toContain(clause);
  });
  test.each(carried)('%s', (clause, damage) => {
    expect(offences(damaged(carrying, damage))).toContain(clause);
  });
});
