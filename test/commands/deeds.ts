/**
 * Whatever is done in whatever order on whatever day: every page that hung once can be found again byte for byte,
 * numbers rise by one, and the totals are what is on paper.
 */
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { kept } from '../../src/commands/disk/store.ts';
import { sha256Of } from '../../src/commands/disk/hash.ts';
import { plusDays, toDay, type Day } from '../../src/day.ts';
import { currentEntries } from '../../src/issue/history.ts';
import { Office } from './office.ts';

/** A deed of the office, days after the one before it, with so many openings in the spreadsheet. */
type Deed = {
  readonly what: 'build' | 'named' | 'if-due' | 'revise' | 'publish' | 'undo' | 'put' | 'change';
  readonly days: number;
  readonly openings: number;
  readonly pay: number;
};

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom(
    'build',
    'build',
    'build',
    'named',
    'if-due',
    'revise',
    'revise',
    'publish',
    'undo',
    'undo',
    'put',
    'change',
  ),
  days: fc.constantFrom(0, 0, 0, 1, 7, 13, 14),
  openings: fc.integer({ min: 1, max: 4 }),
  pay: fc.integer({ min: 250, max: 252 }),
});

const companies = ['한결정밀', '나래식품', '다온물류', '라온건설'];
/** Random deeds of an office, `runs` times over; each run is an office of its own. How many were lived. */
export async function liveAtRandom(runs: number): Promise<number> {
  let lived = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 14 }), async (deeds) => {
      const office = new Office();
      try {
        await live(office, deeds);
        lived += 1;
      } finally {
        office.close();
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
  return lived;
}

async function live(office: Office, deeds: readonly Deed[]): Promise<void> {
  const hung = new Map<string, Buffer>();
  const foreign = new Map<string, string>();
  let today: Day = toDay('2026-11-20') as Day;
  for (const [at, one] of deeds.entries()) {
    today = plusDays(today, one.days);
    office.list(...companies.slice(0, one.openings).map((company) => `${company} ${one.pay}`));
    const before = office.records();
    const { stderr, code } = await doIt(office, one, today, at, foreign);
    expect([0, 1, 2], stderr).toContain(code);
    const after = office.records();

    // Records are only ever added, one more than the last each.
    expect(after.filter(({ record }) => record <= before.length)).toEqual(before);
    expect(after.map(({ record }) => record).toSorted((a, b) => a - b)).toEqual(
      after.map((_, index) => index + 1),
    );
    expect(after.every(({ isWhole }) => isWhole)).toBe(true);
    for (const entry of currentEntries(after)) {
      const folder = `${entry.date}_제${entry.number}호`;
      // What is on paper is what is counted; what a person changed says something else.
      if (!foreign.has(`${folder}/밴드.txt`))
        expect(office.text(folder, '밴드.txt')).toContain(`일자리 ${entry.printed.length}건`);
      for (const { name, sha256 } of entry.outputs)
        if (!foreign.has(`${folder}/${name}`))
          expect(office.published().get(`${folder}/${name}`), name).toSatisfy(
            (bytes: Buffer) => sha256Of(bytes) === sha256,
          );
    }
    for (const [path, bytes] of office.published()) if (!foreign.has(path)) hung.set(sha256Of(bytes), bytes);
    const contents = new Set([...office.published().values()].map((bytes) => bytes.toString()));
    for (const text of foreign.values()) expect(contents).toContain(text);
  }
  const strange = new Set([...foreign.values()].map((text) => sha256Of(Buffer.from(text))));
  for (const [sha256, bytes] of hung)
    if (!strange.has(sha256)) expect(await kept(office.path(), sha256)).toEqual(bytes);
  const { issues } = JSON.parse((await office.on(today, 'history', '--json')).stdout);
  expect(issues.map(({ openings }: { openings: number }) => openings)).toEqual(
    currentEntries(office.records()).map(({ printed }) => printed.length),
  );
  if (office.records().length > 0)
    expect(await office.on(today, 'history', '--check')).toMatchObject({ code: 0 });
}

type Result = { readonly code: number | null; readonly stderr: string };

async function doIt(
  office: Office,
  { what }: Deed,
  today: Day,
  at: number,
  foreign: Map<string, string>,
): Promise<Result> {
  const nothing = { code: 0, stderr: '' };
  const last = currentEntries(office.records()).at(-1);
  switch (what) {
    case 'build':
      return office.build(today);
    case 'named':
      return office.build(today, '--date', '2026-11-24');
    case 'if-due':
      return office.build(today, '--if-due');
    case 'revise':
      return office.build(today, '--revise', `까닭 ${at}`);
    case 'publish':
    case 'undo':
      return office.on(today, what);
    case 'put':
    case 'change': {
      if (last === undefined) return nothing;
      const path = `${last.date}_제${last.number}호/${what === 'put' ? `메모 ${at}.txt` : '밴드.txt'}`;
      writeFileSync(office.path(path), `사람이 적은 글 ${at}`);
      foreign.set(path, `사람이 적은 글 ${at}`);
      return nothing;
    }
  }
}
