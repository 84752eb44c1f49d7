import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/read-config.ts';
import type { Edition } from '../../src/config/config.ts';
import { openingsOf } from '../../src/issue/edition.ts';
import { printedBefore, type Entry } from '../../src/issue/history.ts';
import { day, openingWith } from '../lint/builder.ts';

const edition = (name: string, places: readonly string[], groups: readonly string[] = []): Edition => ({
  name,
  places,
  groups,
  config: defaultConfig,
});
const gimje = openingWith({ workplace: '전북 김제시 백구면' }, { row: 2 });
const iksan = openingWith({ workplace: '전북특별자치도 익산시 모현동' }, { row: 3 });
const wanju = openingWith({ workplace: '완주군 봉동읍', occupation: '요양보호사' }, { row: 4 });
const seoul = openingWith({ workplace: '서울 마포구' }, { row: 5 });
const all = [gimje, iksan, wanju, seoul];
const rowsOf = (editions: readonly Edition[], heldBack = new Set<(typeof all)[number]>()) => {
  const { value, diagnostics } = openingsOf(editions, all, heldBack);
  return {
    rows: value.map(([{ name }, chosen]) => [name, chosen.map(({ entry }) => entry.row)]),
    told: diagnostics.map(({ code, place }) => `${code} ${place?.row ?? ''}`.trim()),
  };
};

test('an edition takes its places, written short or long; a province takes all of its towns', () => {
  expect(
    rowsOf([edition('가', ['김제', '완주군']), edition('나', ['익산시']), edition('다', ['전북', '서울'])]),
  ).toEqual({
    rows: [
      ['가', [2, 4]],
      ['나', [3]],
      ['다', [2, 3, 4, 5]],
    ],
    told: [],
  });
});

test('an edition takes its occupations', () => {
  const { group } = wanju;
  expect(rowsOf([edition('돌봄', [], [group]), edition('모두', [])]).rows).toEqual([
    ['돌봄', [4]],
    ['모두', [2, 3, 4, 5]],
  ]);
});

test('what no edition takes is named at its row, unless it is held back', () => {
  const editions = [edition('가', ['김제', '익산'])];
  expect(rowsOf(editions).told).toEqual(['edition/outside 4', 'edition/outside 5']);
  expect(rowsOf(editions, new Set([wanju])).told).toEqual(['edition/outside 5']);
});

test('an edition without openings is told; without editions nothing is', () => {
  expect(rowsOf([edition('가', ['군산']), edition('나', [])]).told).toEqual(['edition/empty']);
  expect(rowsOf([edition('', [])]).told).toEqual([]);
});

test('what an edition printed before is its own, and what was printed for everybody', () => {
  const opening = (identity: string, editions: readonly string[]): Entry['printed'][number] => ({
    identity,
    company: '가람식품',
    title: '포장원',
    city: '김제시',
    group: '생산·제조',
    vacancies: 1,
    editions,
  });
  const entry: Entry = {
    number: 1,
    date: day('2026-01-06'),
    revision: 0,
    made: day('2026-01-06'),
    inputs: [],
    outputs: [],
    printed: [opening('a', ['김제판']), opening('b', []), opening('c', ['김제판', '익산판'])],
    heldBack: [],
  };
  const before = (name: string) => [...(printedBefore([entry], day('2026-01-20'), name)?.keys() ?? [])];
  expect(before('')).toEqual(['a', 'b', 'c']);
  expect(before('김제판')).toEqual(['a', 'b', 'c']);
  expect(before('익산판')).toEqual(['b', 'c']);
  const own = { ...entry, printed: [opening('a', ['김제판'])] };
  expect(printedBefore([own], day('2026-01-20'), '익산판')).toBeUndefined();
});
