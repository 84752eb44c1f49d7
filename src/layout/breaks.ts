/**
 * Where a Korean line may break. Pure data and policy, no font. Words are never split (keep-all);
 * 금칙 keeps closing punctuation, units and `~` with what they belong to.
 */

/** Characters that may not begin a line (W3C klreq, 4.3.1; and the marks of ranges and shares). */
const neverFirst = new Set(')]}〉》」』】〕〗’”.,!?:;·…~%‰℃°、。，．！？：；）］｝～/-–—+=→');
/** Characters that may not end a line. */
const neverLast = new Set('([{〈《「『【〔〖‘“（［｛~～/-–—+=→＋#');
/** Words that belong to the number before them: `3 명`, `10,320 원`, `5 일`. */
const unitWord =
  /^(?:명|원|만원|천원|시|시간|분|일|개월|월|년|주|회|건|세|층|호|동|kg|㎏|g|톤|m|㎡|km|%)(?:[^\p{L}\p{N}]|$|이상|이하|까지|부터|이내|미만|초과|내외)/u;
const endsInNumber = /[0-9○]$/;

/**
 * Indexes in `text` at which a new line may begin, ascending; each follows a space (U+0020). A no-break
 * space (U+00A0) is no opportunity. Linear in the length of `text`.
 */
export function breakOpportunities(text: string): readonly number[] {
  const opportunities: number[] = [];
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    const next = i + 1;
    const before = text[i - 1];
    const after = text[next];
    if (before === undefined || after === undefined || after === ' ') continue;
    if (neverFirst.has(after) && !startsBullet(text, next)) continue;
    if (neverLast.has(before)) continue;
    // `12. 4.(금)`, `2026. 11. 24.`: a date is one word.
    if (before === '.' && isDigit(text[i - 2]) && isDigit(after)) continue;
    if (endsInNumber.test(before) && unitWord.test(text.slice(next, next + 6))) continue;
    opportunities.push(next);
  }
  return opportunities;
}

/** `- ` before a word begins an item, so it may begin a line. */
function startsBullet(text: string, i: number): boolean {
  return text[i] === '-' && text[i + 1] === ' ';
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/**
 * Where the word of `text` from `start` to `stop` is cut when it is wider than the line; `fits` tells whether
 * the text from `start` to an index does. At its best place that fits, else after as many graphemes as fit,
 * at least one.
 */
export function emergencyCut(
  text: string,
  start: number,
  stop: number,
  fits: (i: number) => boolean,
): number {
  let room = start;
  while (room < stop && fits(room + 1)) room++;
  // No more is looked at than fits, so that a word of any length costs as much as its lines.
  const word = text.slice(start, Math.min(stop, room + 2));
  const fitting = (index: number): boolean => start + index <= room;
  const breaks = emergencyBreaks(word).filter(({ index }) => fitting(index));
  const plain = breaks.at(-1)?.index ?? 0;
  const joint = breaks.findLast((one) => one.joint)?.index ?? 0;
  const rest = text.slice(start, Math.min(stop, start + 256));
  const grapheme = graphemeStarts(word).findLast(fitting) ?? graphemeStarts(rest)[0] ?? rest.length;
  const cut = start + (plain === 0 ? grapheme : joint > plain / 2 ? joint : plain);
  // A space ends a line and never stands on one alone.
  return text[cut] === ' ' ? cut + 1 : cut;
}

/**
 * Where a word that is wider than the line may be cut, ascending: after the joints of a list if it has
 * any (`용접/절단`, `가,나`), else between graphemes, never before a character that may not begin a line.
 * Indexes are relative to `word`.
 */
export function emergencyBreaks(
  word: string,
): readonly { readonly index: number; readonly joint: boolean }[] {
  return graphemeStarts(word).flatMap((index) => {
    const [before, after] = [word[index - 1] ?? '', word[index] ?? ''];
    if (neverFirst.has(after) || '([{「『‘“'.includes(before)) return [];
    if (isDigit(before) && isDigit(after)) return [];
    // Inside `3,800` or `8.5` is no joint; a range is best cut after its `~`.
    const isInNumber = ',.'.includes(before) && isDigit(word[index - 2]) && isDigit(after);
    return [{ index, joint: !isInNumber && ',/·)]>;+&-_?=.~'.includes(before) }];
  });
}

/** Made when it is first needed: it takes 0.03 s, and most words need none. */
let segmenter: Intl.Segmenter | null = null;

/** Syllables and signs that are a grapheme each, whatever stands beside them. */
const simple = /^[ -~가-힣]*$/;

/** Longest stretch handed to the segmenter at once: it takes memory out of proportion on long texts. */
const stretch = 256;

/** Indexes inside `text` at which a grapheme begins, ascending, without 0. A longer one than 256 is taken for several. */
function graphemeStarts(text: string): readonly number[] {
  if (simple.test(text)) return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => i + 1);
  segmenter ??= new Intl.Segmenter('ko', { granularity: 'grapheme' });
  const starts: number[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + stretch - (/[\ud800-\udbff]/.test(text[from + stretch - 1] ?? '') ? 1 : 0);
    let last = 0;
    for (const { index } of segmenter.segment(text.slice(from, end))) {
      last = index;
      if (index > 0) starts.push(from + index);
    }
    // The last grapheme of a stretch may go on: the next stretch begins with it.
    from = end >= text.length || last === 0 ? end : from + last;
  }
  return starts;
}
