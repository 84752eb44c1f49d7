/** Colours that can be read: the shipped templates' own and whatever a centre chooses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, ink, leastContrast, readable } from '../../src/config/colour.ts';
import { readConfig } from '../../src/config/read-config.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** `--name: #hex` of colours.hbs, in colour or in grey. */
function tokens(isGrey: boolean): ReadonlyMap<string, string> {
  const source = readFileSync(join(templates, 'colours.hbs'), 'utf8').replaceAll(
    /\{\{#if 흑백\}\}(.*?)\{\{else\}\}(.*?)\{\{\/if\}\}/g,
    isGrey ? '$1' : '$2',
  );
  return new Map(
    Array.from(source.matchAll(/(--[\w-]+): (#\w{6})/g), ([, name = '', value = '']) => [name, value]),
  );
}

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
});

describe('every colour a shipped template sets text in is read on white', () => {
  const names = ['masthead', 'colophon', 'sheet', 'table', 'poster', 'large-print'];
  const used = new Set(
    names.flatMap((name) =>
      Array.from(
        readFileSync(join(templates, `${name}.hbs`), 'utf8').matchAll(/[ {;]color: var\((--[\w-]+)\)/g),
        ([, variable = '']) => variable,
      ),
    ),
  );
  test.each([true, false])('grey: %s', (isGrey) => {
    const colours = tokens(isGrey);
    const texts = [...used].filter((name) => name !== '--primary');
    expect(texts.length).toBeGreaterThan(3);
    for (const name of texts)
      expect(contrast(colours.get(name) ?? '#ffffff', '#ffffff'), name).toBeGreaterThanOrEqual(leastContrast);
  });
});

describe("a centre's own colour", () => {
  test('is kept when it can be read', () => {
    for (const colour of ['#0b50d0', '#1c589c', '#000000', ink]) expect(readable(colour)).toBe(colour);
  });

  test('is read on white and under white text, whatever it was', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(contrast(readable(colour), '#ffffff')).toBeGreaterThanOrEqual(leastContrast);
      }),
    );
  });

  const config = (colour: string): ReturnType<typeof readConfig> =>
    readConfig(`센터:\n  이름: 가온센터\n발행:\n  첫호날짜: 2026-01-06\n색: ${colour}\n`, '일자리.yaml');

  test('that is too pale is darkened, and staff is told', () => {
    const { value, diagnostics } = config("'#ffd400'");
    expect(value?.colour).toBe(readable('#ffd400'));
    expect(diagnostics).toMatchObject([
      {
        code: 'config/pale',
        severity: 'info',
        place: { line: 5 },
        message: expect.stringContaining('#ffd400') as string,
      },
    ]);
  });

  test('may be none: 흑백', () => {
    const { value, diagnostics } = config('흑백');
    expect(value).toMatchObject({ colour: ink, grey: true });
    expect(diagnostics).toEqual([]);
    expect(config("'#0b50d0'").value?.grey).toBe(false);
  });
});
