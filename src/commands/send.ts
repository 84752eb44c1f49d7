/** `iljari send band`: the texts of an issue put into a BAND, once. Without `--yes` it only shows them. */
import { dirname } from 'node:path';
import { coolDown, type BandAccess, type Outcome } from '../channel/band.ts';
import { lengthOf } from '../channel/limits.ts';
import type { Entry } from '../issue/history.ts';
import type { Sending } from '../issue/sent.ts';
import { hostFrom, postToBand } from './band.ts';
import { koreanTime } from './clock.ts';
import { issueOf, lettersOf, placeOfIssue, type Letter } from './letters.ts';
import { findConfig } from './load/config.ts';
import { withLock } from './disk/lock.ts';
import { exitCodes, RunError } from './machine.ts';
import { print, printError, printJson, printProgress } from './print.ts';
import { loadAccess, missingAccess } from './secrets.ts';
import { addSending, loadSendings } from './disk/sent-file.ts';
import { josa } from '../josa.ts';

export type SendOptions = {
  readonly out: string;
  readonly config?: string;
  readonly yes?: boolean;
  readonly again?: boolean;
  readonly tokenFile?: string;
  readonly edition?: string;
  readonly json?: boolean;
};

/** How a run reaches the network and waits, in milliseconds. */
export type Wire = {
  readonly post: (access: BandAccess, content: string, push: boolean) => Promise<Outcome>;
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** Between two posts, and before another attempt when BAND asks for patience; how many of those. */
const [betweenPosts, patience, attempts] = [10_000, 30_000, 3];

/** What a run finds: the issue, its texts, and what lets us post them, if anything does. */
type Load = {
  readonly entry: Entry;
  readonly letters: readonly Letter[];
  readonly access: BandAccess | null;
};

/** What `--json` tells of a text. */
type Told = {
  readonly name: string;
  readonly characters: number;
  readonly state: '올릴 글' | '이미 보냄' | Outcome['state'];
  readonly postKey?: string;
  readonly code?: string;
  readonly reason?: string;
};

/**
 * Sends an issue's texts; the exit code.
 * @param folder of an issue; the newest issue in `options.out` without one
 */
export async function send(
  channel: string,
  folder: string | undefined,
  options: SendOptions,
  wire: Wire = realWire(),
): Promise<number> {
  if (channel !== 'band' && channel !== '밴드')
    throw new RunError(
      2,
      `"${channel}"${josa(channel, '으로')}는 보낼 수 없습니다. 보낼 수 있는 곳은 band(네이버 밴드)입니다.`,
      '카카오톡 글은 카카오.txt를 열어 채널 관리자센터에 붙여 넣어 주십시오.',
    );
  const place = placeOfIssue(folder, options.out);
  const config = options.config ?? (await findConfig(process.cwd()));
  const project = config === null ? process.cwd() : dirname(config);
  const loadAll = async (): Promise<Load> => {
    const entry = await issueOf(place);
    const letters = await lettersOf(place.out, entry, await loadSendings(place.out), options.edition);
    return { entry, letters, access: await loadAccess(options.tokenFile, [project, place.out]) };
  };
  if (options.yes !== true) return rehearse(await loadAll(), options);
  return withLock(place.out, async () => {
    const { entry, letters, access } = await loadAll();
    if (access === null) throw new RunError(2, ...missingAccess);
    const unsure = letters.filter(({ standing }) => standing === '모름');
    if (unsure.length > 0 && options.again !== true)
      throw new RunError(
        2,
        `앞서 올리다가 멈추어 올라갔는지 알 수 없는 글이 있습니다: ${unsure.map(({ name }) => name).join(', ')}`,
        '밴드를 열어 보고, 글이 없으면 --again을 붙여 다시 실행해 주십시오.',
      );
    return deliver(letters, access, place.out, entry, options, wire);
  });
}

function realWire(): Wire {
  const host = hostFrom(process.env['ILJARI_BAND_URL']);
  return {
    post: (access, content, push) => postToBand(host, access, content, push),
    pause: (milliseconds) => new Promise((done) => void setTimeout(done, milliseconds)),
  };
}

/** Shows what would be posted. */
function rehearse({ letters, access, entry }: Load, { json, again }: SendOptions): number {
  const told = letters.map(({ name, text, standing }): Told => {
    const state = standing === '보냄' ? '이미 보냄' : (standing ?? '올릴 글');
    return { name, characters: lengthOf(text), state };
  });
  if (json === true) {
    printJson(resultOf(entry, true, told));
    return exitCodes.published;
  }
  print(`제${entry.number}호(${entry.date})를 밴드에 올리는 연습입니다. 아직 아무것도 올리지 않았습니다.`);
  for (const [i, { name, text, isEdited, standing }] of letters.entries()) {
    print('');
    print(`──── ${i + 1}. ${name} (${lengthOf(text)}자)${isEdited ? ' 발행한 뒤에 고친 글입니다' : ''}`);
    if (standing === '보냄') print('이미 올린 글이라 다시 올리지 않습니다.');
    else for (const line of text.split('\n')) print(line);
  }
  print('');
  if (letters.some(({ standing }) => standing === '모름') && again !== true)
    print('앞서 올리다가 멈춘 글이 있습니다. 밴드를 열어 보고, 글이 없으면 --again을 함께 붙여 주십시오.');
  if (letters.length > 1) print('첫 글이 밴드의 맨 위에 오도록 뒤의 글부터 올립니다.');
  if (access === null) print(missingAccess.join(' '));
  if (letters.every(({ standing }) => standing === '보냄')) print('모두 이미 올렸습니다.');
  else print('이대로 올리려면 --yes를 붙여 다시 실행해 주십시오.');
  return exitCodes.published;
}

/** Posts what was not posted, each recorded before and after, and stops at the first that fails. */
async function deliver(
  letters: readonly Letter[],
  access: BandAccess,
  out: string,
  entry: Entry,
  options: SendOptions,
  wire: Wire,
): Promise<number> {
  const told: Told[] = [];
  let failure: Exclude<Outcome, { state: '보냄' }> | null = null;
  let isFirst = true;
  for (const letter of letters) {
    const { name, text, standing } = letter;
    const about = { name, characters: lengthOf(text) };
    if (standing === '보냄') told.push({ ...about, state: '이미 보냄' });
    else if (failure !== null) told.push({ ...about, state: '올릴 글' });
    else {
      if (!isFirst) await wire.pause(betweenPosts);
      isFirst = false;
      printProgress(`${name}${josa(name, '을')} 밴드에 올리는 중입니다…`);
      await addSending(out, record(letter, '보내는 중', ''));
      // Members are told once, of the post that ends up on top.
      const outcome = await insist(() => wire.post(access, text, letter === letters.at(-1)), wire);
      const result = outcome.state === '보냄' ? outcome.postKey : outcome.code;
      await addSending(out, record(letter, outcome.state, result));
      told.push({ ...about, ...outcome });
      if (outcome.state !== '보냄') failure = outcome;
    }
  }
  if (options.json === true) printJson(resultOf(entry, false, told));
  else for (const line of linesOf(told)) print(line);
  if (failure === null) return exitCodes.published;
  if (options.json !== true) printError(`${failure.reason} ${failure.hint}`);
  return exitCodes.machine;
}

/** Asks again when BAND wants patience: such a post surely does not stand. */
async function insist(post: () => Promise<Outcome>, { pause }: Wire): Promise<Outcome> {
  let outcome = await post();
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    if (outcome.state === '보냄' || outcome.code !== coolDown) break;
    printProgress('밴드가 잠시 뒤에 올려 달라고 하여 30초 기다립니다…');
    await pause(patience);
    outcome = await post();
  }
  return outcome;
}

function record(letter: Letter, state: Sending['state'], result: string): Sending {
  const { number, date, revision, channel, name, sha256 } = letter;
  const at = koreanTime();
  return { number, date, revision, channel, name, sha256, state, at, result };
}

function linesOf(told: readonly Told[]): readonly string[] {
  const words: Readonly<Record<Told['state'], string>> = {
    '올릴 글': '올리지 않았습니다.',
    '이미 보냄': '이미 올린 글이라 다시 올리지 않았습니다.',
    보냄: '올렸습니다.',
    실패: '올리지 못했습니다.',
    모름: '올라갔는지 알 수 없습니다.',
  };
  return told.map(({ name, state }) => `${name}: ${words[state]}`);
}

function resultOf({ number, date, revision }: Entry, dryRun: boolean, posts: readonly Told[]): object {
  return { channel: '밴드', dryRun, issue: { number, date, revision }, posts, diagnostics: [] };
}
