/** Which rule holds for an element, and what its lengths come to. */
import { describe, expect, test } from 'vitest';
import { createCascade, type Style } from '../../src/layout/style.ts';
import { elementsOf, type Element } from '../../src/markup/document.ts';
import { documentOf } from './placed.ts';

/** The style of the last element of the markup, with everything around it, at 10 pt a rem. */
function styleIn(css: string, body: string): Style {
  const { sheet, stylesheet } = documentOf(css, body);
  const cascade = createCascade(stylesheet, 10);
  let [element, style]: [Element, Style] = [sheet, cascade(sheet, null)];
  for (let next = elementsOf(element).at(-1); next !== undefined; next = elementsOf(element).at(-1))
    [element, style] = [next, cascade(next, style)];
  return style;
}

describe('of several rules', () => {
  test.each<[what: string, css: string, body: string]>([
    ['the later', 'p { color: #f00 } p { color: #00f }', '<p/>'],
    ['a class before a name', '.x { color: #00f } p { color: #f00 }', '<p class="x"/>'],
    ['two classes before one', '.x.y { color: #00f } .x { color: #f00 }', '<p class="y x"/>'],
    ['a name and a class before a class', 'p.x { color: #00f } .x { color: #f00 }', '<p class="x"/>'],
    ['one with an ancestor before one without', 'div p { color: #00f } p { color: #f00 }', '<div><p/></div>'],
    [
      'a class far out before names',
      '.x p { color: #00f } section div p { color: #f00 }',
      '<section class="x"><div><p/></div></section>',
    ],
    ['any name before * ', 'p { color: #00f } * { color: #f00 }', '<p/>'],
    [
      'its own before an inherited one',
      'div.x { color: #f00 } p { color: #00f }',
      '<div class="x"><p/></div>',
    ],
    [
      'the one of the nearer ancestor',
      'section { color: #f00 } div { color: #00f }',
      '<section><div><p/></div></section>',
    ],
    ['the one after it in a list of selectors', 'p, div { color: #f00 } div, p { color: #00f }', '<p/>'],
  ])('%s holds', (_, css, body) => {
    expect(styleIn(css, body).colour).toBe('#0000ff');
  });

  test.each<[css: string, body: string]>([
    ['div p { color: #f00 }', '<p/>'],
    ['section div { color: #f00; } ', '<div><section><p/></section></div>'],
    ['p.x { color: #f00 }', '<p class="xx"/>'],
    ['p.x.y { color: #f00 }', '<p class="x"/>'],
    ['p div { color: #f00 }', '<div><p/></div>'],
    ['ul li { color: #f00 }', '<ul/><p/>'],
  ])('%s does not hold for %s', (css, body) => {
    expect(styleIn(`sheet { color: #0000ff } ${css}`, body).colour).toBe('#0000ff');
  });
});

describe('lengths', () => {
  test.each<[css: string, size: number]>([
    ['', 10],
    ['p { font-size: 12pt }', 12],
    ['p { font-size: 1.5rem }', 15],
    ['p { font-size: 2em }', 20],
    ['div { font-size: 2em } p { font-size: 2em }', 40],
    ['div { font-size: 2em } p { font-size: 2rem }', 20],
    ['div { font-size: 2em }', 20],
    ['div { font-size: 20pt } p { font-size: 50% }', 10],
  ])('type: %s', (css, size) => {
    expect(styleIn(css, '<div><p/></div>').size).toBe(size);
  });

  test('em are those of the element itself', () => {
    const style = styleIn(
      'p { font-size: 2em; padding: 1em 0.5em; margin-top: 1rem; line-height: 1.5; letter-spacing: 0.1em }',
      '<p/>',
    );
    expect(style.padding).toEqual({ top: 20, right: 10, bottom: 20, left: 10 });
    expect([style.margin.top, style.leading, style.spacing]).toEqual([10, 30, 2]);
  });

  test('widths are points, shares, rests, or by content', () => {
    const widths = ['30pt', '3rem', '25%', '2fr', 'auto'].map(
      (width) => styleIn(`p { width: ${width} }`, '<p/>').width,
    );
    expect(widths).toEqual([
      { kind: 'pt', value: 30 },
      { kind: 'pt', value: 30 },
      { kind: 'share', value: 0.25 },
      { kind: 'rest', value: 2 },
      { kind: 'auto' },
    ]);
  });
});

test('what text looks like is inherited, what a box looks like is not', () => {
  const css =
    'div { color: #f00; font-weight: bold; text-align: center; padding: 5pt; border: 1pt solid #000; width: 50pt; background-color: #eee }';
  const style = styleIn(css, '<div><p/></div>');
  expect([style.colour, style.weight, style.align]).toEqual(['#ff0000', 700, 'center']);
  expect([style.padding.top, style.border.top, style.width, style.background]).toEqual([
    0,
    null,
    { kind: 'auto' },
    null,
  ]);
});

test('headings are bold and stay with what follows, unless a rule says otherwise', () => {
  expect(styleIn('', '<h2/>')).toMatchObject({ weight: 700, breakAfter: 'avoid' });
  expect(styleIn('h2 { font-weight: normal; break-after: auto }', '<h2/>')).toMatchObject({
    weight: 400,
    breakAfter: 'auto',
  });
});

test('elements alike in all that rules can see share one style', () => {
  const { sheet, stylesheet } = documentOf('li p { color: #f00 }', '<ul><li><p/></li><li><p/></li></ul>');
  const cascade = createCascade(stylesheet, 10);
  const [list] = elementsOf(sheet);
  const own =
    list === undefined
      ? []
      : elementsOf(list).map((item) => cascade(item, cascade(list, cascade(sheet, null))));
  expect(own.length).toBe(2);
  expect(own[0]).toBe(own[1]);
});
