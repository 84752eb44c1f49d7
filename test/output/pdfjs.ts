/** A PDF as pdf.js reads it, which Firefox reads with. */
import { getDocumentProxy } from 'unpdf';

type Node = { readonly type?: string; readonly id?: string; readonly children?: readonly Node[] };

/** The text of the structure tree. */
export async function pdfjsReads(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  let read = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = new Map<string, string>();
    let open: string | null = null;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        if (open !== null) texts.set(open, (texts.get(open) ?? '') + item.str);
      } else open = item.type === 'endMarkedContent' ? null : (item.id ?? null);
    }
    const visit = (node: Node): void => {
      if (node.type === 'content') read += texts.get(node.id ?? '') ?? '';
      for (const child of node.children ?? []) visit(child);
    };
    visit(await page.getStructTree());
  }
  return read;
}

/** The type sizes in pt of everything that is printed, each once, ascending. */
export async function pdfjsSizes(bytes: Uint8Array): Promise<readonly number[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const sizes = new Set<number>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const item of (await page.getTextContent()).items)
      if ('str' in item && item.str.trim() !== '')
        sizes.add(Math.round(Math.hypot(Number(item.transform[2]), Number(item.transform[3])) * 100) / 100);
  }
  return [...sizes].toSorted((a, b) => a - b);
}

/** What a file says of itself: the title bar's words, the sizes of its pages in pt, and whether it is tagged or runs anything. */
export async function pdfjsTells(bytes: Uint8Array): Promise<{
  readonly title: unknown;
  readonly author: unknown;
  readonly tagged: boolean;
  readonly scripts: unknown;
  readonly sizes: readonly (readonly number[])[];
}> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const info = (await pdf.getMetadata()).info as { readonly Title?: unknown; readonly Author?: unknown };
  const sizes: number[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(number)).view;
    sizes.push([right - left, top - bottom]);
  }
  return {
    title: info.Title,
    author: info.Author,
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    scripts: await pdf.getJSActions(),
    sizes,
  };
}
