/** A server on this computer that behaves like BAND's documented interface, and can be told to misbehave. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const access = { token: 'ZQAAsecret-token_0123456789', key: 'AABsecretkey987' };

export type Posted = { readonly content: string; readonly push: string };

/** What the server does with one request instead of what is documented. */
export type Misdeed = (response: ServerResponse, form: URLSearchParams) => void;

export type BandServer = {
  readonly url: string;
  /** What members would see, in order. */
  readonly posts: readonly Posted[];
  /** Requests of any kind. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly type: string }[];
  /** For the next requests, one each. */
  readonly misdeeds: Misdeed[];
  /** Called with every request, before it is answered. */
  watch: () => void;
  readonly close: () => Promise<void>;
};

/** An answer with a result code, as BAND gives it; the token is repeated, as a careless server might. */
export function answering(code: number, status = 200): Misdeed {
  return (response, form) => {
    const message = `failed for ${form.get('access_token') ?? ''} ${form.get('band_key') ?? ''}`;
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ result_code: code, result_data: { message } }));
  };
}

/** An answer of these words. */
export function saying(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Misdeed {
  return (response) => void response.writeHead(status, headers).end(body);
}

export async function startBand(): Promise<BandServer> {
  const posts: Posted[] = [];
  const requests: { method: string; path: string; type: string }[] = [];
  const misdeeds: Misdeed[] = [];
  const server = createServer((request, response) => void handle(request, response));
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = request;
    requests.push({ method, path, type: headers['content-type'] ?? '' });
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    band.watch();
    const form = new URLSearchParams(body);
    const misdeed = misdeeds.shift();
    if (misdeed !== undefined) misdeed(response, form);
    else documented(form, response);
  };
  const documented = (form: URLSearchParams, response: ServerResponse): void => {
    const [content, push] = [form.get('content') ?? '', form.get('do_push') ?? ''];
    if (form.get('access_token') !== access.token) return answering(10401)(response, form);
    if (content === '') return answering(212)(response, form);
    if (form.get('band_key') !== access.key) return answering(60102)(response, form);
    posts.push({ content, push });
    const result = { result_code: 1, result_data: { band_key: access.key, post_key: `AAA${posts.length}` } };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(result));
  };
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const band: BandServer = {
    url: `http://127.0.0.1:${port}`,
    posts,
    requests,
    misdeeds,
    watch: () => {},
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return band;
}
