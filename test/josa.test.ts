import { expect, test } from 'vitest';
import { josa, withJosa, type Particle } from '../src/josa.ts';

test.each<[string, Particle, string]>([
  ['제24호', '을', '제24호를'],
  ['정정 2차', '을', '정정 2차를'],
  ['기록', '을', '기록을'],
  ['2026-12-08', '을', '2026-12-08을'],
  ['2026-12-22', '을', '2026-12-22를'],
  ['밴드.txt', '을', '밴드.txt을(를)'],
  ['A4', '으로', 'A4로'],
  ['#0b50d0', '으로', '#0b50d0으로'],
  ['서울', '으로', '서울로'],
  ['김제판', '으로', '김제판으로'],
  ['PDF', '은', 'PDF는'],
  ['table', '이', 'table이(가)'],
  ['25:00', '은', '25:00은'],
  ['', '과', '과(와)'],
  ['일자리'.normalize('NFD'), '은', `${'일자리'.normalize('NFD')}는`],
])('%j with %s', (word, particle, expected) => {
  expect(withJosa(word, particle)).toBe(expected);
  expect(word + josa(word, particle)).toBe(expected);
});
