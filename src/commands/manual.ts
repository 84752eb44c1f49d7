/** The staff's documents, which travel with the program as pages: `iljari help 템플릿` tells where one lies. */
import { stat } from 'node:fs/promises';
import { pageFile } from './load/shipped.ts';
import { RunError } from './machine.ts';

/** What a person calls a page, and its file below `dist/docs/`. Messages name these: a test follows each. */
export const chapters = {
  문서: 'index.html',
  설정: 'config.html',
  칸: 'columns.html',
  점검: 'problems.html',
  규칙: 'rules/index.html',
  템플릿: 'templates.html',
  양식: 'forms.html',
  판: 'editions.html',
  게시처: 'places.html',
  그림: 'cards.html',
  밴드: 'band.html',
  카카오톡: 'kakao.html',
  발행: 'publishing.html',
  예약: 'schedule.html',
  발행대장: 'history.html',
} as const;

/** True for the name of a page. */
export const isChapter = (name: string): name is keyof typeof chapters => Object.hasOwn(chapters, name);

/** Where a page lies, and how to open it. Throws `RunError` when the program was installed without it. */
export async function whereIs(chapter: keyof typeof chapters): Promise<readonly string[]> {
  const path = pageFile(chapters[chapter]);
  const isThere = await stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (!isThere) throw new RunError(3, `${path}: 설명서 파일이 없습니다.`, '프로그램을 다시 설치해 주십시오.');
  return [
    `"${chapter}" 설명서는 이 파일입니다. 탐색기에서 두 번 누르거나 웹 브라우저의 주소 칸에 붙여 넣으면 열립니다.`,
    path,
  ];
}
