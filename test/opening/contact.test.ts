import { expect, test } from 'vitest';
import { mailIn, urlIn } from '../../src/opening/contact.ts';

test.each([
  ['kim@example.kr', 'kim@example.kr'],
  ['이메일: job.kim+a@mail.example.co.kr (담당자)', 'job.kim+a@mail.example.co.kr'],
  ['개인회원 로그인 후 조회가능', ''],
  ['kim@', ''],
])('mail in %j', (cell, mail) => {
  expect(mailIn(cell)).toBe(mail);
});

test.each([
  ['https://www.example.kr/job?id=1&b=2', 'https://www.example.kr/job?id=1&b=2'],
  ['바로가기 http://example.com/a', 'http://example.com/a'],
  ['www.example.co.kr', 'http://www.example.co.kr'],
  ['example.kr/', 'http://example.kr/'],
  ['javascript:alert(1)', ''],
  ['ftp://example.kr', ''],
  ['홈페이지 참조', ''],
  ['https://', ''],
  ['http://example.kr:port', ''],
])('page in %j', (cell, url) => {
  expect(urlIn(cell)).toBe(url);
});
