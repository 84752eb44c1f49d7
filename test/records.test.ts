/** `check --json` keeps to its published schema, on the examples and on the worst that a cell can hold. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, expect, test } from 'vitest';
import { iljari } from './iljari.ts';

const root = join(import.meta.dirname, '..');
const schema = JSON.parse(readFileSync(join(root, 'docs', 'records.schema.json'), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const folder = mkdtempSync(join(tmpdir(), 'iljari-records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nasty = [
  '회사명,제목,급여,접수마감일,연락처,모집인원,근무시간',
  '"가나(주)",\u0001포장,월급 209만원,채용시까지 26-12-01,1588-1234,○명,시간협의',
  ',,,,,,',
  '다라,=1+1,협의,내일마감,없음,0명,"(오전) 9시 00분 ~ (정오) 12시 00분"',
].join('\n');

test.each(['examples/gimje/구인.csv', 'examples/few/구인.csv', 'examples/partners', 'nasty.csv'])(
  '%s',
  async (name) => {
    writeFileSync(join(folder, 'nasty.csv'), nasty);
    const path = name === 'nasty.csv' ? name : join(root, name);
    const { stdout } = await iljari(folder, ['check', path, '--date', '2026-11-24', '--json']);
    const result: unknown = JSON.parse(stdout);
    isValid(result);
    expect(isValid.errors ?? []).toEqual([]);
    expect(result).toHaveProperty('records.0.source.row');
  },
);

test('the schema refuses another shape', () => {
  expect(
    isValid({ issue: { number: 1, date: '2026-11-24' }, openings: {}, records: [], diagnostics: [] }),
  ).toBe(false);
});
