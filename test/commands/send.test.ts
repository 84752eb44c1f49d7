/** `iljari send band`: shown first, posted once, recorded before and after, and no word of the token anywhere. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { postToBand } from '../../src/commands/band.ts';
import { withLock } from '../../src/commands/disk/lock.ts';
import { copyTo } from '../../src/commands/print.ts';
import { entryOf } from '../../src/issue/history.ts';
import { openLedger, publish } from '../../src/commands/disk/publish.ts';
import { send, type SendOptions, type Wire } from '../../src/commands/send.ts';
import { iljari } from '../iljari.ts';
import { day } from '../lint/builder.ts';
import { access, answering, saying, startBand, type BandServer } from './band-server.ts';

// What is said is looked at, and not shown among the words of the tests.
vi.mock('../../src/commands/streams.ts', () => ({ write: () => {}, lost: async () => new Map() }));

let band: BandServer;
let folder = '';
let out = '';
let said: string[] = [];
let pauses: number[] = [];
let stopCopying: () => void;
beforeEach(async () => {
  band = await startBand();
  folder = mkdtempSync(join(tmpdir(), 'iljari-send-'));
  out = join(folder, '발행');
  [said, pauses] = [[], []];
  stopCopying = copyTo((text) => said.push(text));
  vi.stubEnv('BAND_ACCESS_TOKEN', access.token);
  vi.stubEnv('BAND_KEY', access.key);
});
afterEach(async () => {
  stopCopying();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await band.close();
  const isTold = everythingSaid().includes(access.token) || everythingSaid().includes(access.key);
  rmSync(folder, { recursive: true, force: true });
  if (isTold) throw new Error('the token or the key was told');
});

/** All output and all files, in which no test may leave the token. */
function everythingSaid(): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return [...said, ...files].join('\n');
}

const issue = { number: 24, date: day('2026-11-24') };
const issueFolder = '2026-11-24_제24호';

/** Publishes an issue with these texts for BAND. */
function publishTexts(...texts: readonly string[]): Promise<unknown> {
  const files = texts.map((text, i) => ({
    name: texts.length === 1 ? '밴드.txt' : `밴드-${i + 1}.txt`,
    bytes: Buffer.from(`\ufeff${text}\r\n둘째 줄\r\n`),
  }));
  return withLock(out, async () => {
    const ledger = await openLedger(out);
    const action = entryOf(ledger.entries, issue) === null ? ('발행' as const) : ('정정' as const);
    const about = { action, reason: '고침', of: null };
    const entry = { ...issue, ...about, made: issue.date, inputs: [], printed: [], heldBack: [] };
    return publish(out, ledger, entry, [...files, { name: '카카오.txt', bytes: Buffer.from('x') }], []);
  });
}

const wire: Wire = {
  post: (one, content, push) => postToBand(band.url, one, content, push, 500),
  pause: async (milliseconds) => void pauses.push(milliseconds),
};
const run = (options: Partial<SendOptions> = {}): Promise<number> =>
  send('band', undefined, { out, yes: true, ...options }, wire);
/** The states in the 발송대장, `밴드.txt 보냄`. */
const recorded = (): readonly string[] =>
  existsSync(join(out, '발송대장.csv'))
    ? readFileSync(join(out, '발송대장.csv'), 'utf8')
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',').slice(4, 6).join(' '))
    : [];
const contents = (): readonly string[] => band.posts.map(({ content }) => content);

test('without --yes it shows the texts, sends nothing and records nothing', async () => {
  await publishTexts('첫 글', '다음 글');
  expect(await run({ yes: false })).toBe(0);
  expect(band.requests).toEqual([]);
  expect(recorded()).toEqual([]);
  expect(said.join('\n')).toContain('첫 글\n둘째 줄');
  expect(said.join('\n')).toContain('--yes');
});

test('with --yes it posts the last first, and tells members of the one on top alone', async () => {
  await publishTexts('첫 글', '다음 글', '끝 글');
  expect(await run()).toBe(0);
  expect(band.posts).toEqual([
    { content: '끝 글\n둘째 줄', push: 'false' },
    { content: '다음 글\n둘째 줄', push: 'false' },
    { content: '첫 글\n둘째 줄', push: 'true' },
  ]);
  expect(pauses).toEqual([10_000, 10_000]);
  expect(said.filter((line) => line.endsWith('올렸습니다.'))).toHaveLength(3);
});

test('it is recorded before the request and after it', async () => {
  await publishTexts('글');
  const before: (readonly string[])[] = [];
  band.watch = () => void before.push(recorded());
  await run();
  expect(before).toEqual([['밴드.txt 보내는 중']]);
  expect(recorded()).toEqual(['밴드.txt 보내는 중', '밴드.txt 보냄']);
  expect(readFileSync(join(out, '발송대장.csv'), 'utf8')).toContain(',AAA1,');
});

