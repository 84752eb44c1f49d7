import { describe, expect, test } from 'vitest';
import { defaultConfig, readConfig } from '../../src/config/read-config.ts';
import { configReference, pitfalls } from '../../src/config/reference.ts';
import { sampleConfig } from '../../src/config/sample.ts';
import { configSchema } from '../../src/config/schema.ts';
import { toDay, type Day } from '../../src/day.ts';
import { flags } from '../../src/commands/flags.ts';
import { settings } from '../../src/config/settings.ts';

const first = toDay('2026-11-24') as Day;

describe('made from options.ts; npm run accept makes them again', () => {
  test('docs/config.md', async () => {
    await expect(configReference(flags)).toMatchFileSnapshot('../../docs/config.md');
  });
  test('docs/일자리.schema.json', async () => {
    const text = `${JSON.stringify(configSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../docs/일자리.schema.json');
  });
});

describe('the commented file', () => {
  const sample = sampleConfig(first);

  test('says what holds anyway but for the pictures, which it turns on, and asks for the name of the centre', () => {
    const { value, diagnostics } = readConfig(sample, '일자리.yaml');
    expect(value).toEqual({ ...defaultConfig, drawings: true, firstIssue: { date: first, number: 1 } });
    expect(diagnostics).toMatchObject([{ code: 'config/no-centre', severity: 'warning' }]);
  });

  test('is still a config when every commented example is switched on', () => {
    const lines = sample
      .split('\n')
      .map((line) => line.replace(/^( *)# ((?: *- )?[\p{L}/-]+:(?: .*)?|  .*)$/u, '$1$2'));
    const { value } = readConfig(lines.filter((line) => !/^ *예: /.test(line)).join('\n'), '일자리.yaml');
    expect(value?.centre.channels).toEqual([{ name: '밴드에서 보기', url: 'https://example.org/band' }]);
    expect([...(value?.columns ?? [])]).toEqual([
      ['모시는 곳', 'company'],
      ['받는 돈', 'pay'],
    ]);
    expect(value?.rules.get('privacy/contact-name')?.severity).toBe('off');
  });

  test('names every key', () => {
    for (const path of Object.keys(settings)) expect(sample).toContain(`${path.split('.').at(-1)}:`);
  });
});

describe('pitfalls of the documents', () => {
  const base = '\n발행: {첫호날짜: 2026-01-06}\n';
  test.each(pitfalls)('$code', ({ code, wrong, right }) => {
    expect(readConfig(wrong + base, 'x').diagnostics.map((found) => found.code)).toContain(code);
    expect(readConfig(right + base, 'x').value).not.toBeNull();
  });
});

test('every option of the command line has a sentence and an example that uses it', () => {
  for (const { name, sentence, example } of flags) {
    expect(sentence).toMatch(/니다\.$/);
    expect(example).toContain(name);
  }
});

test('every example of a key is accepted under it', () => {
  for (const [path, { example }] of Object.entries(settings)) {
    const [head = '', tail] = path.split('.');
    const indent = tail === undefined ? '' : '  ';
    const value =
      typeof example === 'string' ? ` '${example}'` : example.map((line) => `\n${indent}  ${line}`).join('');
    const own = `${tail === undefined ? '' : `${head}:\n  `}${tail ?? head}:${value}\n`;
    const phone = path === '센터.전화' ? '' : '센터: {전화: 063-540-0100}\n';
    const text = path.startsWith('발행') || path.startsWith('센터') ? own : `${phone}${own}`;
    const first = path.startsWith('발행') ? '' : '발행: {첫호날짜: 2026-01-06}\n';
    const errors = readConfig(text + first, 'x').diagnostics.filter(
      ({ code }) => code !== 'config/no-first-issue',
    );
    expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
});
