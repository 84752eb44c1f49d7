/**
 * BAND's Open API for a new post: what is asked and what the answers mean, without the network.
 * https://developers.band.us/develop/guide/api/write_post and …/handle_errors, as of 2026-11-24.
 */

export const bandHost = 'https://openapi.band.us';
export const postPath = '/v2.2/band/post/create';

/** What lets us post, and where. Never to be shown. */
export type BandAccess = { readonly token: string; readonly key: string };

/** The form of a request. */
export function postForm({ token, key }: BandAccess, content: string, push: boolean): URLSearchParams {
  return new URLSearchParams({ access_token: token, band_key: key, content, do_push: String(push) });
}

/** What became of a post: it stands, it surely does not, or nobody can tell from here. */
export type Outcome =
  | { readonly state: '보냄'; readonly postKey: string }
  | {
      readonly state: '실패' | '모름';
      /** `1003`, `HTTP 502`, `timeout`: for the record. */
      readonly code: string;
      readonly reason: string;
      readonly hint: string;
    };

/** Only this one is worth another attempt by itself. */
export const coolDown = '1003';

/** Reads an answer. Never repeats a word of it but its code and the key of the post. */
export function readAnswer(status: number, body: string): Outcome {
  const { result_code: code, result_data: data } = asRecord(parsed(body));
  if (code === 1) {
    const { post_key: key } = asRecord(data);
    return { state: '보냄', postKey: typeof key === 'string' && /^[\w=+/.-]{1,200}$/.test(key) ? key : '' };
  }
  if (typeof code === 'number' && Number.isSafeInteger(code)) return refusal(String(code));
  return withoutCode(status);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function refusal(code: string): Outcome {
  const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  const [reason, hint] = known ?? [`밴드가 받지 않았습니다(결과 코드 ${code}).`, seeCodes];
  return { state: code === '2300' ? '모름' : '실패', code, reason, hint };
}

const seeCodes = '밴드 개발자센터의 오류 안내에서 이 코드를 찾아보시거나 글을 손으로 붙여 넣어 주십시오.';
const newToken =
  '밴드 개발자센터의 내 서비스에서 토큰을 다시 받아 바꾸어 주십시오. 받는 방법은 iljari help 밴드로 볼 수 있습니다.';
const checkKey = 'BAND_KEY가 이 밴드의 것인지, 토큰을 받은 사람이 이 밴드의 회원인지 확인해 주십시오.';

/** By `result_code`: what it means, and what to do. */
const refusals: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  '211': ['밴드가 받은 값 가운데 틀린 것이 있다고 합니다(211).', checkKey],
  '212': ['밴드가 받지 못한 값이 있다고 합니다(212).', checkKey],
  '1001': ['이 서비스가 하루에 쓸 수 있는 횟수를 다 썼습니다(1001).', '내일 다시 실행해 주십시오.'],
  '1002': ['이 사용자가 하루에 쓸 수 있는 횟수를 다 썼습니다(1002).', '내일 다시 실행해 주십시오.'],
  [coolDown]: ['짧은 시간에 너무 자주 올렸습니다(1003).', '몇 분 뒤에 다시 실행해 주십시오.'],
  '2142': ['밴드의 리더만 할 수 있는 일입니다(2142).', '리더의 토큰을 쓰거나 밴드 설정을 바꾸어 주십시오.'],
  '2300': [
    '밴드에서 오류가 났습니다(2300). 글이 올라갔는지 알 수 없습니다.',
    '밴드를 열어 보고, 글이 없으면 --again을 붙여 다시 실행해 주십시오.',
  ],
  '3000': ['밴드가 요청을 알아듣지 못했습니다(3000).', seeCodes],
  '3001': [
    '밴드가 글이 너무 길다고 합니다(3001).',
    '글 파일을 짧게 고쳐 다시 실행하거나 나누어 손으로 올려 주십시오.',
  ],
  '10401': ['토큰이 없거나 기한이 지났습니다(10401).', newToken],
  '10403': [
    '이 토큰으로는 글을 쓸 수 없습니다(10403).',
    '밴드의 글쓰기 권한을 확인하고, 개발자센터에서 이 서비스의 글쓰기 권한을 신청해 주십시오.',
  ],
  '60000': ['밴드가 받은 값 가운데 틀린 것이 있다고 합니다(60000).', checkKey],
  '60100': ['밴드에 그런 사용자가 없습니다(60100).', newToken],
  '60102': ['토큰을 받은 사람이 이 밴드의 회원이 아닙니다(60102).', checkKey],
  '60103': ['토큰을 받은 사람이 이 서비스에 연결되어 있지 않습니다(60103).', newToken],
};

/** An answer without a result code: the service refused before it looked, or something else answered. */
function withoutCode(status: number): Outcome {
  const code = `HTTP ${status}`;
  if (status === 401 || status === 403)
    return { state: '실패', code, reason: `밴드가 토큰을 받지 않았습니다(${code}).`, hint: newToken };
  if (status === 429)
    return {
      state: '실패',
      code,
      reason: `밴드가 지금은 받지 않는다고 합니다(${code}).`,
      hint: '몇 분 뒤에 다시 실행해 주십시오.',
    };
  if (status >= 300 && status < 500 && status !== 408)
    return {
      state: '실패',
      code,
      reason: `밴드가 받지 않았습니다(${code}).`,
      hint: '기관의 보안 프로그램이 막았는지 확인하거나 글을 손으로 붙여 넣어 주십시오.',
    };
  return unknownOutcome(code, `밴드가 알 수 없는 답을 했습니다(${code}).`);
}

/** The request went out, and what came back does not tell. */
export function unknownOutcome(code: string, reason: string): Outcome {
  return {
    state: '모름',
    code,
    reason: `${reason} 글이 올라갔는지 알 수 없습니다.`,
    hint: '밴드를 열어 보고, 글이 없으면 --again을 붙여 다시 실행해 주십시오.',
  };
}
