/** Nothing is left out in silence: what the other tests of this suite need is there. */
import { describe, expect, test } from 'vitest';
import { programs } from '../scripts/programs.mjs';
import { need } from './programs.ts';

describe('Debian brings', () => {
  test.each(Object.entries(programs))('%s', (_, uses) => {
    expect(() => uses.forEach(need)).not.toThrow();
  });
});

test('a program that is missing is named', () => {
  expect(() => need('no-such-program')).toThrow('no-such-program is missing');
});
