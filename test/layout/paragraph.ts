/** Paragraphs set in the fake font at 10 pt, so that 1 em is 10 pt. */
import { measureParagraph, setLines, type SetLine, type Setting } from '../../src/layout/lines.ts';
import { createCascade } from '../../src/layout/style.ts';
import type { Element, Text } from '../../src/markup/document.ts';
import type { ElementName } from '../../src/markup/elements.ts';
import { readStylesheet } from '../../src/markup/stylesheet.ts';
import { fakeBook } from './fake-font.ts';

const origin = { file: 'test.hbs', line: 1 };

/** An element as the parser gives it. */
export function element(
  name: ElementName,
  children: readonly (Element | Text | string)[],
  classes = '',
): Element {
  return {
    kind: 'element',
    id: 1,
    name,
    attributes: {},
    classes: classes.split(' ').filter((one) => one !== ''),
    children: children.map((child) => (typeof child === 'string' ? { kind: 'text', text: child } : child)),
    origin,
  };
}

/** The lines of a paragraph, `width` em wide, with its rules written as CSS. */
export function linesOf(
  paragraph: Element | string,
  width: number,
  css = '',
  book = fakeBook(),
): readonly SetLine[] {
  const whole = typeof paragraph === 'string' ? element('p', [paragraph]) : paragraph;
  const { value, diagnostics } = readStylesheet(css, 'A4', origin);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const cascade = createCascade(value, 10);
  const setting: Setting = { book, cascade, counters: null, columns: 1, missing: new Map(), tally: { cuts: 0 } };
  return setLines(measureParagraph(whole, cascade(whole, null), null, setting), width * 10);
}

/** The text of a line as it is placed, piece after piece. */
export function textOf({ items }: SetLine): string {
  return items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
}

/** The lines as texts; the space at which a line ends is left away, as nobody sees it. */
export function broken(paragraph: Element | string, width: number, css = ''): readonly string[] {
  return linesOf(paragraph, width, css).map((line) => textOf(line).replace(/ $/, ''));
}
