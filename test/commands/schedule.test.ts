import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  crontabLine,
  crontabMark,
  crontabWith,
  systemdUnits,
  windowsTask,
  windowsWord,
} from '../../src/commands/task.ts';
import { iljari } from '../iljari.ts';
import { awkward, task } from './awkward-task.ts';

const sheet =
  '회사명,하는 일,급여,근무지,마감일,연락처\n한결정밀,선반 가공,월 250만원,김제시 순동,2199-12-11,063-500-0101\n';
const config = '센터:\n  이름: 한결일자리센터\n  전화: 063-540-0100\n발행:\n  첫호날짜: 2026-11-24\n';

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'iljari-'));
  folder = join(root, awkward);
  mkdirSync(folder);
  writeFileSync(join(folder, '구인.csv'), sheet);
  writeFileSync(join(folder, '일자리.yaml'), config);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What cron hands to the shell: the line after the times, percent signs freed. */
const commandOf = (line: string): string => line.split(' ').slice(5).join(' ').replaceAll('\\%', '%');

describe('cron', () => {
  test('the line runs daily by the clock of the machine', () => {
    expect(crontabLine(task)).toMatch(/^0 23 \* \* \* cd /);
    expect(crontabLine(task).replaceAll('\\%', '')).not.toMatch(/%|\n/);
  });

  test('a line is replaced by its own folder only', () => {
    const others = 'MAILTO=me\n0 1 * * * true\n# 일자리정보지 iljari-ffffffff\n0 1 * * * other\n';
    const once = crontabWith(others, { ...task, localAt: '22:00' });
    const twice = crontabWith(once, task);
    expect(twice).toBe(`${others}${crontabMark(task)}\n${crontabLine(task)}\n`);
    expect(crontabWith('', task)).toBe(`${crontabMark(task)}\n${crontabLine(task)}\n`);
  });

  test.skipIf(process.platform === 'win32')(
    'the line publishes from an empty environment and any folder, and the next day it does not',
    async () => {
      const { stdout, code } = await iljari(folder, ['schedule', '--json']);
      expect(code).toBe(0);
      const { crontab } = JSON.parse(stdout);
      const run = () => spawnSync('/bin/sh', ['-c', commandOf(crontab)], { cwd: '/', env: {} });
      // Nothing was published before, so that only an issue's own day counts.
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());
      writeFileSync(
        join(folder, '일자리.yaml'),
        config.replace('2026-11-24', `${today}\n  공휴일이면: 그대로`),
      );
      expect(run()).toMatchObject({ status: 0 });
      const log = () => readFileSync(join(folder, '자동발행.log'), 'utf8');
      expect(log()).toContain('구인 1건을 읽어 1건을 실었습니다.');
      expect(run()).toMatchObject({ status: 0 });
      expect(log()).toMatch(/제1호\(.*\)는 이미 발행했습니다\. 다음 제2호는/);
    },
  );
});

describe('systemd', () => {
  test('the timer catches up and follows Korea', () => {
    const { 'iljari-0123abcd.timer': timer = '', 'iljari-0123abcd.service': service = '' } =
      systemdUnits(task);
    expect(timer).toContain('OnCalendar=*-*-* 08:00:00 Asia/Seoul\nPersistent=true\n');
    expect(service).toContain(`WorkingDirectory=/srv/${awkward.replace('%', '%%')}\n`);
    expect(service).toContain(String.raw`"구인 \"11월\" 50%%.csv" "--if-due"`);
  });
});

describe('the Windows Task Scheduler', () => {
  /** Texts of the elements that have some, by path. */
  function textsIn(xml: string): ReadonlyMap<string, string> {
    const [path, texts]: [string[], Map<string, string>] = [[], new Map()];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => path.push(name));
    parser.on('closetag', () => path.pop());
    parser.on('text', (text) => text.trim() !== '' && texts.set(path.join('/'), text));
    parser.write(xml).close();
    return texts;
  }

  test('the task is well-formed and in the order that its schema asks for', () => {
    const xml = windowsTask(task);
    const texts = textsIn(xml);
    expect(texts.get('Task/Actions/Exec/WorkingDirectory')).toBe(task.folder);
    expect(texts.get('Task/Actions/Exec/Command')).toBe('/usr/bin/node');
    expect(texts.get('Task/Actions/Exec/Arguments')).toBe(
      String.raw`/opt/iljari/bin/iljari.js build "구인 \"11월\" 50%.csv" --if-due`,
    );
    expect(texts.get('Task/Settings/StartWhenAvailable')).toBe('true');
    const parts = [...xml.matchAll(/^ {2}<(\w+)>/gm)].map(([, name]) => name);
    expect(parts).toEqual(['RegistrationInfo', 'Triggers', 'Settings', 'Actions']);
  });

  /** What libxml2 says of a task, as Windows would validate it: nothing when it is valid. */
  function faultsOf(xml: string): string {
    const [task, schema] = [
      Buffer.from(`\ufeff${xml}`, 'utf16le'),
      readFileSync(join(import.meta.dirname, 'task-scheduler.xsd')),
    ].map((bytes) => XmlDocument.fromBuffer(bytes));
    if (task === undefined || schema === undefined) throw new Error('not parsed');
    const validator = XsdValidator.fromDoc(schema);
    try {
      validator.validate(task);
      return '';
    } catch (error) {
      if (error instanceof XmlValidateError) return error.message;
      throw error;
    } finally {
      for (const one of [validator, task, schema]) one.dispose();
    }
  }

  test('the task is valid by the schema, with whatever paths', () => {
    expect(faultsOf(windowsTask(task))).toBe('');
    const odd = { ...task, folder: String.raw`C:\일자리 <1> & "센터"`, localAt: '00:05' };
    expect(faultsOf(windowsTask(odd))).toBe('');
  });

  test('a task with parts out of order or of the wrong kind is not', () => {
    const xml = windowsTask(task);
    const enabled = '<Enabled>true</Enabled>';
    const late = xml.replace(enabled, '').replace('<ScheduleByDay>', `${enabled}<ScheduleByDay>`);
    expect(faultsOf(late)).toContain('Enabled');
    expect(faultsOf(xml.replace('PT10M', '10 minutes'))).toContain('ExecutionTimeLimit');
    expect(faultsOf(xml.replace(/<Actions>[^]*<\/Actions>/, ''))).toContain('Actions');
  });

  test('words come apart again as Windows takes them apart', () => {
    // The rules of CommandLineToArgvW.
    const apart = (line: string): readonly string[] => {
      const [words, state] = [[] as string[], { word: '', quoted: false, any: false }];
      for (const [part, slashes = '', quote] of `${line} `.matchAll(/(\\*)("|[^\\])/gu)) {
        const whole = quote === '"' ? slashes.slice(0, slashes.length >> 1) : slashes;
        state.word += whole;
        if (part !== '') state.any ||= whole !== '';
        if (quote === '"' && slashes.length % 2 === 0) [state.quoted, state.any] = [!state.quoted, true];
        else if (quote !== ' ' || state.quoted) [state.word, state.any] = [state.word + quote, true];
        else if (state.any) {
          words.push(state.word);
          Object.assign(state, { word: '', any: false });
        }
      }
      return words;
    };
    const word = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\\', '가') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        expect(apart(words.map(windowsWord).join(' '))).toEqual(words);
      }),
    );
  });
});

