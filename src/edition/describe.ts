/** What a picture shows, in words for those who do not see it: read off the page it was drawn from. */
import type { Item, Owner, Page } from '../layout/frame.ts';
import type { Structure } from '../layout/structure.ts';

/**
 * The texts of a page in reading order, one opening a sentence; a QR code by its alternative text. Running
 * headers and footers say the same on every picture and are left out.
 */
export function describe(page: Page, structure: Structure): string {
  const passages: { readonly unit: Owner; readonly texts: string[] }[] = [];
  let last: Owner | undefined;
  for (const item of page.items) {
    const text = wordsOf(item, structure);
    if (text === null || !('owner' in item)) continue;
    const unit = unitOf(item.owner, structure);
    const passage = passages.at(-1);
    if (passage === undefined || passage.unit !== unit) passages.push({ unit, texts: [text] });
    else if (item.owner === last) passage.texts.push((passage.texts.pop() ?? '') + text);
    else passage.texts.push(text);
    last = item.owner;
  }
  const sentences = passages.map(({ texts }) => texts.map((text) => text.trim()).join(', '));
  return sentences.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}

function wordsOf(item: Item, structure: Structure): string | null {
  if (item.kind === 'text') return item.endsLine ? `${item.text} ` : item.text;
  if (item.kind === 'qr') return (item.owner === null ? null : structure.get(item.owner)?.alt) ?? null;
  return null;
}

/** The cell that an item stands in, or its own element: what belongs together in one sentence. */
function unitOf(owner: Owner, structure: Structure): Owner {
  for (let tag = owner === null ? undefined : structure.get(owner); tag !== undefined;) {
    if (tag.role === 'TD' || tag.role === 'LI') return tag.id;
    tag = tag.parent === null ? undefined : structure.get(tag.parent);
  }
  return owner;
}
