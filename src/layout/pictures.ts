/** The pictures that a document shows, opened; a name that is none is a mistake of the template. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { elementsOf, type Document, type Element } from '../markup/document.ts';
import { nearest } from '../nearest.ts';
import type { Album } from '../picture/album.ts';
import type { Picture, Pictures } from '../picture/picture.ts';
import { josa } from '../josa.ts';

/** Opens every picture of the document; null when one of them cannot be shown. */
export async function picturesOf(document: Document | null, album: Album): Promise<Checked<Pictures | null>> {
  const pictures = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  const visit = async (element: Element): Promise<void> => {
    const src = element.attributes['src'];
    if (element.name === 'img' && src !== undefined && !pictures.has(src)) {
      const { value, diagnostics } = await album.open(src);
      if (value === null) report(element, src, diagnostics);
      else pictures.set(src, value);
    }
    for (const child of elementsOf(element)) await visit(child);
  };
  const report = (element: Element, src: string, reasons: readonly Diagnostic[]): void => {
    const place = { file: element.origin.file, line: element.origin.line };
    const [reason] = reasons;
    const near = nearest(src, album.names);
    diagnostics.push({
      code: 'template/picture',
      severity: 'error',
      message: `그림 "${src}"${josa(src, '을')} 넣을 수 없습니다. ${reason?.message ?? '그런 파일이 없습니다.'}`,
      place,
      hint:
        reason?.hint ??
        (near === null
          ? '템플릿 폴더에 PNG, JPEG, SVG 파일을 넣고 그 이름을 적어 주십시오.'
          : `혹시 "${near}"입니까?`),
    });
  };
  if (document !== null) await visit(document.sheet);
  return { value: diagnostics.length > 0 ? null : pictures, diagnostics };
}
