/**
 * Markup text → `Document`. Strict: what is not in `elements.ts` is refused by name, with the template
 * line it was written on and the nearest known name. Knows neither openings nor fonts.
 */
import { SaxesParser } from 'saxes';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { once } from '../once.ts';
import { kindredOf, type Document, type Element, type Origin, type Text } from './document.ts';
import {
  attributeValues,
  commonAttributes,
  elementNames,
  elements,
  specOf,
  type ElementName,
  type ElementSpec,
} from './elements.ts';
import { plainStylesheet, readStylesheet } from './stylesheet.ts';

/** Attribute by which `template.ts` tells where an element was written: `sheet.hbs:41`. */
export const originAttribute = 'at';

/** An element whose end has not come yet. */
type Open = Omit<Element, 'children'> & { children: (Element | Text)[] };

/** What all elements written alike share: thousands come from one line of a template. */
type Kind = Pick<Element, 'attributes' | 'classes' | 'kindred'>;

/** Parses rendered markup for one paper; null with diagnostics when nothing can be laid out. */
export function parseMarkup(markup: string, paper: string, file: string): Checked<Document | null> {
  const diagnostics: Diagnostic[] = [];
  const stack: Open[] = [];
  let origin: Origin = { file, line: 1 };
  let sheet: Element | null = null;
  const styles: { text: string; origin: Origin }[] = [];
  let count = 0;
  const complain = (message: string, hint: string, at: Origin = origin): void => {
    diagnostics.push({
      code: 'template/markup',
      severity: 'error',
      message,
      place: { file: at.file, line: at.line },
      hint,
    });
  };

  const originOf = once(readOrigin);
  const kinds = new Map<string, Kind>();
  /** Elements that say their class alone, or nothing, are of one kind; any other is one of its own. */
  const sharedKind = (name: string, attributes: Readonly<Record<string, string>>): Kind => {
    const { class: classes } = attributes;
    if (Object.keys(attributes).length > (classes === undefined ? 0 : 1)) return kindOf(name, attributes);
    const key = classes === undefined ? name : `${name} ${classes}`;
    const kind = kinds.get(key) ?? kindOf(name, attributes);
    kinds.set(key, kind);
    return kind;
  };

  const parser = new SaxesParser();
  parser.on('error', (error) => {
    if (!diagnostics.some(({ code }) => code === 'template/syntax'))
      diagnostics.push(syntaxError(error.message, markup, parser.position, origin));
  });
  /** Open elements beyond the deepest that is read. */
  let ignored = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length === deepest) {
      if (ignored++ === 0)
        complain(
          `요소가 ${deepest}겹보다 깊이 들어 있습니다.`,
          '끝 태그(</div> 등)가 빠지지 않았는지 확인해 주십시오.',
        );
      return;
    }
    const { [originAttribute]: at, ...rest } = attributes;
    origin = originOf(at) ?? origin;
    const spec = specOf(name);
    const parent = stack.at(-1);
    if (spec === null) {
      const near = nearest(name, elementNames);
      complain(
        `모르는 요소 <${name}>입니다.`,
        near === null
          ? '쓸 수 있는 요소의 목록은 iljari help 템플릿으로 볼 수 있습니다.'
          : `혹시 <${near}>입니까?`,
      );
    } else if (!spec.inside.includes(parent?.name ?? '') && !(parent === undefined && name === 'sheet'))
      complain(
        `<${name}>은(는) ${parent === undefined ? '맨 바깥에' : `<${parent.name}> 안에`} 둘 수 없습니다.`,
        `<${name}>을(를) 둘 수 있는 곳: ${spec.inside.join(', ') || '맨 바깥'}`,
      );
    const known = knownAttributes(name);
    for (const attribute of Object.keys(rest))
      if (spec !== null && !known.includes(attribute)) {
        const near = nearest(attribute, known);
        complain(
          `<${name}>에는 "${attribute}"라는 속성이 없습니다.`,
          near === null ? `쓸 수 있는 속성: ${known.join(', ')}` : `혹시 "${near}"입니까?`,
        );
      }
    for (const required of spec?.attributes ?? [])
      if (required.startsWith('!') && rest[required.slice(1)] === undefined)
        complain(
          `<${name}>에 "${required.slice(1)}"이(가) 빠졌습니다.`,
          `<${name} ${required.slice(1)}="…">처럼 적어 주십시오.`,
        );
    for (const [attribute, value] of Object.entries(rest)) {
      const allowed = Object.hasOwn(attributeValues, attribute) ? attributeValues[attribute] : undefined;
      if (known.includes(attribute) && allowed?.pattern.test(value) === false)
        complain(`<${name}>의 ${attribute}에 "${value}"을(를) 쓸 수 없습니다.`, `예: ${allowed.example}`);
    }
    if (name === 'qr' && (rest['href'] ?? '').length > longestCode)
      complain(
        `QR 코드에 담기에는 주소가 너무 깁니다(${rest['href']?.length}자).`,
        `${longestCode}자까지의 짧은 주소를 적어 주십시오.`,
      );
    if (['page', 'pages'].includes(name) && !stack.some((open) => ['header', 'footer'].includes(open.name)))
      complain(
        `<${name}/>은(는) 되풀이되는 곳에만 둘 수 있습니다.`,
        '<header>나 <footer> 안에 적어 주십시오.',
      );
    const { attributes: own, classes, kindred } = sharedKind(name, rest);
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
  });
  const addText = (text: string): void => {
    if (ignored > 0) return;
    stack.at(-1)?.children.push({ kind: 'text', text });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (ignored > 0) {
      ignored -= 1;
      return;
    }
    const element = stack.pop();
    if (element === undefined) return;
    origin = element.origin;
    const parent = stack.at(-1);
    if (element.name === 'style') styles.push({ text: textOf(element), origin });
    else if (parent === undefined) sheet ??= element;
    else {
      if (
        single.includes(element.name) &&
        parent.children.some((child) => child.kind === 'element' && child.name === element.name)
      )
        complain(`<${element.name}>이(가) 둘입니다.`, '하나로 합쳐 주십시오.');
      parent.children.push(element);
    }
    checkContent(element, complain);
    // The space between boxes is nobody's; a list that grew has room for more than it holds.
    const { children } = element;
    const isOfBoxes = holdsBoxes(element) && !holdsText(element);
    element.children = (isOfBoxes ? children.filter(isElement) : children).slice();
  });
  parser.write(markup).close();

  const sheetElement = sheet as Element | null;
  if (sheetElement === null || diagnostics.length > 0) return { value: null, diagnostics };
  let stylesheet = plainStylesheet(paper);
  for (const style of styles) {
    const read = readStylesheet(style.text, paper, style.origin, stylesheet);
    stylesheet = read.value;
    diagnostics.push(...read.diagnostics);
  }
  return { value: diagnostics.length > 0 ? null : { sheet: sheetElement, stylesheet }, diagnostics };
}

