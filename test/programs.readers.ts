/** Nothing is left out in silence: what the other tests of this suite need is there. */
import { describe, expect, test } from 'vitest';
import { isThere, programs } from '../scripts/programs.mjs';
import { need } from './programs.ts';

describe('Debian brings', () => {
  test.each(Object.entries(programs))('%s', (name, uses) => {
    const missing = uses.filter((one) => !isThere(one));
    expect(missing, `apt-get install ${name}`).toEqual([]);
  });
});

test('a program that is missing is named', () => {
  expect(() => need('no-such-program')).toThrow('no-such-program is missing');
});
