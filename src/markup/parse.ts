/**
 * Markup text → `Document`. Strict: what is not in `elements.ts` is refused by name (`strict.ts`), with the
 * template line it was written on. Knows neither openings nor fonts.
 */
import { SaxesParser } from 'saxes';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { once } from '../once.ts';
import { kindredOf, type Document, type Element, type Origin, type Text } from './document.ts';
import type { ElementName } from './elements.ts';
import { originAttribute, readOrigin, syntaxError } from './origin.ts';
import {
  checkContent,
  checkOpening,
  checkSingle,
  holdsBoxes,
  holdsText,
  isElement,
  type ReportMarkup,
} from './strict.ts';
import { plainStylesheet, readStylesheet } from './stylesheet.ts';

/** An element whose end has not come yet. */
type Open = Omit<Element, 'children'> & { children: (Element | Text)[] };

/** What all elements written alike share: thousands come from one line of a template. */
type ElementKind = Pick<Element, 'attributes' | 'classes' | 'kindred'>;

/** A style element of the sheet, with the template line it begins on. */
type StyleText = { readonly text: string; readonly origin: Origin };

/** Parses rendered markup for one paper; null with diagnostics when nothing can be laid out. */
export function parseMarkup(markup: string, paper: string, file: string): Checked<Document | null> {
  const { sheet, styles, diagnostics } = readElements(markup, file);
  if (sheet === null || diagnostics.length > 0) return { value: null, diagnostics };
  let stylesheet = plainStylesheet(paper);
  for (const style of styles) {
    const read = readStylesheet(style.text, paper, style.origin, stylesheet);
    stylesheet = read.value;
    diagnostics.push(...read.diagnostics);
  }
  return { value: diagnostics.length > 0 ? null : { sheet, stylesheet }, diagnostics };
}

/** The outermost element, null when there is none, and the style elements in it. */
function readElements(
  markup: string,
  file: string,
): {
  readonly sheet: Element | null;
  readonly styles: readonly StyleText[];
  readonly diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const stack: Open[] = [];
  const styles: StyleText[] = [];
  const found: Element[] = [];
  let origin: Origin = { file, line: 1 };
  let count = 0;
  /** Open elements beyond the deepest that is read. */
  let ignored = 0;
  const report: ReportMarkup = (message, hint, at = origin) => {
    const place = { file: at.file, line: at.line };
    diagnostics.push({ code: 'template/markup', severity: 'error', message, place, hint });
  };
  const originOf = once(readOrigin);
  const sharedKind = kindsByClass();

  const open = (name: string, { [originAttribute]: at, ...attributes }: Record<string, string>): void => {
    if (stack.length === deepest) {
      if (ignored++ === 0)
        report(
          `요소가 ${deepest}겹보다 깊이 들어 있습니다.`,
          '끝 태그(</div> 등)가 빠지지 않았는지 확인해 주십시오.',
        );
      return;
    }
    origin = originOf(at) ?? origin;
    checkOpening(name, attributes, stack, report);
    const { attributes: own, classes, kindred } = sharedKind(name, attributes);
    stack.push({
      kind: 'element',
      id: count++,
      name: name as ElementName,
      attributes: own,
      classes,
      kindred,
      children: [],
      origin,
    });
  };
  const addText = (text: string): void => {
    if (ignored === 0) stack.at(-1)?.children.push({ kind: 'text', text });
  };
  const close = (): void => {
    if (ignored > 0) {
      ignored -= 1;
      return;
    }
    const element = stack.pop();
    if (element === undefined) return;
    origin = element.origin;
    const parent = stack.at(-1);
    if (element.name === 'style') styles.push({ text: textOf(element), origin });
    else if (parent === undefined) found.push(element);
    else {
      checkSingle(element, parent, report);
      parent.children.push(element);
    }
    checkContent(element, report);
    // The space between boxes is nobody's; a list that grew has room for more than it holds.
    const { children } = element;
    const isOfBoxes = holdsBoxes(element) && !holdsText(element);
    element.children = (isOfBoxes ? children.filter(isElement) : children).slice();
  };

  const parser = new SaxesParser();
  parser.on('error', (error) => {
    if (!diagnostics.some(({ code }) => code === 'template/syntax'))
      diagnostics.push(syntaxError(error.message, markup, parser.position, origin));
  });
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', close);
  parser.write(markup).close();
  return { sheet: found[0] ?? null, styles, diagnostics };
}

/** Elements that say their class alone, or nothing, are of one kind; any other is one of its own. */
function kindsByClass(): (name: string, attributes: ElementKind['attributes']) => ElementKind {
  const kinds = new Map<string, ElementKind>();
  return (name, attributes) => {
    const { class: classes } = attributes;
    if (Object.keys(attributes).length > (classes === undefined ? 0 : 1)) return kindOf(name, attributes);
    const key = classes === undefined ? name : `${name} ${classes}`;
    const kind = kinds.get(key) ?? kindOf(name, attributes);
    kinds.set(key, kind);
    return kind;
  };
}

function kindOf(name: string, attributes: Readonly<Record<string, string>>): ElementKind {
  const classes = (attributes['class'] ?? '').split(/\s+/).filter((one) => one !== '');
  return { attributes, classes, kindred: kindredOf(name as ElementName, classes) };
}

/** Elements within each other: a stack of calls goes with them through every later stage. */
const deepest = 60;

function textOf(element: Element): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}
