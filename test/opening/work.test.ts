import { expect, test } from 'vitest';
import { workOf } from '../../src/opening/work.ts';

test.each([
  { title: '지게차 운전원 모집', occupation: '지게차 운전원', duties: '상하차', is: '지게차 운전원 모집' },
  { title: '', occupation: '지게차 운전원', duties: '상하차', is: '지게차 운전원' },
  { title: '', occupation: '', duties: '상하차', is: '상하차' },
  { title: '', occupation: '', duties: '', is: '' },
  { title: '', occupation: '', duties: '가나다 '.repeat(40), is: '가나다 '.repeat(25).trim() },
  { title: '', occupation: '', duties: '가'.repeat(200), is: '가'.repeat(100) },
])('$is', ({ is, ...row }) => {
  expect(workOf(row)).toBe(is);
});
