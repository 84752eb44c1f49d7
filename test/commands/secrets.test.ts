/** Where the token may come from, and that no refusal shows it. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadAccess } from '../../src/commands/secrets.ts';
import { access } from './band-server.ts';

let folder = '';
let project = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-secrets-'));
  project = join(folder, '정보지');
  mkdirSync(project);
  vi.stubEnv('BAND_ACCESS_TOKEN', undefined);
  vi.stubEnv('BAND_KEY', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const lines = `BAND_ACCESS_TOKEN=${access.token}\nBAND_KEY=${access.key}\n`;

function put(path: string, text: string, mode = 0o600): string {
  const file = join(folder, path);
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

test('from the environment', async () => {
  expect(await loadAccess(undefined, [project])).toBe(null);
  vi.stubEnv('BAND_ACCESS_TOKEN', access.token);
  expect(await loadAccess(undefined, [project])).toBe(null);
  vi.stubEnv('BAND_KEY', ` ${access.key}\n`);
  expect(await loadAccess(undefined, [project])).toEqual(access);
});

describe('from a file', () => {
  test.each([
    ['plain', lines],
    [
      'with quotes, notes and CRLF',
      `# 밴드\r\n${lines.replaceAll(/=(.*)/g, '="$1"').replaceAll('\n', '\r\n')}`,
    ],
    ['as a shell would read it', lines.replaceAll(/^/gm, 'export ').replace(/export $/, '')],
    ['saved by Notepad', `\ufeff${lines}`],
  ])('%s', async (_what, text) => {
    expect(await loadAccess(put('band.env', text), [project])).toEqual(access);
  });

  test('it goes before the environment, and something missing in it is missing', async () => {
    vi.stubEnv('BAND_ACCESS_TOKEN', 'other');
    vi.stubEnv('BAND_KEY', 'other');
    expect(await loadAccess(put('band.env', lines), [project])).toEqual(access);
    expect(await loadAccess(put('band.env', 'BAND_KEY=x\n'), [project])).toBe(null);
  });

  test.each(['정보지/band.env', '정보지/..band.env'])('%s lies inside the folder: refused', async (path) => {
    await expect(loadAccess(put(path, lines), [project])).rejects.toThrow('안에 있어');
  });

  test('a link from outside to a file inside is refused, the other way round is not', async () => {
    symlinkSync(put('정보지/in.env', lines), join(folder, 'link.env'));
    await expect(loadAccess(join(folder, 'link.env'), [project])).rejects.toThrow('안에 있어');
    symlinkSync(put('out.env', lines), join(project, 'link.env'));
    expect(await loadAccess(join(project, 'link.env'), [project])).toEqual(access);
  });

  test.skipIf(process.platform === 'win32').each([0o644, 0o640, 0o604, 0o622])(
    'readable by others (%i): refused',
    async (mode) => {
      const refusal = loadAccess(put('band.env', lines, mode), [project]);
      await expect(refusal).rejects.toThrow('다른 사람도');
      await expect(refusal).rejects.toMatchObject({
        exitCode: 2,
        hint: expect.stringContaining('chmod 600'),
      });
    },
  );

  test('no file, a folder, a file too large', async () => {
    await expect(loadAccess(join(folder, 'none.env'), [project])).rejects.toMatchObject({ exitCode: 2 });
    await expect(loadAccess(folder, [project])).rejects.toThrow('토큰을 적은 파일이 아닙니다');
    const large = put('large.env', `${lines}${'#'.repeat(70_000)}`);
    await expect(loadAccess(large, [project])).rejects.toThrow('토큰을 적은 파일이 아닙니다');
  });

  test('a token that cannot be one is refused and not shown', async () => {
    const file = put('band.env', `BAND_ACCESS_TOKEN=${access.token} 한글\nBAND_KEY=x\n`);
    const refusal = await loadAccess(file, [project]).catch((error: unknown) => error);
    expect(String(refusal)).toContain('BAND_ACCESS_TOKEN');
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain(access.token);
  });
});
