/** The subset of CSS: what is understood, and that nothing else is taken in silence. */
import { describe, expect, test } from 'vitest';
import { initial, properties, readLength } from '../../src/markup/properties.ts';
import { readStylesheet } from '../../src/markup/stylesheet.ts';

/** Line 10 of the template is the first of the style. */
const origin = { file: 'sheet.hbs', line: 10 };

function declared(css: string): object {
  const { value, diagnostics } = readStylesheet(`p { ${css} }`, 'A4', origin);
  return diagnostics.length > 0
    ? diagnostics.map(({ message }) => message)
    : (value.rules[0]?.declared ?? {});
}

const pt = (value: number): object => ({ value, unit: 'pt' });

describe('values', () => {
  test.each<[css: string, expected: object]>([
    ['font-size: 12pt', { 'font-size': pt(12) }],
    ['font-size: 1.25rem', { 'font-size': { value: 1.25, unit: 'rem' } }],
    ['font-size: 90%', { 'font-size': { value: 90, unit: '%' } }],
    ['font-weight: bold', { 'font-weight': 700 }],
    ['font-weight: 400', { 'font-weight': 400 }],
    ['color: #AbC', { color: '#aabbcc' }],
    ['color: #0b50d0', { color: '#0b50d0' }],
    ['color: color-mix(in srgb, #000000 25%, #fff)', { color: '#bfbfbf' }],
    ['background-color: none', { 'background-color': null }],
    ['line-height: 1.4', { 'line-height': 1.4 }],
    ['letter-spacing: -0.02em', { 'letter-spacing': { value: -0.02, unit: 'em' } }],
    ['text-align: right', { 'text-align': 'right' }],
    [
      'border-top: 0.5pt dashed #000',
      { 'border-top': { width: pt(0.5), style: 'dashed', colour: '#000000' } },
    ],
    ['border-left: none', { 'border-left': null }],
    [
      'padding: 1pt 2pt',
      { 'padding-top': pt(1), 'padding-right': pt(2), 'padding-bottom': pt(1), 'padding-left': pt(2) },
    ],
    [
      'margin: 1pt 2pt 3pt',
      { 'margin-top': pt(1), 'margin-right': pt(2), 'margin-bottom': pt(3), 'margin-left': pt(2) },
    ],
    [
      'margin: 0',
      { 'margin-top': pt(0), 'margin-right': pt(0), 'margin-bottom': pt(0), 'margin-left': pt(0) },
    ],
    ['width: 1fr', { width: { value: 1, unit: 'fr' } }],
    ['width: auto', { width: 'auto' }],
    ['column-count: 3', { 'column-count': 3 }],
    ['display: none', { display: 'none' }],
    ['color: #000; color: #fff', { color: '#ffffff' }],
    ['color  :   #000  ', { color: '#000000' }],
    ['/* nothing */', {}],
  ])('%s', (css, expected) => {
    expect(declared(css)).toEqual(expected);
  });

  test('border sets all four sides', () => {
    const line = { width: pt(1), style: 'solid', colour: '#112233' };
    const sides = ['top', 'right', 'bottom', 'left'].map((side) => [`border-${side}`, line]);
    expect(declared('border: 1pt solid #123')).toEqual(Object.fromEntries(sides));
  });

  test('millimetres, centimetres and pixels are points', () => {
    const points = ['25.4mm', '2.54cm', '96px', '72pt'].map((text) => readLength(text, ['pt'])?.value);
    expect(points.map((value) => Math.round((value ?? 0) * 1000) / 1000)).toEqual([72, 72, 72, 72]);
  });

  test.each(['', '-', 'pt', '1', '1 pt', '1e3pt', '12345pt', '1.2.3pt', 'NaN', '1PT', '١pt', '1fr'])(
    'no length: %j',
    (text) => {
      expect(readLength(text, ['pt', 'rem', 'em', '%'])).toBeNull();
    },
  );

  test.each([
    'red',
    '#12',
    '#12345',
    '#1234567',
    '#ggg',
    'rgb(0,0,0)',
    'color-mix(in srgb, #000 101%, #fff)',
    'color-mix(in oklch, #000 10%, #fff)',
  ])('no colour: %j', (text) => {
    expect(declared(`color: ${text}`)).toEqual([expect.stringContaining('color') as string]);
  });

  test('every property reads its own example, and has something that holds before', () => {
    for (const [name, { example }] of Object.entries(properties)) {
      const read = declared(`${name}: ${example}`);
      expect([name, Array.isArray(read)]).toEqual([name, false]);
      expect(Object.keys(initial)).toEqual(expect.arrayContaining(Object.keys(read)));
    }
  });
});

describe('variables', () => {
  test('stand for values, wherever they are set', () => {
    const { value } = readStylesheet('p { color: var(--색) } sheet { --색: #123456; }', 'A4', origin);
    expect(value.rules[0]?.declared).toEqual({ color: '#123456' });
  });

  test('of an earlier style hold in a later one, unless set anew', () => {
    const first = readStylesheet('sheet { --a: #111; --b: #222 }', 'A4', origin).value;
    const later = readStylesheet(
      'sheet { --b: #333 } p { color: var(--a); background-color: var(--b) }',
      'A4',
      origin,
      first,
    );
    expect(later.value.rules.at(-1)?.declared).toEqual({ color: '#111111', 'background-color': '#333333' });
  });
});