describe('no post twice', () => {
  test('again, with --again, after the same was built as a revision, after it was changed by hand', async () => {
    await publishTexts('글');
    await run();
    expect(await run()).toBe(0);
    expect(await run({ again: true })).toBe(0);
    writeFileSync(join(out, issueFolder, '밴드.txt'), '고친 글');
    expect(await run()).toBe(0);
    expect(contents()).toEqual(['글\n둘째 줄']);
    expect(said.filter((line) => line.includes('이미 올린 글이라'))).toHaveLength(3);
  });

  test('a revision with another text is posted', async () => {
    await publishTexts('글');
    await run();
    await publishTexts('정정한 글');
    expect(await run()).toBe(0);
    expect(contents()).toEqual(['글\n둘째 줄', '정정한 글\n둘째 줄']);
  });

  test('of a revision only the text that changed', async () => {
    await publishTexts('첫 글', '다음 글');
    await run();
    await publishTexts('고친 첫 글', '다음 글');
    await run();
    expect(contents().slice(2)).toEqual(['고친 첫 글\n둘째 줄']);
  });

  test.each([
    ['timed out', () => {}],
    ['ended in 502', saying('', 502)],
    ['brought no JSON', saying('<html>')],
  ])('when the request %s, only with --again', async (_what, misdeed) => {
    await publishTexts('글');
    band.misdeeds.push(misdeed);
    expect(await run()).toBe(3);
    expect(recorded().at(-1)).toBe('밴드.txt 모름');
    await expect(run()).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('밴드.txt') });
    expect(band.requests).toHaveLength(1);
    expect(await run({ again: true })).toBe(0);
    expect(recorded().at(-1)).toBe('밴드.txt 보냄');
  });

  test('when a run was killed in the middle, it is told, and it needs --again', async () => {
    await publishTexts('글');
    const killed: Wire = { ...wire, post: () => Promise.reject(new Error('killed')) };
    await expect(send('band', undefined, { out, yes: true }, killed)).rejects.toThrow('killed');
    expect(recorded()).toEqual(['밴드.txt 보내는 중']);
    expect(await run({ yes: false })).toBe(0);
    expect(said.join('\n')).toContain('올리다가 멈춘 글이 있습니다');
    await expect(run()).rejects.toThrow('올라갔는지 알 수 없는 글이 있습니다: 밴드.txt');
    expect(await run({ again: true })).toBe(0);
    expect(contents()).toHaveLength(1);
  });

  test('when two run at once, one waits for nothing and is refused', async () => {
    await publishTexts('글');
    let other: unknown = null;
    const slow: Wire = {
      ...wire,
      post: async (...words) => {
        other = await run().catch((error: unknown) => error);
        return wire.post(...words);
      },
    };
    expect(await send('band', undefined, { out, yes: true }, slow)).toBe(0);
    expect(String(other)).toContain('다른 실행이 발행하고 있습니다');
    expect(contents()).toHaveLength(1);
  });
});

describe('when BAND refuses', () => {
  test('it is told with what to do, and the next run tries again without --again', async () => {
    await publishTexts('글');
    band.misdeeds.push(answering(10401));
    expect(await run()).toBe(3);
    expect(said.at(-1)).toContain('토큰이 없거나 기한이 지났습니다(10401).');
    expect(recorded().at(-1)).toBe('밴드.txt 실패');
    expect(await run()).toBe(0);
    expect(contents()).toHaveLength(1);
  });

  test('it stops there, and the next run goes on with what is left', async () => {
    await publishTexts('첫 글', '다음 글', '끝 글');
    band.misdeeds.push(saying('{"result_code":1,"result_data":{"post_key":"K"}}'), answering(1002));
    expect(await run()).toBe(3);
    expect(band.requests).toHaveLength(2);
    expect(said).toContain('밴드-1.txt: 올리지 않았습니다.');
    expect(await run()).toBe(0);
    expect(contents()).toEqual(['다음 글\n둘째 줄', '첫 글\n둘째 줄']);
  });

  test('for patience, it waits and asks again, three times in all', async () => {
    await publishTexts('글');
    band.misdeeds.push(answering(1003));
    expect(await run()).toBe(0);
    expect(pauses).toEqual([30_000]);
    await publishTexts('다른 글');
    band.misdeeds.push(answering(1003), answering(1003), answering(1003));
    expect(await run()).toBe(3);
    expect(band.requests).toHaveLength(2 + 3);
    expect(recorded().at(-1)).toBe('밴드.txt 실패');
  });
});

