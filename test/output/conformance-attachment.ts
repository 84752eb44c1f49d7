/** A list of openings that travels inside a sheet. */
import type { Attachment } from '../../src/output/conformance.ts';

export const list: Attachment = {
  name: '구인.csv',
  type: 'text/csv',
  description: '이 정보지에 실린 구인 목록',
  bytes: Buffer.from('회사명\r\n(주)새만금정밀\r\n'),
};
