/** Every command and every option of the installed program. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { flags } from '../../src/commands/flags.ts';
import { chapters } from '../../src/commands/manual.ts';
import { everyNode, filesIn, folderWith, iljari, pagesOf, runInstalled } from './iljari.ts';
import { companies, config, csv, day, issueFolder } from './openings.ts';

const project = { '구인.csv': csv, '일자리.yaml': config };
const said = (text: string): unknown => expect.stringContaining(text);

/** A day in Korea, so many days from now. */
const koreanDay = (ahead: number): string =>
  new Date(Date.now() + (9 + ahead * 24) * 3_600_000).toISOString().slice(0, 10);

describe.each(everyNode)('on Node %s', (version, node) => {
  /** What a command says that went well and had nothing to complain of. */
  async function told(folder: string, line: string, paths: readonly string[] = []): Promise<string> {
    const { code, stdout, stderr } = await iljari(node, folder, line === '' ? [] : line.split(' '), paths);
    expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
    return stdout;
  }

  test('runs on this Node and by this command', async () => {
    expect(await runInstalled(node, folderWith({}), 'node', ['--version'])).toMatchObject({
      stdout: `${version}\n`,
    });
    const { version: own } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await told(folderWith({}), '--version')).toBe(`${own}\n`);
  });

  test('help', async () => {
    const folder = folderWith({});
    expect(await told(folder, 'help')).toContain('사용법: iljari');
    expect(await told(folder, '')).toContain('iljari init');
    for (const command of new Set(flags.flatMap(({ commands }) => commands)))
      expect(await told(folder, `help ${command}`)).toContain(`iljari ${command}`);
    for (const chapter of Object.keys(chapters)) {
      const [path = ''] = (await told(folder, `help ${chapter}`)).trimEnd().split('\n').slice(-1);
      expect(readFileSync(path, 'utf8')).toContain('<html lang="ko">');
    }
  });

  test('from nothing to the first sheet, and the templates to change it', async () => {
    const folder = folderWith({});
    expect(await told(folder, 'init')).toContain('만들었습니다: 일자리.yaml');
    expect(filesIn(folder)).toEqual(['구인.csv', '구인.xlsx', '일자리.yaml']);
    expect(await told(folder, '')).toContain('준비가 되어 있습니다.');
    expect(await told(folder, 'init --templates')).toContain('만들었습니다: 템플릿/sheet.hbs');
    const { code, stdout } = await iljari(node, folder, ['build']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: said('_A4.pdf') });
    expect(filesIn(folder).filter((name) => /호.*\/일자리정보지_.*\.pdf$/.test(name))).toHaveLength(2);
  });

  test('columns', async () => {
    const folder = folderWith(project);
    expect(await told(folder, 'columns 구인.csv')).toContain('연락처 → 연락처');
    const [table] = JSON.parse(await told(folder, 'columns --config 일자리.yaml --json')).tables;
    expect(table.columns).toHaveLength(7);
  });

  test('check', async () => {
    const folder = folderWith(project);
    expect(await told(folder, `check 구인.csv --strict --out 발행 ${day.join(' ')}`)).toContain(
      '구인 3건을 점검했습니다',
    );
    const { records } = JSON.parse(await told(folder, `check --json ${day.join(' ')} --config 일자리.yaml`));
    expect(records.map(({ company }: { company: string }) => company)).toEqual(companies);
    expect(filesIn(folder)).toEqual(['구인.csv', '일자리.yaml']);
  });

  test('an issue built, closed, corrected, taken back, found again and tidied away', async () => {
    const folder = folderWith({ ...project, '목표.yaml': `${config}목표:\n  구인: 10\n` });
    const build = ['build', '구인.csv', ...day, '--paper', 'A4'];
    const first = await told(folder, `${build.join(' ')} --strict`);
    expect(first).toContain(`${issueFolder}/일자리정보지_제24호_A4.pdf`);
    expect(await told(folder, `publish ${day.join(' ')} --out 발행 --json`)).toContain('"state":"마감"');
    const pages = async (): Promise<string> => {
      const [page] = await pagesOf(join(folder, issueFolder, '일자리정보지_제24호_A4.pdf'));
      return page?.text ?? '';
    };
    expect(await pages()).toContain('250만');
    writeFileSync(join(folder, '구인.csv'), csv.replace('월 250만원', '월 260만원'));
    expect(await iljari(node, folder, build)).toMatchObject({ code: 2, stderr: said('--revise') });
    const corrected = await iljari(node, folder, [...build, '--revise', '임금을 바로잡음']);
    expect(corrected).toMatchObject({ code: 0, stderr: '', stdout: said('정정 1차') });
    expect(await pages()).toContain('260만');
    expect(await told(folder, 'undo --out 발행')).toContain('되돌리고');
    expect(await pages()).toContain('250만');

    expect(await told(folder, 'history --config 목표.yaml')).toMatch(/제24호 +2026-11-24[^]*목표 10건/);
    await told(folder, 'history --export 실적.csv');
    expect(readFileSync(join(folder, '실적.csv'), 'utf8')).toContain('2026');
    expect(JSON.parse(await told(folder, 'history --json --out 발행')).entries.length).toBeGreaterThan(1);
    expect(await told(folder, 'history --check')).toContain('모두 그대로입니다');
    expect(await told(folder, 'history --restore 1')).toContain('되살렸습니다');
    expect(await told(folder, 'tidy --before 2199-01-01')).toContain('아직 아무것도 지우지 않았습니다');
    expect(await told(folder, 'tidy --before 2199-01-01 --yes')).toContain('를 지웠습니다');
  });

  test('a draft, published before its day', async () => {
    const tomorrow = koreanDay(1);
    const folder = folderWith({
      '구인.csv': csv.replaceAll('2026-', '2199-'),
      '일자리.yaml': `발행:\n  첫호날짜: ${tomorrow}\n  공휴일이면: 그대로\n`,
    });
    expect((await iljari(node, folder, ['build', '구인.csv'])).stdout).toContain(
      `발행/${tomorrow}_제1호_초안/`,
    );
    const published = await iljari(node, folder, ['publish', '--config', '일자리.yaml', '--paper', 'A4,A3']);
    expect(published).toMatchObject({ code: 0, stdout: said(`발행/${tomorrow}_제1호/`) });
    expect(filesIn(folder).filter((name) => name.includes('초안'))).toEqual([]);
  });

  test('build --if-due', async () => {
    const folder = folderWith(project);
    const build = 'build 구인.csv --if-due --date';
    expect(await told(folder, `${build} 2026-11-24`)).toContain('3건을 실었습니다');
    expect(await told(folder, `${build} 2026-11-24`)).toContain('이미 발행했습니다');
    expect(readFileSync(join(folder, '자동발행.log'), 'utf8').trimEnd().split('\n').length).toBeGreaterThan(
      3,
    );
  });

  test('send, shown and never sent', async () => {
    const settings = '판:\n  - 이름: 김제판\n    지역: [김제]\n  - 이름: 합본\n';
    const folder = folderWith({ ...project, '일자리.yaml': config + settings });
    await told(folder, `build 구인.csv ${day.join(' ')} --paper A4`);
    const shown = await told(folder, 'send band --edition 합본');
    for (const company of companies) expect(shown).toContain(company);
    expect(shown).toContain('연습입니다');
    const token = join(folderWith({ 'band.env': 'BAND_ACCESS_TOKEN=t\nBAND_KEY=k\n' }), 'band.env');
    chmodSync(token, 0o600);
    const json = await told(folder, `send band ${issueFolder} --edition 김제판 --json --token-file ${token}`);
    expect(JSON.parse(json)).toMatchObject({ dryRun: true, posts: [{ state: '올릴 글' }] });
    expect(await iljari(node, folder, ['send', 'band'])).toMatchObject({
      code: 2,
      stderr: said('김제판, 합본'),
    });
    const args = ['send', 'band', '--yes', '--again', '--edition', '합본'];
    expect(await iljari(node, folder, args)).toMatchObject({ code: 2, stderr: said('BAND_ACCESS_TOKEN') });
  });

  test('schedule, and what it sets up publishes', async () => {
    const folder = folderWith(project);
    const shown = await told(folder, 'schedule --at 07:30');
    for (const part of ['schtasks /Create', '* * * cd ', 'OnCalendar=*-*-* 07:30:00'])
      expect(shown).toContain(part);
    expect(await told(folder, 'schedule --list')).toContain('제25호');
    // A crontab of our own in front of the system's.
    const bin = folderWith({
      crontab:
        '#!/bin/sh\nif [ "$1" = -l ]; then echo no crontab >&2; exit 1; fi\n/bin/cat > "$HOME/table"\n',
    });
    chmodSync(join(bin, 'crontab'), 0o755);
    expect(await told(folder, 'schedule 구인.csv --out 발행 --install', [bin])).toContain(
      '예약했습니다(crontab)',
    );
    const { crontab } = JSON.parse(
      await told(folder, 'schedule 구인.csv --out 발행 --config 일자리.yaml --json'),
    );
    const table = readFileSync(join(inject('installed').homes, 'table'), 'utf8');
    expect(table).toContain(crontab.split(' ').slice(5, 8).join(' '));
    // What cron would run, on an issue's own day.
    writeFileSync(join(folder, '일자리.yaml'), `발행:\n  첫호날짜: ${koreanDay(0)}\n  공휴일이면: 그대로\n`);
    writeFileSync(join(folder, '구인.csv'), csv.replaceAll('2026-', '2199-'));
    const command = crontab.split(' ').slice(5).join(' ').replaceAll('\\%', '%');
    expect(await runInstalled(node, '/', '/usr/bin/env', ['-i', '/bin/sh', '-c', command])).toMatchObject({
      code: 0,
    });
    expect(readFileSync(join(folder, '자동발행.log'), 'utf8')).toContain('3건을 실었습니다');
  });

  test('a file without a command, and a command that is none', async () => {
    const folder = folderWith(project);
    expect(await iljari(node, folder, ['구인.csv'])).toMatchObject({
      code: 2,
      stderr: said('iljari build 구인.csv'),
    });
    expect(await iljari(node, folder, ['bild'])).toMatchObject({
      code: 2,
      stderr: said('build'),
    });
  });
});

test('no option is left out here', () => {
  const text = readFileSync(import.meta.filename, 'utf8');
  expect(flags.filter(({ name }) => !text.includes(name)).map(({ name }) => name)).toEqual([]);
});