function kindOf(name: string, attributes: Readonly<Record<string, string>>): Kind {
  const classes = (attributes['class'] ?? '').split(/\s+/).filter((one) => one !== '');
  return { attributes, classes, kindred: kindredOf(name as ElementName, classes) };
}

/** Elements within each other: a stack of calls goes with them through every later stage. */
const deepest = 60;

/** Longest address of a QR code, in characters: more makes its squares too small to read. */
const longestCode = 300;

/** Parts that a sheet has once; of two only one would be printed. */
const single: readonly string[] = ['header', 'footer', 'colophon'];

/** True when the element holds running text rather than boxes. */
export function holdsText({ children }: Element): boolean {
  for (const child of children)
    if (child.kind === 'text' ? /\S/.test(child.text) : runsInText.has(child.name)) return true;
  return false;
}

function holdsBoxes({ children }: Element): boolean {
  for (const child of children) if (isElement(child) && boxes.has(child.name)) return true;
  return false;
}

const isElement = (child: Element | Text): child is Element => child.kind === 'element';

/** The elements that stand as boxes of their own: blocks, rules and pictures. */
const boxes: ReadonlySet<string> = new Set(
  elementNames.filter((name) => {
    const { flow, inside }: ElementSpec = elements[name];
    return flow === 'block' || (flow === 'void' && inside.includes('sheet'));
  }),
);

