/** The texts of an issue for BAND, as they lie in its folder, and whether they were sent. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { currentEntries, type Entry } from '../issue/history.ts';
import { standingOf, type Message, type Sending } from '../issue/sent.ts';
import { decode } from '../read/decode.ts';
import { loadLedger } from './disk/ledger.ts';
import { asSpelled } from './disk/read.ts';
import { codeOf, RunError } from './machine.ts';
import { sha256Of } from './disk/hash.ts';
import { folderOf } from './disk/publish.ts';

/** A text of the issue and what is to be done with it. */
export type Letter = Message & {
  readonly text: string;
  readonly isEdited: boolean;
  readonly standing: '보냄' | '모름' | null;
};

/** Where an issue lies: an output folder and the name of its own, null for the newest. */
export type IssuePlace = { readonly out: string; readonly name: string | null };

/** The place that a folder named on the command line means: an issue's, or one of issues. */
export function placeOfIssue(folder: string | undefined, out: string): IssuePlace {
  if (folder === undefined) return { out, name: null };
  const name = basename(folder).normalize('NFC');
  return /^\d{4}-\d\d-\d\d_제\d+호$/.test(name)
    ? { out: dirname(folder), name }
    : { out: folder, name: null };
}

/** The newest revision of an issue; a `RunError` when it was never published. */
export async function issueOf({ out, name }: IssuePlace): Promise<Entry> {
  const { entries, path } = await loadLedger(out);
  const entry = currentEntries(entries).findLast((one) => name === null || folderOf(one) === name);
  if (entry !== undefined) return entry;
  throw new RunError(
    2,
    name === null ? `${path}에 발행한 호가 없습니다.` : `${path}에 ${name}가 없습니다.`,
    '먼저 iljari build로 정보지를 만들어 주십시오.',
  );
}

/**
 * The texts of BAND as they lie in the issue's folder, the last first, so that the first ends up on top. Of an
 * issue with editions those of one: a BAND has its own readers.
 */
export async function lettersOf(
  out: string,
  entry: Entry,
  sendings: readonly Sending[],
  edition?: string,
): Promise<readonly Letter[]> {
  const letters: Letter[] = [];
  for (const { name, sha256 } of textsOf(entry, edition)) {
    const path = join(await asSpelled(join(out, folderOf(entry))), name);
    const bytes = await readFile(await asSpelled(path)).catch((error: unknown) => {
      if (codeOf(error) === '') throw error;
      return new Uint8Array();
    });
    const text = ((await decode(path, bytes)).value ?? '')
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n')
      .trim();
    if (text === '')
      throw new RunError(2, `${path}: 올릴 글이 없습니다.`, 'iljari build로 정보지를 다시 만들어 주십시오.');
    const { number, date, revision } = entry;
    const message = { number, date, revision, channel: '밴드', name, sha256: sha256Of(Buffer.from(text)) };
    const standing = standingOf(sendings, message);
    letters.unshift({ ...message, text, isEdited: sha256Of(bytes) !== sha256, standing });
  }
  if (letters.length > 0) return letters;
  throw new RunError(
    2,
    `제${entry.number}호(${entry.date})에는 밴드 글이 없습니다.`,
    'iljari build로 정보지를 다시 만들어 주십시오.',
  );
}

/** The outputs that are texts of BAND; a `RunError` when it is not clear of which edition. */
function textsOf(entry: Entry, edition: string | undefined): Entry['outputs'] {
  const texts = entry.outputs.flatMap((file) => {
    const [text, of = ''] =
      /^(?:[^/]+\/)?밴드(?:-\d+)?(?:_(.+))?\.txt$/.exec(file.name.normalize('NFC')) ?? [];
    return text === undefined ? [] : [{ file, of }];
  });
  const editions = [...new Set(texts.map(({ of }) => of))];
  const wanted = edition?.normalize('NFC') ?? (editions.length === 1 ? editions[0] : undefined);
  if (texts.length > 0 && (wanted === undefined || !editions.includes(wanted)))
    throw new RunError(
      2,
      edition === undefined
        ? `제${entry.number}호에는 판이 여럿이어서 어느 판의 글을 올릴지 알 수 없습니다.`
        : `제${entry.number}호에는 "${edition}"이라는 판이 없습니다.`,
      editions[0] === ''
        ? '판이 없는 호이므로 --edition을 빼고 실행해 주십시오.'
        : `--edition에 ${editions.join(', ')} 가운데 하나를 적어 주십시오.`,
    );
  return texts.filter(({ of }) => of === wanted).map(({ file }) => file);
}
