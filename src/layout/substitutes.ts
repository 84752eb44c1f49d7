/**
 * What is printed for characters that no font has or that a wall sheet should not carry. One table for
 * cells, config and templates.
 */

/** Other codes of a sign that everybody reads, searches and types as this one. */
const variants: Readonly<Record<string, string>> = {
  '∼': '~',
  '〜': '~',
  '⦁': '·',
  '∘': '·',
  '•': '·',
  '‧': '·',
  '・': '·',
  '‑': '-',
  '−': '-',
  '\u00a0': '\u00a0',
  '\t': ' ',
};

/** Signs that another one stands in for: the PDF keeps what was written for who listens or copies. */
const standIns: Readonly<Record<string, string>> = {
  '❍': '○',
  '◎': '○',
  '◉': '●',
  '◈': '◆',
  '❖': '◆',
  '☞': '→',
  '➔': '→',
  '➜': '→',
  '➡': '→',
  '⟶': '→',
  '⟹': '⇒',
  '☏': '☎',
  '📞': '☎',
  '📱': '☎',
  '✅': '✔',
  '⭐': '★',
  '🌟': '★',
};

/** Marks that carry no meaning on paper: joiners, variation selectors, bidi marks, private use (HWP leftovers). */
const silent = /^(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]|[\ufe00-\ufe0f])$/u;
const pictographic = /^\p{Extended_Pictographic}$|^[\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]$/u;

/** What stands in for a character without a glyph: another text, nothing for silent marks and emoji, or null when a person must decide. */
export function substituteFor(character: string): string | null {
  for (const table of [variants, standIns]) {
    const known = Object.hasOwn(table, character) ? table[character] : undefined;
    if (known !== undefined) return known;
  }
  return silent.test(character) || pictographic.test(character) ? '' : null;
}

/** True when the character is one sign with its substitute and nothing is lost by it. */
export function isVariant(character: string): boolean {
  return Object.hasOwn(variants, character);
}

/** Printed where no substitute is known: the 게타 mark that printers set for a missing sort. */
export const geta = '〓';
