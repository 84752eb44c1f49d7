/** The 발송대장 on the disk, beside the 발행대장. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptySendings, readSendings, sendingRow, type Sending } from '../../issue/sent.ts';
import { decode } from '../../read/decode.ts';
import { withRows } from './ledger.ts';
import { asSpelled } from './read.ts';
import { codeOf, reasonOf, RunError } from '../machine.ts';
import { replaceFile } from './write.ts';

/** What was sent from an output folder; nothing when there is no 발송대장. */
export async function loadSendings(folder: string): Promise<readonly Sending[]> {
  const path = await asSpelled(join(folder, '발송대장.csv'));
  const bytes = await bytesOf(path);
  if (bytes.length === 0) return [];
  const sendings = readSendings((await decode(path, bytes)).value ?? '');
  if (sendings !== null) return sendings;
  throw new RunError(
    2,
    `${path}: 발송대장으로 읽을 수 없어 무엇을 보냈는지 모릅니다.`,
    '백업에서 되돌려 주십시오. 보낸 글을 다시 보내지 않도록 지우지는 마십시오.',
  );
}

/** Adds a row. When it cannot be written, nothing may be sent. */
export async function addSending(folder: string, sending: Sending): Promise<void> {
  const path = await asSpelled(join(folder, '발송대장.csv'));
  try {
    await replaceFile(path, await withRows(path, await bytesOf(path), emptySendings, sendingRow(sending)));
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new RunError(
      3,
      `${path}: 발송대장에 쓰지 못했습니다. ${reasonOf(error)}.`,
      '발송대장을 엑셀에서 열어 두었으면 닫고, 밴드에 글이 올라갔는지 본 뒤에 다시 실행해 주십시오.',
    );
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return new Uint8Array();
    throw new RunError(
      3,
      `${path}: 읽지 못했습니다. ${reasonOf(error)}.`,
      '파일이 다른 프로그램에 열려 있지 않은지, 읽을 권한이 있는지 확인해 주십시오.',
    );
  });
}
