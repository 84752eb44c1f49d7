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
  ['a state it does not know', emptySendings + sendingRow(one).replace('보냄', '보냈음')],
])('%s says nothing that can be trusted', (_what, text) => {
  expect(readSendings(text)).toBe(null);
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
