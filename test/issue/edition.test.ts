import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/read-config.ts';
import type { Edition } from '../../src/config/config.ts';
import { openingsOf } from '../../src/issue/edition.ts';
import { printedBefore, type Entry } from '../../src/issue/history.ts';
import { day, openingWith } from '../lint/builder.ts';
import { recordWith } from './record.ts';

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

test('an edition of any of several occupations, their names written without the marks between', () => {
  const groups = [wanju.group.replaceAll('·', ' '), '없는 묶음'];
  expect(groups[0]).not.toBe(wanju.group);
  expect(rowsOf([edition('돌봄', [], groups), edition('모두', [])]).rows[0]).toEqual(['돌봄', [4]]);
});

test('an edition of openings that are all held back is empty; what there is instead is told in order', () => {
  const { diagnostics } = openingsOf([edition('가', ['김제']), edition('나', [])], all, new Set([gimje]));
  expect(diagnostics.map(({ code }) => code)).toEqual(['edition/empty']);
  const [{ actual, hint } = {}] = diagnostics;
  expect(actual).toBe('김제');
  expect(hint).toContain('이번 구인의 지역: 마포구, 완주군, 익산시.');
  expect(hint).toContain(`직종: ${[...new Set([iksan.group, wanju.group])].toSorted().join(', ')}`);
});

test('of many places a dozen are told; without any it is said', () => {
  const many = [
    '김제',
    '익산',
    '완주',
    '군산',
    '정읍',
    '남원',
    '진안',
    '무주',
    '장수',
    '임실',
    '순창',
    '고창',
    '부안',
  ].map((name, row) => openingWith({ workplace: `전북 ${name}` }, { row }));
  const empty = edition('가', ['목포']);
  const [several] = openingsOf([empty, edition('나', [])], many, new Set()).diagnostics;
  expect(/지역: ([^.]+)\./.exec(several?.hint ?? '')?.[1]?.split(', ')).toHaveLength(12);
  const nowhere = openingWith({ workplace: '' });
  const [none] = openingsOf([empty, edition('나', [])], [nowhere], new Set()).diagnostics;
  expect(none?.hint).toContain('지역: 없음.');
  const [nothing] = openingsOf([empty], [], new Set()).diagnostics;
  expect(nothing?.hint).toContain('직종: 없음');
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
    source: '구인.csv',
    hired: 0,
  });
  const entry = recordWith(1, day('2026-01-06'), {
    printed: [opening('a', ['김제판']), opening('b', []), opening('c', ['김제판', '익산판'])],
  });
  const before = (name: string) => [...(printedBefore([entry], day('2026-01-20'), name)?.keys() ?? [])];
  expect(before('')).toEqual(['a', 'b', 'c']);
  expect(before('김제판')).toEqual(['a', 'b', 'c']);
  expect(before('익산판')).toEqual(['b', 'c']);
  const own = { ...entry, printed: [opening('a', ['김제판'])] };
  expect(printedBefore([own], day('2026-01-20'), '익산판')).toBeUndefined();
});