test('a text that was changed by hand is posted as it is, and the rehearsal says so', async () => {
  await publishTexts('글');
  writeFileSync(join(out, issueFolder, '밴드.txt'), '손으로 고친 글');
  await run({ yes: false });
  expect(said.join('\n')).toContain('발행한 뒤에 고친 글입니다');
  await run();
  expect(contents()).toEqual(['손으로 고친 글']);
});

test('the folder of an issue or of all issues may be named', async () => {
  await publishTexts('글');
  const options = { out: join(folder, '다른 곳'), yes: true };
  expect(await send('밴드', join(out, issueFolder), options, wire)).toBe(0);
  expect(await send('band', `${out}/`, options, wire)).toBe(0);
  expect(contents()).toHaveLength(1);
  await expect(send('band', join(out, '2026-12-08_제25호'), options, wire)).rejects.toThrow('제25호');
});

describe('refused', () => {
  test('without a token and a key', async () => {
    await publishTexts('글');
    vi.stubEnv('BAND_KEY', '');
    await expect(run()).rejects.toMatchObject({ exitCode: 2, hint: expect.stringContaining('--token-file') });
    expect(recorded()).toEqual([]);
    expect(await run({ yes: false })).toBe(0);
  });

  test('another channel, nothing published, no text, a text that is gone', async () => {
    await expect(send('kakao', undefined, { out }, wire)).rejects.toThrow('보낼 수 있는 곳은 band');
    await expect(run()).rejects.toThrow('발행한 호가 없습니다');
    await publishTexts();
    await expect(run()).rejects.toThrow('밴드 글이 없습니다');
    await publishTexts('글');
    rmSync(join(out, issueFolder, '밴드.txt'));
    await expect(run()).rejects.toThrow('올릴 글이 없습니다');
  });

  test('a 발송대장 that nobody can read: what was sent is not known', async () => {
    await publishTexts('글');
    writeFileSync(join(out, '발송대장.csv'), '회사명\n');
    await expect(run()).rejects.toThrow('무엇을 보냈는지 모릅니다');
    expect(band.requests).toEqual([]);
  });

  test('a 발송대장 that cannot be written: nothing is sent', async () => {
    await publishTexts('글');
    mkdirSync(join(out, '발송대장.csv.새로만드는중', 'x'), { recursive: true });
    rmSync(join(out, '발송대장.csv'), { force: true });
    mkdirSync(join(out, '발송대장.csv'));
    await expect(run()).rejects.toMatchObject({ exitCode: 3 });
    expect(band.requests).toEqual([]);
    rmSync(join(out, '발송대장.csv'), { recursive: true });
  });
});

test('--json is one object with what became of each text', async () => {
  await publishTexts('첫 글', '다음 글');
  band.misdeeds.push(answering(3001));
  expect(await run({ json: true })).toBe(3);
  expect(said).toHaveLength(1);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({
    channel: '밴드',
    dryRun: false,
    issue: { number: 24, date: '2026-11-24', revision: 0 },
    posts: [
      { name: '밴드-2.txt', state: '실패', code: '3001' },
      { name: '밴드-1.txt', state: '올릴 글' },
    ],
    diagnostics: [],
  });
});

describe('the real command', () => {
  const env = () => ({ ILJARI_BAND_URL: band.url });

  test('posts what build made, and history knows', async () => {
    writeFileSync(
      join(folder, '구인.csv'),
      '회사명,모집제목,급여,연락처,근무지\n가온푸드,포장,월급 250만원,063-540-0101,김제시\n',
    );
    const build = ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4'];
    expect((await iljari(folder, build)).code).toBe(0);
    expect((await iljari(folder, ['send', 'band'], env())).stdout).toContain('가온푸드 (김제시)');
    expect(band.posts).toEqual([]);
    expect(await iljari(folder, ['send', 'band', '--yes'], env())).toEqual({
      code: 0,
      stdout: '밴드.txt: 올렸습니다.\n',
      stderr: '',
    });
    expect(band.posts).toMatchObject([{ content: expect.stringContaining('☎ 063-540-0101'), push: 'true' }]);
    expect((await iljari(folder, ['history'])).stdout).toMatch(/밴드에 올린 글: 제1호 밴드.txt 보냄/);
    const { sent } = JSON.parse((await iljari(folder, ['history', '--json'])).stdout) as { sent: unknown };
    expect(sent).toMatchObject([{ state: '보내는 중' }, { state: '보냄', result: 'AAA1' }]);
  });

  test('goes to no other host than BAND’s and this computer', async () => {
    const { code, stderr } = await iljari(folder, ['send', 'band'], {
      ILJARI_BAND_URL: 'http://192.0.2.1:80',
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('이 컴퓨터의 주소만')]);
  });

  test('says with --json too why it stopped', async () => {
    const { code, stdout } = await iljari(folder, ['send', 'band', '--json'], env());
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ posts: [], diagnostics: [{ code: 'run/usage' }] });
  });
});