describe('iljari schedule', () => {
  test('shows all three', async () => {
    const { code, stdout, stderr } = await iljari(folder, ['schedule', '--at', '7:30', '--out', '공유/발행']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['schtasks /Create', '* * * cd ', 'OnCalendar=*-*-* 07:30:00', '공유/발행'])
      expect(stdout).toContain(part);
    expect(stdout).toContain(inject('installation'));
  });

  test.each([
    ['a time that is none', ['schedule', '--at', '25:00'], '시각이 아닙니다'],
    ['two spreadsheets', ['schedule'], '표 파일이 여럿입니다(구인.csv, 실적.csv)'],
  ])('%s is refused', async (_name, args, says) => {
    writeFileSync(join(folder, '실적.csv'), '');
    const { code, stderr } = await iljari(folder, args);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });

  test.skipIf(process.platform === 'win32').each([
    ['a line of its own', '구인\n* * * * * 지어낸 명령\n.csv'],
    ['a carriage return', '구인\r.csv'],
    ['a line end of Unicode', '구인\u2028.csv'],
    ['a command for the terminal', '구인\u001b[2J.csv'],
  ])('a name with %s is refused', async (_name, file) => {
    const inner = join(folder, file);
    mkdirSync(inner);
    writeFileSync(join(inner, '구인.csv'), sheet);
    writeFileSync(join(inner, '일자리.yaml'), config);
    const cases = [
      [folder, [file]],
      [folder, ['구인.csv', '--out', file]],
      [folder, ['구인.csv', '--config', file]],
      [inner, ['구인.csv']],
    ] as const;
    for (const [cwd, args] of cases)
      for (const more of [[], ['--install'], ['--json']]) {
        // No crontab or systemctl of the machine is to be found.
        const { code, stdout, stderr } = await iljari(cwd, ['schedule', ...args, ...more], { PATH: root });
        const said = more.includes('--json') ? stdout : stderr;
        expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining('예약할 수 없습니다') });
        expect(said.trimEnd().split('\n')).toHaveLength(1);
      }
  });

  test('without a config nobody could know the day', async () => {
    rmSync(join(folder, '일자리.yaml'));
    expect(await iljari(folder, ['schedule'])).toMatchObject({ code: 2 });
    const built = await iljari(folder, ['build', '구인.csv', '--if-due']);
    expect(built.stderr).toContain('설정 파일(일자리.yaml)이 없어 발행일을 알 수 없습니다.');
    expect(built.code).toBe(2);
  });

  describe.skipIf(process.platform === 'win32')('--install', () => {
    /** A crontab of our own in front of the system's: it keeps its table in a file. */
    function standIn(list: string): NodeJS.ProcessEnv {
      const bin = join(root, 'bin');
      mkdirSync(bin);
      const table = join(root, 'table');
      writeFileSync(
        join(bin, 'crontab'),
        `#!/bin/sh\nif [ "$1" = -l ]; then ${list}; else cat > '${table}'; fi\n`,
      );
      chmodSync(join(bin, 'crontab'), 0o755);
      return { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
    }

    test('adds the line to those that are there, once', async () => {
      const env = standIn(
        `cat '${join(root, 'table')}' 2>/dev/null || { echo no crontab for me >&2; exit 1; }`,
      );
      for (let i = 0; i < 2; i += 1) {
        const { code, stdout } = await iljari(folder, ['schedule', '--install'], env);
        expect({ code, stdout }).toEqual({
          code: 0,
          stdout: expect.stringContaining('예약했습니다(crontab)'),
        });
      }
      expect(readFileSync(join(root, 'table'), 'utf8').split('\n')).toHaveLength(3);
    });

    test('a table that cannot be read is not overwritten', async () => {
      const env = standIn('echo you are not allowed >&2; exit 1');
      writeFileSync(join(root, 'table'), 'mine');
      const { code, stderr } = await iljari(folder, ['schedule', '--install'], env);
      expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('you are not allowed') });
      expect(readFileSync(join(root, 'table'), 'utf8')).toBe('mine');
    });
  });
});
