/** HTML character references that portals leave in their exports. */

/** The text with references decoded; twice-encoded ones (`&amp;lt;`) too, unknown names stay as they are. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeOnce(decodeOnce(text)) : text;
}

function decodeOnce(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g,
    (reference: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? reference;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** The names of the HTML standard that occur in Korean postings: https://html.spec.whatwg.org/#named-character-references */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['middot', '·'],
  ['bull', '•'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['times', '×'],
  ['divide', '÷'],
  ['plusmn', '±'],
  ['deg', '°'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['frac12', '½'],
  ['larr', '←'],
  ['uarr', '↑'],
  ['rarr', '→'],
  ['darr', '↓'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['para', '¶'],
  ['sect', '§'],
  ['cent', '¢'],
  ['yen', '¥'],
  ['shy', ''],
  ['zwnj', ''],
  ['zwj', ''],
]);
