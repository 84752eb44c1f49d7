/** The 발행대장 on the disk, beside the folders of the issues. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Ledger } from '../../issue/history.ts';
import { rowOf } from '../../issue/history-rows.ts';
import { emptyLedger, headerOf, readLedger, rowsOf } from '../../issue/ledger-table.ts';
import { decode } from '../../read/decode.ts';
import { asSpelled } from './read.ts';
import { codeOf, reasonOf, RunError } from '../machine.ts';
import { replaceFile } from './write.ts';

const ledgerName = '발행대장.csv';

export type LedgerFile = Ledger & {
  readonly path: string;
  /** As it stands, to be kept when entries are added; empty when there is none yet. */
  readonly bytes: Uint8Array;
};

/** Reads the 발행대장 of an output folder; a missing one has no entries. */
export async function loadLedger(folder: string): Promise<LedgerFile> {
  const path = await asSpelled(join(folder, ledgerName));
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw new RunError(
      3,
      `${path}: 읽지 못했습니다. ${reasonOf(error)}.`,
      '파일이 다른 프로그램에 열려 있지 않은지, 읽을 권한이 있는지 확인해 주십시오.',
    );
  });
  if (bytes === null) return { path, bytes: new Uint8Array(), entries: [], unreadable: [] };
  const ledger = readLedger((await decode(path, bytes)).value ?? '');
  if (ledger !== null) return { path, bytes, ...ledger };
  throw new RunError(
    2,
    `${path}: 발행대장으로 읽을 수 없어 발행하지 않았습니다.`,
    '백업에서 되돌려 주십시오. 없으면 파일 이름을 바꾸어 두면 새 발행대장을 시작합니다.',
  );
}

/** Adds records at the end, leaving what stands there as it is; a header that lacks columns gains them. */
export async function addEntries({ path, bytes }: LedgerFile, entries: readonly Entry[]): Promise<void> {
  try {
    const text = bytes.length === 0 ? emptyLedger : ((await decode(path, bytes)).value ?? '');
    const { header, isComplete } = headerOf(text) ?? { header: undefined, isComplete: true };
    const rows = entries.map((entry) => rowsOf(entry, header)).join('');
    const widened =
      isComplete || header === undefined ? bytes : Buffer.from(text.replace(/^[^\r\n]*/, rowOf(header)));
    await replaceFile(path, await withRows(path, widened, emptyLedger, rows));
  } catch (error) {
    throw new RunError(
      3,
      `${path}: 발행대장에 쓰지 못하여 발행하지 않았습니다. ${reasonOf(error)}.`,
      '발행대장을 엑셀에서 열어 두었으면 닫고 다시 실행해 주십시오.',
    );
  }
}

/** A table with rows at its end; `header` begins one that is empty. */
export async function withRows(
  path: string,
  bytes: Uint8Array,
  header: string,
  rows: string,
): Promise<Uint8Array> {
  return Buffer.concat([await contentOf(path, bytes, header), Buffer.from(rows)]);
}

/** Excel knows UTF-8 by its mark; what it saved in another encoding, or without a last line end, is mended. */
async function contentOf(path: string, bytes: Uint8Array, header: string): Promise<Uint8Array> {
  if (bytes.length === 0) return Buffer.from(`\ufeff${header}`);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isMarked && bytes.at(-1) === 0x0a) return bytes;
  const text = (await decode(path, bytes)).value ?? '';
  return Buffer.from(`\ufeff${text}${text.endsWith('\n') ? '' : '\n'}`.replaceAll('\n', '\r\n'));
}
