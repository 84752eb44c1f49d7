import { expect, test } from 'vitest';
import { statutes } from '../../src/lint/statutes.ts';

test('an article either was compared with a text, with all particulars, or says that it was not', () => {
  for (const { article, version, source, checked } of Object.values(statutes)) {
    expect(article).not.toBe('');
    expect(new Set([version === '', source === '', checked === '']).size).toBe(1);
  }
});