describe('pages', () => {
  const page = (css: string, paper = 'A4'): ReturnType<typeof readStylesheet>['value']['page'] =>
    readStylesheet(css, paper, origin).value.page;

  test('have the size of their paper, or their own', () => {
    expect(page('@page { size: A3 }')).toMatchObject({ width: 841.89, height: 1190.551 });
    expect(page('@page { size: 200pt 300pt }')).toMatchObject({ width: 200, height: 300 });
  });

  test('of one paper differ from those of another', () => {
    const css = '@page { margin: 10pt 20pt } @page A3 { margin: 30pt }';
    expect(page(css, 'A4').margin).toEqual({ top: 10, right: 20, bottom: 10, left: 20 });
    expect(page(css, 'A3').margin).toEqual({ top: 30, right: 30, bottom: 30, left: 30 });
  });

  test('say what the fit may choose from', () => {
    const read = page('@page { type-size: 9pt 10pt 18pt; columns: 1 2 3; column-width: 17rem }');
    expect(read).toMatchObject({
      type: { least: 9, comfortable: 10, greatest: 18 },
      columns: [1, 2, 3],
      measure: 17,
    });
  });
});

describe('a mistake', () => {
  test.each<[what: string, css: string, message: string, hint: string]>([
    ['an unknown property', 'p { colour: #f00 }', '모르는 속성 "colour"', '혹시 "color"입니까?'],
    ['another one', 'p { font-wieght: bold }', '모르는 속성 "font-wieght"', '혹시 "font-weight"입니까?'],
    [
      'a property of CSS that is not ours',
      'p { transform: none }',
      '모르는 속성 "transform"',
      'iljari help 템플릿',
    ],
    [
      'a property that every object has',
      'p { constructor: x }',
      '모르는 속성 "constructor"',
      'iljari help 템플릿',
    ],
    ['a value that is none', 'p { color: red }', '"color: red"', '예: color: #0b50d0'],
    ['a unit that is none', 'p { font-size: 12dpi }', '"font-size: 12dpi"', '예: font-size:'],
    ['a number out of range', 'p { line-height: 40 }', '"line-height: 40"', '예: line-height:'],
    ['a variable that is not set', 'p { color: var(--없음) }', 'var(--없음)', '예: color:'],
    ['what overrides everything', 'p { color: #000 !important }', '!important', '예: color: #0b50d0'],
    ['an unknown element', 'h7 { color: #000 }', '모르는 요소 "h7"', '혹시 "h1"입니까?'],
    [
      'an unknown element further out',
      'secton p { color: #000 }',
      '모르는 요소 "secton"',
      '혹시 "section"입니까?',
    ],
    ['an unknown element with a class', 'listt.card { color: #000 }', '모르는 요소 "listt"', ''],
    ['a selector of children', 'ul > li { color: #000 }', '선택자 "ul > li"', 'ul li'],
    ['a selector by id', '#main { color: #000 }', '선택자 "#main"', '.card'],
    ['a selector by state', 'a:hover { color: #000 }', '선택자 "a:hover"', '.card'],
    ['a selector by attribute', 'a[href] { color: #000 }', '선택자 "a[href]"', '.card'],
    ['a rule for screens', '@media screen { p { color: #000 } }', '@media', '@page'],
    ['another style', '@import "a.css";', '@import', '@page'],
    ['an unknown paper', '@page B4 { margin: 1cm }', '모르는 용지 "B4"', 'hand, wall, A4, A3'],
    ['an unknown property of the page', '@page { paper: A4 }', '"paper: A4"', 'size: A4'],
    ['a page without size', '@page { size: 10pt 10pt }', '"size: 10pt 10pt"', 'size: A4'],
    ['sizes of type out of order', '@page { type-size: 12pt 10pt 9pt }', '"type-size', 'type-size: 9pt'],
    ['too many columns', '@page { columns: 9 }', '"columns: 9"', 'columns: 1 2 3'],
    ['a rule in a page', '@page { p { color: #000 } }', '규칙', '바깥'],
    ['a rule in a rule', 'p { b { color: #000 } }', '규칙 안에 규칙', '바깥'],
    ['a brace left open', 'p { color: #000', 'CSS를 읽을 수 없습니다', '괄호'],
    ['a brace too many', '}', 'CSS를 읽을 수 없습니다', '괄호'],
    ['a text left open', 'p { color: "#000 }', 'CSS를 읽을 수 없습니다', '괄호'],
    ['a word alone', 'p { color }', 'CSS를 읽을 수 없습니다', '괄호'],
  ])('is told with its line: %s', (_, css, message, hint) => {
    const { diagnostics } = readStylesheet(`h1 {}\n\n${css}\n`, 'A4', origin);
    expect(diagnostics).toMatchObject([
      { code: 'template/style', severity: 'error', place: { file: 'sheet.hbs', line: 12 } },
    ]);
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('does not hide the next', () => {
    const css = 'p {\n  colour: #000;\n  color: red;\n}\nh9 {}';
    expect(readStylesheet(css, 'A4', origin).diagnostics.map(({ place }) => place?.line)).toEqual([
      11, 12, 14,
    ]);
  });
});