/** The elements that run in a line of text. */
const runsInText: ReadonlySet<string> = new Set(
  elementNames.filter((name) => elements[name].flow !== 'raw' && !boxes.has(name)),
);

/** Attributes that an element may have, by its name. */
const knownAttributes = once((name: string): readonly string[] => {
  const own = specOf(name)?.attributes ?? [];
  return [...commonAttributes, ...own.map((attribute) => attribute.replace('!', ''))];
});

/** Elements in which running text must stand in a box of its own. */
const boxesOnly: ReadonlySet<string> = new Set([
  'sheet',
  'columns',
  'row',
  'ul',
  'table',
  'tr',
  'colophon',
  'header',
  'footer',
  'section',
]);

function checkContent(element: Element, complain: (message: string, hint: string, at: Origin) => void): void {
  const spec = specOf(element.name);
  if (spec === null || spec.flow === 'raw') return;
  if (spec.flow === 'void' && element.children.length > 0)
    complain(
      `<${element.name}/>에는 내용을 넣을 수 없습니다.`,
      `<${element.name}/>로 적어 주십시오.`,
      element.origin,
    );
  else if (holdsBoxes(element) && holdsText(element))
    complain(`<${element.name}> 안에 글과 상자가 섞여 있습니다.`, '글을 <p>로 싸 주십시오.', element.origin);
  else if (boxesOnly.has(element.name) && holdsText(element))
    complain(
      `<${element.name}> 안에 글을 바로 둘 수 없습니다.`,
      '글을 <p>나 <div>로 싸 주십시오.',
      element.origin,
    );
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}

function syntaxError(message: string, markup: string, position: number, origin: Origin): Diagnostic {
  // A bare & takes everything up to the next ; with it, and the parser complains of something else.
  const bare = /&(?!#\d{1,7};|#x[\da-f]{1,6};|\w{1,20};)/i.exec(markup.slice(0, position));
  if (bare !== null)
    return {
      code: 'template/syntax',
      severity: 'error',
      message: '템플릿에 & 글자를 그대로 쓸 수 없습니다.',
      place: lineAt(markup, bare.index) ?? origin,
      hint: '&amp;로 적어 주십시오.',
    };
  return {
    code: 'template/syntax',
    severity: 'error',
    message: `템플릿의 태그가 맞지 않습니다(${message.replace(/^\d+:\d+: /, '').slice(0, 80)}).`,
    place: lineAt(markup, position) ?? origin,
    hint: '이 줄이나 바로 다음 줄에서 여는 태그와 닫는 태그의 짝을 확인해 주십시오.',
  };
}

/** The template line at a place of the rendered markup: lines are counted from the tag before it. */
function lineAt(markup: string, position: number): Origin | null {
  const mark = markup.lastIndexOf(` ${originAttribute}="`, position);
  const [, at] = /"([^"]*)"/.exec(mark < 0 ? '' : markup.slice(mark, mark + 200)) ?? [];
  const origin = readOrigin(at);
  if (origin === null) return null;
  const below = markup.slice(mark, position).split('\n').length - 1;
  return { file: origin.file, line: origin.line + below };
}

function readOrigin(at: string | undefined): Origin | null {
  const split = at?.lastIndexOf(':') ?? -1;
  return at === undefined || split < 0
    ? null
    : { file: at.slice(0, split), line: Number(at.slice(split + 1)) };
}
