/**
 * CSS text → rules and page geometry, with every mistake named by its template line. postcss finds the
 * rules; what selectors, properties and values mean is ours (`properties.ts`).
 */
import { parse, CssSyntaxError, type AtRule, type Declaration, type Rule as CssRule } from 'postcss';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { isPaper, paperNames, papers, sizeOf, type Paper, type ReadingDistance } from '../config/papers.ts';
import { nearest } from '../nearest.ts';
import type { Origin } from './document.ts';
import { elementNames } from './elements.ts';
import { properties, readLength, type Declared } from './properties.ts';
import { josa } from '../josa.ts';

/** `li.card` within `section`: each step is an element name or `*`, and the classes it must have. */
export type Step = { readonly name: string; readonly classes: readonly string[] };

export type StyleRule = {
  /** From the outermost ancestor to the element itself. */
  readonly steps: readonly Step[];
  /** Classes count 100, names 1. */
  readonly specificity: number;
  readonly declared: Partial<Declared>;
};

/** Geometry of one paper, all lengths in pt. */
export type PageRule = {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Type size (1rem) the fitter may choose: least, the one worth a further page, and greatest. */
  readonly type: { readonly least: number; readonly comfortable: number; readonly greatest: number };
  /** Column counts the fitter may choose, and the least width of a column in rem. */
  readonly columns: readonly number[];
  readonly measure: number;
  /** How far ink reaches beyond the cut, and whether marks show where to cut (CSS Paged Media 3, 7.3). */
  readonly bleed: number;
  readonly marks: boolean;
};

export type Stylesheet = {
  readonly rules: readonly StyleRule[];
  readonly page: PageRule;
  /** Values of `--name`, for stylesheets that follow. */
  readonly variables: ReadonlyMap<string, string>;
};

/** More than any print shop asks for: 20 mm, in pt. */
const widestBleed = 56.7;

const plainPage: PageRule = {
  ...sizeNamed('A4'),
  margin: { top: 34, right: 34, bottom: 34, left: 34 },
  type: { least: 10, comfortable: 10, greatest: 10 },
  columns: [1],
  measure: 0,
  bleed: 0,
  marks: false,
};

/** What holds before any stylesheet: a sheet is as large as its paper. */
export function plainStylesheet(medium: string): Stylesheet {
  const page = isPaper(medium) ? { ...plainPage, ...sizeNamed(medium) } : plainPage;
  return { rules: [], page, variables: new Map() };
}

function sizeNamed(paper: Paper): Pick<PageRule, 'width' | 'height'> {
  const [width, height] = sizeOf(paper);
  return { width, height };
}

/** What `@page` may be followed by: a paper, or all papers that are read at one distance. */
const readings: readonly ReadingDistance[] = ['hand', 'wall'];
const pageNames: readonly string[] = [...readings, ...paperNames];

/**
 * Reads a stylesheet for one paper: `@page` holds for every paper, `@page wall` for those read on a wall,
 * `@page A3` for that one. `origin` is the template line on which the CSS text begins; what `before` says
 * holds unless said anew.
 */
export function readStylesheet(
  css: string,
  medium: string,
  origin: Origin,
  before: Stylesheet = plainStylesheet(medium),
): Checked<Stylesheet> {
  const diagnostics: Diagnostic[] = [];
  const report = (line: number | undefined, message: string, hint: string): void => {
    const place = { file: origin.file, line: origin.line + (line ?? 1) - 1 };
    diagnostics.push({ code: 'template/style', severity: 'error', message, place, hint });
  };
  const rules = [...before.rules];
  let { page } = before;
  const variables = new Map(before.variables);
  try {
    const root = parse(css);
    root.walkDecls(/^--/, (declaration) => void variables.set(declaration.prop, declaration.value.trim()));
    for (const node of root.nodes) {
      if (node.type === 'rule') rules.push(...readRule(node, variables, report));
      else if (node.type === 'atrule' && node.name === 'page') {
        const reading = isPaper(medium) ? papers[medium].reading : '';
        if (['', medium, reading].includes(node.params)) page = readPage(node, page, report);
        else if (!pageNames.includes(node.params))
          report(
            node.source?.start?.line,
            `모르는 용지 "${node.params}"입니다.`,
            `${pageNames.join(', ')} 가운데 하나를 적어 주십시오.`,
          );
      } else if (node.type !== 'comment')
        report(
          node.source?.start?.line,
          `"${node.toString().slice(0, 40)}"${josa(node.toString().slice(0, 40), '은')} 쓸 수 없는 CSS입니다.`,
          '규칙과 @page만 쓸 수 있습니다.',
        );
    }
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    report(
      error.line,
      `CSS를 읽을 수 없습니다(${error.reason}).`,
      '괄호와 세미콜론이 맞는지 확인해 주십시오.',
    );
  }
  return { value: { rules, page, variables }, diagnostics };
}

type ReportStyle = (line: number | undefined, message: string, hint: string) => void;

