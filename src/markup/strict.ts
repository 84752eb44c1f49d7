/**
 * What the markup may not be: elements and attributes that are not in `elements.ts`, and contents that no box
 * can hold. Each mistake is told by name, with the nearest known name.
 */
import { nearest } from '../nearest.ts';
import { once } from '../once.ts';
import type { Element, Origin, Text } from './document.ts';
import {
  attributeValues,
  commonAttributes,
  elementNames,
  elements,
  specOf,
  type ElementSpec,
} from './elements.ts';
import { josa } from '../josa.ts';

/** Tells a mistake of the template; `at` is its line, that of the newest tag without one. */
export type ReportMarkup = (message: string, hint: string, at?: Origin) => void;

type Attributes = Readonly<Record<string, string>>;

/** An element as it opens, within elements that are open still, the outermost first. */
export function checkOpening(
  name: string,
  attributes: Attributes,
  within: readonly { readonly name: string }[],
  report: ReportMarkup,
): void {
  checkPlace(name, within, report);
  checkAttributes(name, attributes, report);
  if (name === 'qr' && (attributes['href'] ?? '').length > longestCode)
    report(
      `QR 코드에 담기에는 주소가 너무 깁니다(${attributes['href']?.length}자).`,
      `${longestCode}자까지의 짧은 주소를 적어 주십시오.`,
    );
}

function checkPlace(name: string, within: readonly { readonly name: string }[], report: ReportMarkup): void {
  const spec = specOf(name);
  const parent = within.at(-1)?.name;
  if (spec === null) {
    const near = nearest(name, elementNames);
    report(
      `모르는 요소 <${name}>입니다.`,
      near === null
        ? '쓸 수 있는 요소의 목록은 iljari help 템플릿으로 볼 수 있습니다.'
        : `혹시 <${near}>입니까?`,
    );
  } else if (!spec.inside.includes(parent ?? '') && !(parent === undefined && name === 'sheet'))
    report(
      `<${name}>${josa(name, '은')} ${parent === undefined ? '맨 바깥에' : `<${parent}> 안에`} 둘 수 없습니다.`,
      `<${name}>${josa(name, '을')} 둘 수 있는 곳: ${spec.inside.join(', ') || '맨 바깥'}`,
    );
  if (['page', 'pages'].includes(name) && !within.some((open) => ['header', 'footer'].includes(open.name)))
    report(
      `<${name}/>${josa(name, '은')} 되풀이되는 곳에만 둘 수 있습니다.`,
      '<header>나 <footer> 안에 적어 주십시오.',
    );
}

function checkAttributes(name: string, attributes: Attributes, report: ReportMarkup): void {
  const spec = specOf(name);
  const known = knownAttributes(name);
  for (const attribute of Object.keys(attributes))
    if (spec !== null && !known.includes(attribute)) {
      const near = nearest(attribute, known);
      report(
        `<${name}>에는 "${attribute}"라는 속성이 없습니다.`,
        near === null ? `쓸 수 있는 속성: ${known.join(', ')}` : `혹시 "${near}"입니까?`,
      );
    }
  for (const required of spec?.attributes ?? [])
    if (required.startsWith('!') && attributes[required.slice(1)] === undefined)
      report(
        `<${name}>에 "${required.slice(1)}"${josa(required.slice(1), '이')} 빠졌습니다.`,
        `<${name} ${required.slice(1)}="…">처럼 적어 주십시오.`,
      );
  for (const [attribute, value] of Object.entries(attributes)) {
    const allowed = Object.hasOwn(attributeValues, attribute) ? attributeValues[attribute] : undefined;
    if (known.includes(attribute) && allowed?.pattern.test(value) === false)
      report(
        `<${name}>의 ${attribute}에 "${value}"${josa(value, '을')} 쓸 수 없습니다.`,
        `예: ${allowed.example}`,
      );
  }
}

/** An element with all it holds. */
export function checkContent(element: Element, report: ReportMarkup): void {
  const spec = specOf(element.name);
  if (spec === null || spec.flow === 'raw') return;
  if (spec.flow === 'void' && element.children.length > 0)
    report(
      `<${element.name}/>에는 내용을 넣을 수 없습니다.`,
      `<${element.name}/>로 적어 주십시오.`,
      element.origin,
    );
  else if (holdsBoxes(element) && holdsText(element))
    report(`<${element.name}> 안에 글과 상자가 섞여 있습니다.`, '글을 <p>로 싸 주십시오.', element.origin);
  else if (boxesOnly.has(element.name) && holdsText(element))
    report(
      `<${element.name}> 안에 글을 바로 둘 수 없습니다.`,
      '글을 <p>나 <div>로 싸 주십시오.',
      element.origin,
    );
}

/** A part that its parent has already, where of two only one would be printed. */
export function checkSingle(element: Element, parent: Pick<Element, 'children'>, report: ReportMarkup): void {
  const isAnother = (child: Element | Text): boolean => isElement(child) && child.name === element.name;
  if (single.includes(element.name) && parent.children.some(isAnother))
    report(`<${element.name}>${josa(element.name, '이')} 둘입니다.`, '하나로 합쳐 주십시오.');
}

/** Longest address of a QR code, in characters: more makes its squares too small to read. */
const longestCode = 300;

/** Parts that a sheet has once. */
const single: readonly string[] = ['header', 'footer', 'colophon'];

/** True when the element holds running text rather than boxes. */
export function holdsText({ children }: Element): boolean {
  for (const child of children)
    if (child.kind === 'text' ? /\S/.test(child.text) : runsInText.has(child.name)) return true;
  return false;
}

/** True when the element holds boxes. */
export function holdsBoxes({ children }: Element): boolean {
  for (const child of children) if (isElement(child) && boxes.has(child.name)) return true;
  return false;
}

/** True for an element, false for text. */
export const isElement = (child: Element | Text): child is Element => child.kind === 'element';

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
