import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly file: string;
  readonly weight: number;
  readonly order: number;
  readonly codePoints: number;
  readonly licenceFile: string;
  readonly bytes: number;
  readonly sha256: string;
}

const folder = new URL('../fonts/', import.meta.url);
const names = readdirSync(folder);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));

const entries = (JSON.parse(read('manifest.json').toString('utf8')) as { fonts: readonly Entry[] }).fonts;
const covered = new Map(entries.map(({ file }) => [file, new Set(pointsOf(file))]));

function pointsOf(file: string): readonly number[] {
  const font = create(read(file));
  if (!('characterSet' in font)) throw new Error(`${file} is a collection`);
  return font.characterSet;
}

function covers(file: string, character: string): boolean {
  return covered.get(file)?.has(character.codePointAt(0) ?? 0) ?? false;
}

/** The chain for a weight: of each order the file of that weight, otherwise the only one. */
function chain(weight: number): readonly string[] {
  const orders = [...new Set(entries.map(({ order }) => order))].toSorted((a, b) => a - b);
  return orders.map((order) => {
    const family = entries.filter((entry) => entry.order === order);
    return (family.find((entry) => entry.weight === weight) ?? family[0])?.file ?? '';
  });
}

describe('the manifest', () => {
  it.each(entries)('describes $file as it is', ({ file, bytes, sha256, codePoints, licenceFile }) => {
    const content = read(file);
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    expect(covered.get(file)?.size ?? 0).toBe(codePoints);
    expect(read(licenceFile).toString('utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  it('names every font file, and nothing else lies in the folder', () => {
    const expected = [
      'README.md',
      'manifest.json',
      ...entries.map(({ file }) => file),
      ...new Set(entries.map(({ licenceFile }) => licenceFile)),
    ];
    expect(names.toSorted()).toEqual(expected.toSorted());
  });

  it('keeps the folder under 30 MB', () => {
    expect(names.reduce((sum, name) => sum + read(name).length, 0)).toBeLessThan(30_000_000);
  });
});

describe.each([400, 700])('the chain of weight %i', (weight) => {
  const files = chain(weight);

  it('begins with Pretendard GOV, which has all 11,172 syllables', () => {
    expect(files[0]).toMatch(/^PretendardGOV-/u);
    const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index));
    expect(syllables.filter((syllable) => !covers(files[0] ?? '', syllable))).toEqual([]);
  });

  it('has what the sheets of real centres hold', () => {
    const characters = Array.from('垾多☎☏｢｣◎✔☑☐㉿─❍⦁∘◈〇☞○●★※→·①㈜㎡『』✓~₩㐂髙');
    expect(characters.filter((character) => !files.some((file) => covers(file, character)))).toEqual([]);
  });

  it('holds each character once, so that a fallback is loaded only when it is needed', () => {
    const all = files.flatMap((file) => [...(covered.get(file) ?? [])]);
    expect(all.length).toBe(new Set(all).size);
  });

  it('leaves out of the fallbacks what they could not set right', () => {
    const impossible = ['\0', '\r', '\u{1112}', '\u{302A}', '\u{115F}', '\u{FFA0}'];
    expect(impossible.filter((text) => files.slice(1).some((file) => covers(file, text)))).toEqual([]);
  });
});

it('figures of the first font have one width in each weight, so that pay and telephone numbers align', () => {
  for (const { file } of entries.filter(({ order }) => order === 1)) {
    const font = create(read(file));
    if (!('characterSet' in font)) throw new Error(`${file} is a collection`);
    const widths = Array.from('0123456789').map(
      (one) => font.glyphForCodePoint(one.codePointAt(0) ?? 0).advanceWidth,
    );
    expect(new Set(widths).size, file).toBe(1);
  }
});
