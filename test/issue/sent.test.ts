/** The 발송대장: what it says comes back, and what it says decides. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySendings, readSendings, sendingRow, standingOf, type Sending } from '../../src/issue/sent.ts';
import { day } from '../lint/builder.ts';

const one: Sending = {
  number: 24,
  date: day('2026-11-24'),
  revision: 0,
  channel: '밴드',
  name: '밴드.txt',
  state: '보냄',
  at: '2026-11-24 09:00:00',
  result: 'AAA1',
  sha256: 'a'.repeat(64),
};

test('whatever is recorded comes back', () => {
  const states = fc.constantFrom<Sending['state']>('보내는 중', '보냄', '실패', '모름');
  const cells = fc.string().map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(fc.record({ state: states, result: cells, name: cells })), (changes) => {
      const sendings = changes.map((change) => ({ ...one, ...change }));
      expect(readSendings(`\ufeff${emptySendings}${sendings.map(sendingRow).join('')}`)).toEqual(sendings);
    }),
  );
});

test.each([
  ['another table', '회사명,전화\r\n가람,1\r\n'],
  ['nothing', ''],
  ['a row that was damaged', `${emptySendings}24,2026-11-24\r\n`],
  ['one column that is called otherwise', (emptySendings + sendingRow(one)).replace('채널', '곳')],
  ['a table with fewer columns', emptySendings.split(',').slice(0, 3).join(',')],
  ['a day that is none', emptySendings + sendingRow(one).replace('2026-11-24', '2026-13-24')],
  ['a number with something before it', emptySendings + sendingRow(one).replace('24,', 'x24,')],
  ['a number with something after it', emptySendings + sendingRow(one).replace('24,', '24호,')],
  ['a revision with something before it', emptySendings + sendingRow(one).replace(',0,', ',-0,')],
  ['a revision with something after it', emptySendings + sendingRow(one).replace(',0,', ',0차,')],
  ['one good row and one damaged', `${emptySendings}${sendingRow(one)}24,2026-11-24\r\n`],
  ['a state it does not know', emptySendings + sendingRow(one).replace('보냄', '보냈음')],
])('%s says nothing that can be trusted', (_what, text) => {
  expect(readSendings(text)).toBe(null);
});

test('spaces around cells, empty rows and a missing last cell do no harm', () => {
  const spaced = sendingRow(one)
    .trim()
    .split(',')
    .map((cell) => ` ${cell} `)
    .join(',');
  const header = emptySendings.trim().split(',').join(' , ');
  expect(readSendings(`${header}\r\n , ,\r\n${spaced}\r\n\r\n`)).toEqual([one]);
  const cut = sendingRow(one).split(',').slice(0, 8).join(',');
  expect(readSendings(`${emptySendings}${cut}\r\n`)).toEqual([{ ...one, sha256: '' }]);
  expect(readSendings(emptySendings + sendingRow({ ...one, number: 124, revision: 10 }))).toMatchObject([
    { number: 124, revision: 10 },
  ]);
});

describe('a text', () => {
  const states = (...list: readonly Sending['state'][]): readonly Sending[] =>
    list.map((state) => ({ ...one, state }));

  test.each([
    [[], null],
    [['보내는 중'], '모름'],
    [['보내는 중', '보냄'], '보냄'],
    [['보내는 중', '실패'], null],
    [['보내는 중', '모름'], '모름'],
    [['보내는 중', '실패', '보내는 중'], '모름'],
    [['보내는 중', '모름', '보내는 중', '보냄'], '보냄'],
  ] as const)('after %j: %s', (list, standing) => {
    expect(standingOf(states(...list), one)).toBe(standing);
  });

  test.each([
    ['the same text in a later revision', { revision: 1 }, '보냄'],
    ['another text in a later revision', { revision: 1, sha256: 'b' }, null],
    ['changed by hand within the revision', { sha256: 'b' }, '보냄'],
    ['of another issue', { number: 25 }, null],
    ['of another date', { date: day('2026-12-08') }, null],
    ['for another channel', { channel: '카카오' }, null],
    ['another part', { name: '밴드-2.txt', sha256: 'b' }, null],
  ])('%s', (_what, change, standing) => {
    expect(standingOf([one], { ...one, ...change })).toBe(standing);
  });
});
