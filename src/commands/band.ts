/** One request to BAND: the only place from which the program speaks to the network. */
import { bandHost, postForm, postPath, readAnswer, unknownOutcome } from '../channel/band.ts';
import type { BandAccess, Outcome } from '../channel/band.ts';
import { RunError } from './machine.ts';

/** Milliseconds for the whole exchange, and bytes of an answer that are read. */
const [longestWait, longestAnswer] = [30_000, 64 * 1024];

/**
 * The host to post to: BAND's own, or a server on this very computer, for tests. Throws a `RunError` for
 * any other, so that the token can go nowhere else.
 */
export function hostFrom(setting: string | undefined): string {
  if (setting === undefined || setting === '') return bandHost;
  if (/^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}$/.test(setting)) return setting;
  throw new RunError(
    2,
    'ILJARI_BAND_URL에는 이 컴퓨터의 주소만 적을 수 있습니다.',
    '시험이 아니면 이 환경 변수를 지워 주십시오.',
  );
}

/** Posts a text and tells what became of it; never throws for the network, and tells nothing of the access. */
export async function postToBand(
  host: string,
  access: BandAccess,
  content: string,
  push: boolean,
  wait: number = longestWait,
): Promise<Outcome> {
  try {
    const answer = await fetch(host + postPath, {
      method: 'POST',
      body: postForm(access, content, push),
      // A redirected request would take the token along.
      redirect: 'manual',
      signal: AbortSignal.timeout(wait),
    });
    return readAnswer(answer.status, await textOf(answer));
  } catch (error) {
    return outcomeOf(error, wait);
  }
}

/** The beginning of an answer: ours are a few hundred bytes long. */
async function textOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > longestAnswer) return '';
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

/** What the system's own words for a failure say of the post. */
function outcomeOf(error: unknown, wait: number): Outcome {
  if (error instanceof Error && error.name === 'TimeoutError')
    return unknownOutcome('timeout', `밴드가 ${Math.ceil(wait / 1000)}초 안에 답하지 않았습니다.`);
  const cause = error instanceof Error ? error.cause : undefined;
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'network';
  if (unreachable.has(code))
    return {
      state: '실패',
      code,
      reason: `밴드에 연결하지 못했습니다(${code}).`,
      hint: '인터넷 연결을 확인한 뒤 다시 실행해 주십시오.',
    };
  if (/CERT|SELF_SIGNED|VERIFY|^ERR_TLS/.test(code))
    return {
      state: '실패',
      code,
      reason: `밴드의 인증서를 확인하지 못했습니다(${code}).`,
      hint: '기관의 보안 프로그램이 통신을 가로채는지 전산 담당자에게 물어보거나 글을 손으로 붙여 넣어 주십시오.',
    };
  return unknownOutcome(code, `밴드와 주고받던 연결이 끊어졌습니다(${code}).`);
}

/** Failures before a byte of the request went out. */
const unreachable: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
