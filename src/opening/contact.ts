/** Addresses of mail and pages. */
import { cleanLine } from './clean.ts';

/** The mail address in a cell; empty when there is none, as in `로그인하셔야 조회가 가능합니다`. */
export function mailIn(cell: string): string {
  return (
    /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/.exec(
      cleanLine(cell).slice(0, 1_000),
    )?.[0] ?? ''
  );
}

/** The http(s) address in a cell; `www.example.kr` and a bare host get `http://`; empty for anything else. */
export function urlIn(cell: string): string {
  const text = cleanLine(cell).slice(0, 2_000);
  const written = /https?:\/\/[^\s<>"'()]+/i.exec(text)?.[0];
  if (written !== undefined) return URL.canParse(written) && new URL(written).username === '' ? written : '';
  const host =
    /^(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:kr|com|net|org|io|me)(?:\/[^\s<>"'()]*)?$/i.exec(
      text,
    )?.[0];
  return host === undefined ? '' : `http://${host}`;
}
