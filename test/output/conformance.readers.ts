/** The PDF held against programs of Debian: qpdf, PDFBox Preflight and poppler. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { asks, inFolder, need, says, tells } from '../programs.ts';
import { list } from './conformance-attachment.ts';
import { paintPictures } from './conformance-pictures.ts';
import { paint } from './conformance-sheet.ts';

let accessible: Uint8Array;
let archive: Uint8Array;
let carrying: Uint8Array;

beforeAll(async () => {
  accessible = await paint();
  archive = await paint(undefined, { profile: 'archive-1b' });
  carrying = await paint(undefined, { attachments: [list] });
});

test('qpdf finds nothing wrong in any profile', () => {
  for (const bytes of [accessible, archive, carrying])
    expect(asks(bytes, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors');
});

test('qpdf can fail: cross-references that point beside their objects', () => {
  const text = Buffer.from(archive)
    .toString('latin1')
    .replace(/00000(\d{5}) 00000 n/, '0000000001 00000 n');
  expect(() => asks(Buffer.from(text, 'latin1'), 'qpdf', '--check', 'FILE')).toThrow(/file is damaged/);
});

describe('PDFBox Preflight', () => {
  test('calls the archive profile valid PDF/A-1b', async () => {
    expect(preflight(archive)).toEqual([]);
    expect(preflight(await paintPictures({ profile: 'archive-1b' }))).toEqual([]);
  });

  test('objects to the accessible profile only where PDF/A-2 differs from PDF/A-1', () => {
    const unlike = /cross reference streams are not allowed|CIDSet entry is missing|part must be 1/;
    const objections = preflight(accessible);
    expect(objections).not.toEqual([]);
    expect(objections.filter((line) => !unlike.test(line))).toEqual([]);
  });

  test('can fail: a producer in the metadata that is not the one of the document', () => {
    const text = Buffer.from(archive)
      .toString('latin1')
      .replace('iljari (pdfkit)</pdf:Producer>', 'iljari (PDFKIT)</pdf:Producer>');
    expect(preflight(Buffer.from(text, 'latin1'))).not.toEqual([]);
  });
});

test('a file that travels inside comes out as it went in', () => {
  const out = inFolder((folder) => {
    writeFileSync(join(folder, 'sheet.pdf'), carrying);
    says('pdfdetach', '-saveall', '-o', folder, join(folder, 'sheet.pdf'));
    return readFileSync(join(folder, list.name));
  });
  expect(out).toEqual(Buffer.from(list.bytes));
});

/** What Preflight objects to. */
function preflight(bytes: Uint8Array): readonly string[] {
  const names =
    'preflight pdfbox2 fontbox2 xmpbox commons-logging commons-io javax.activation jaxb-api'.split(' ');
  const jars = names.map((name) => `/usr/share/java/${name}.jar`);
  for (const jar of jars) need(jar);
  const { stdout, stderr } = inFolder((folder) => {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    return tells('java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path]);
  });
  if (stdout.includes('is a valid PDF/A-1b file')) return [];
  const objections = stdout.split('\n').filter((line) => /^\d/.test(line));
  if (objections.length === 0) throw new Error(`Preflight says neither yes nor no: ${stdout}${stderr}`);
  return objections;
}