function readRule(node: CssRule, variables: ReadonlyMap<string, string>, report: ReportStyle): StyleRule[] {
  let declared: Partial<Declared> = {};
  for (const child of node.nodes) {
    if (child.type === 'comment') continue;
    const line = child.source?.start?.line;
    if (child.type !== 'decl') report(line, '규칙 안에 규칙을 넣을 수 없습니다.', '바깥으로 꺼내 주십시오.');
    else if (!child.prop.startsWith('--'))
      declared = { ...declared, ...readDeclaration(child, variables, report) };
  }
  return node.selectors.flatMap((selector) => {
    const steps = selector.trim().split(/\s+/).map(readStep);
    if (steps.some((step) => step === null)) {
      report(
        node.source?.start?.line,
        `선택자 "${selector}"${josa(selector, '을')} 읽을 수 없습니다.`,
        'li, .card, li.card, ul li 꼴만 쓸 수 있습니다.',
      );
      return [];
    }
    const known = steps.filter((step) => step !== null);
    for (const { name } of known)
      if (name !== '*' && !(elementNames as readonly string[]).includes(name))
        report(
          node.source?.start?.line,
          `모르는 요소 "${name}"입니다.`,
          suggestion(nearest(name, elementNames)),
        );
    const specificity = known.reduce(
      (sum, step) => sum + 100 * step.classes.length + (step.name === '*' ? 0 : 1),
      0,
    );
    return [{ steps: known, specificity, declared }];
  });
}

function readStep(text: string): Step | null {
  const match = /^([a-z][a-z0-9]{0,20}|\*)?((?:\.[\p{L}\p{N}_-]{1,40}){0,4})$/u.exec(text);
  if (match === null || text === '') return null;
  return { name: match[1] ?? '*', classes: (match[2] ?? '').split('.').filter((name) => name !== '') };
}

function readDeclaration(
  node: Declaration,
  variables: ReadonlyMap<string, string>,
  report: ReportStyle,
): Partial<Declared> {
  const line = node.source?.start?.line;
  const property = Object.hasOwn(properties, node.prop) ? properties[node.prop] : undefined;
  if (property === undefined) {
    report(
      line,
      `모르는 속성 "${node.prop}"입니다.`,
      suggestion(nearest(node.prop, Object.keys(properties))),
    );
    return {};
  }
  const written = node.value + (node.important === true ? ' !important' : '');
  const value = written.replaceAll(
    /var\((--[\p{L}\w-]+)\)/gu,
    (whole, name: string) => variables.get(name) ?? whole,
  );
  const read = property.read(value.trim().replaceAll(/\s+/g, ' '));
  if (read === null)
    report(
      line,
      `"${node.prop}: ${written}"${josa(written, '을')} 읽을 수 없습니다.`,
      `예: ${node.prop}: ${property.example}`,
    );
  return read ?? {};
}

function readPage(node: AtRule, page: PageRule, report: ReportStyle): PageRule {
  let read = page;
  for (const child of node.nodes ?? []) {
    if (child.type === 'rule' || child.type === 'atrule')
      report(child.source?.start?.line, '@page 안에 규칙을 넣을 수 없습니다.', '바깥으로 꺼내 주십시오.');
    if (child.type !== 'decl') continue;
    const parts = child.value.trim().split(/\s+/);
    const lengths = parts.map((part) => readLength(part, ['pt'])?.value ?? Number.NaN);
    const good = lengths.every((value) => value >= 0);
    const [first = 0, second = first, third = first, fourth = second] = lengths;
    if (child.prop === 'size' && isPaper(child.value)) read = { ...read, ...sizeNamed(child.value) };
    else if (child.prop === 'size' && good && parts.length === 2 && first >= 100 && second >= 100)
      read = { ...read, width: first, height: second };
    else if (child.prop === 'margin' && good && parts.length <= 4)
      read = { ...read, margin: { top: first, right: second, bottom: third, left: fourth } };
    else if (
      child.prop === 'type-size' &&
      good &&
      parts.length === 3 &&
      first >= 4 &&
      second >= first &&
      third >= second
    )
      read = { ...read, type: { least: first, comfortable: second, greatest: third } };
    else if (child.prop === 'column-width' && readLength(child.value, ['rem']) !== null)
      read = { ...read, measure: readLength(child.value, ['rem'])?.value ?? 0 };
    else if (child.prop === 'columns' && parts.every((part) => /^[1-6]$/.test(part)))
      read = { ...read, columns: parts.map(Number) };
    else if (child.prop === 'bleed' && good && parts.length === 1 && first <= widestBleed)
      read = { ...read, bleed: first };
    else if (child.prop === 'marks' && /^(?:crop|none)$/.test(child.value))
      read = { ...read, marks: child.value === 'crop' };
    else
      report(
        child.source?.start?.line,
        `@page의 "${child.prop}: ${child.value}"${josa(child.value, '을')} 읽을 수 없습니다.`,
        '예: size: A4; margin: 11mm; type-size: 9pt 11pt 18pt; columns: 1 2 3; column-width: 17rem',
      );
  }
  return read;
}

function suggestion(name: string | null): string {
  return name === null
    ? '쓸 수 있는 것의 목록은 iljari help 템플릿으로 볼 수 있습니다.'
    : `혹시 "${name}"입니까?`;
}
