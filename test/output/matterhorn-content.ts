/**
 * What a page's content says to a screen reader: which marks are painted under which tag, in which font.
 */
import type { Dict, PdfFile, Value } from './matterhorn-file.ts';

type Mark = {
  /** `P`, `Artifact`. */
  readonly tag: string;
  readonly mcid: number | null;
};

type Painted = {
  /** Marks open while it is painted, outermost first. */
  readonly marks: readonly Mark[];
  /** Text only: name of the font in the page's resources and the character codes. */
  readonly font: string | null;
  readonly codes: readonly number[];
  /** Pictures only: name of the picture in the page's resources. */
  readonly picture: string | null;
};

type PageContent = {
  readonly painted: readonly Painted[];
  /** Marks that were opened inside others, with those. */
  readonly nested: readonly { readonly mark: Mark; readonly inside: readonly Mark[] }[];
};

const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI', 'Tj', 'TJ']);

/** Reads a page's content; fonts are composite with two bytes a character, as pdfkit writes them. */
export function readContent(file: PdfFile, page: Dict): PageContent {
  const painted: Painted[] = [];
  const nested: PageContent['nested'][number][] = [];
  const marks: Mark[] = [];
  let font: string | null = null;
  let operands: string[] = [];
  for (const [token] of source(file, page).matchAll(tokens)) {
    if (!/^[A-Za-z'"*]+\d?\*?$/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BDC' || token === 'BMC') {
      const mcid = operands.indexOf('/MCID');
      const mark = {
        tag: operands[0]?.slice(1) ?? '',
        mcid: mcid < 0 ? null : Number(operands[mcid + 1]),
      };
      if (marks.length > 0) nested.push({ mark, inside: [...marks] });
      marks.push(mark);
    } else if (token === 'EMC') marks.pop();
    else if (token === 'Tf') font = operands[0] ?? null;
    else if (paints.has(token)) {
      const isText = token === 'Tj' || token === 'TJ';
      const codes = isText ? operands.filter((one) => /^<\w/.test(one)).flatMap(codesOf) : [];
      const picture = token === 'Do' ? (operands[0] ?? null) : null;
      painted.push({ marks: [...marks], font: isText ? font : null, codes, picture });
    }
    operands = [];
  }
  return { painted, nested };
}

const tokens = /\/[^\s<>[\]()/]*|<<|>>|<[0-9A-Fa-f]*>|\[|\]|\((?:\\.|[^()\\])*\)|[^\s<>[\]()/]+/g;

function source(file: PdfFile, page: Dict): string {
  const contents = page['/Contents'] ?? null;
  const parts: readonly Value[] = Array.isArray(file.get(contents)) ? file.list(contents) : [contents];
  return parts.map((part) => file.bytes(part).toString('latin1')).join('\n');
}

function codesOf(hex: string): number[] {
  return (hex.slice(1, -1).match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));
}

/** ToUnicode of a font: character code → text; null when the font has none. */
export function unicodeOf(file: PdfFile, font: Dict): ReadonlyMap<number, string> | null {
  if (font['/ToUnicode'] === undefined) return null;
  const map = new Map<number, string>();
  const cmap = file.bytes(font['/ToUnicode']).toString('latin1');
  for (const [, first = '', list = ''] of cmap.matchAll(/<(\w+)>\s*<\w+>\s*\[([^\]]*)\]/g)) {
    let code = Number.parseInt(first, 16);
    for (const [, hex = ''] of list.matchAll(/<([\w ]*)>/g)) map.set(code++, textOfHex(hex));
  }
  return map;
}

function textOfHex(hex: string): string {
  const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}
