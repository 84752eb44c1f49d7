/** One request to BAND and what its answer means, against a server that fails in every way. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/channel/band.ts';
import { hostFrom, postToBand } from '../../src/commands/band.ts';
import { access, answering, saying, startBand, type BandServer, type Misdeed } from './band-server.ts';

let band: BandServer;
beforeEach(async () => {
  band = await startBand();
});
afterEach(() => band.close());

const post = (content = '안녕하세요', push = true) => postToBand(band.url, access, content, push, 700);

test('a post is one form with the documented fields', async () => {
  const content = '새 일자리 & 100% <b>\n둘째 줄 = 😀';
  expect(await post(content, false)).toEqual({ state: '보냄', postKey: 'AAA1' });
  expect(band.posts).toEqual([{ content, push: 'false' }]);
  expect(band.requests).toEqual([
    {
      method: 'POST',
      path: '/v2.2/band/post/create',
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
    },
  ]);
});

const never: Misdeed = () => {};
const half: Misdeed = (response) => {
  response.writeHead(200, { 'Content-Length': '100' });
  response.write('{"result_code":');
};
const cut: Misdeed = (response) => {
  half(response, new URLSearchParams());
  setTimeout(() => response.destroy(), 50);
};
const hangUp: Misdeed = (response) => void response.destroy();
const huge: Misdeed = (response) => {
  response.writeHead(200);
  const more = (): void => {
    while (response.write(' '.repeat(16_384)));
    response.once('drain', more);
  };
  more();
};

describe('nobody knows whether the post stands', () => {
  test.each([
    ['no answer in time', never, 'timeout'],
    ['an answer that never ends', half, 'timeout'],
    ['an answer that breaks off', cut, 'UND_ERR_SOCKET'],
    ['a connection closed without an answer', hangUp, 'UND_ERR_SOCKET'],
    ['an answer without bounds', huge, 'HTTP 200'],
    ['a page instead of JSON', saying('<html>정상</html>'), 'HTTP 200'],
    ['an empty answer', saying(''), 'HTTP 200'],
    ['half a JSON', saying('{"result_code": 1'), 'HTTP 200'],
    ['JSON of another shape', saying('[1]'), 'HTTP 200'],
    ['JSON null', saying('null'), 'HTTP 200'],
    ['a code that is no number', saying('{"result_code":"ok"}'), 'HTTP 200'],
    ['500', saying('Internal Server Error', 500), 'HTTP 500'],
    ['502', saying('Bad Gateway', 502), 'HTTP 502'],
    ['503', saying('', 503), 'HTTP 503'],
    ['408', saying('', 408), 'HTTP 408'],
    ['an error inside BAND', answering(2300), '2300'],
  ])('%s', async (_what, misdeed, code) => {
    band.misdeeds.push(misdeed);
    const outcome = await post();
    expect(outcome).toMatchObject({ state: '모름', code, hint: expect.stringContaining('--again') });
    expect(outcome).toMatchObject({ reason: expect.stringContaining('알 수 없습니다') });
  });
});

describe('the post surely does not stand', () => {
  test.each([
    [211, 'BAND_KEY'],
    [212, 'BAND_KEY'],
    [1001, '내일'],
    [1002, '내일'],
    [1003, '몇 분 뒤'],
    [2142, '리더'],
    [3000, '손으로'],
    [3001, '짧게'],
    [10401, '토큰을 다시'],
    [10403, '글쓰기 권한'],
    [60000, 'BAND_KEY'],
    [60100, '토큰을 다시'],
    [60102, 'BAND_KEY'],
    [60103, '토큰을 다시'],
    [77777, '손으로'],
    [0, '손으로'],
    [-1, '손으로'],
  ])('result code %d says what to do', async (code, hint) => {
    band.misdeeds.push(answering(code));
    const outcome = await post();
    expect(outcome).toMatchObject({ state: '실패', code: String(code), hint: expect.stringContaining(hint) });
    expect(outcome).toMatchObject({ reason: expect.stringContaining(String(code)) });
  });

  test.each([
    [401, '토큰을 다시'],
    [403, '토큰을 다시'],
    [404, '보안 프로그램'],
    [429, '몇 분 뒤'],
  ])('HTTP %d', async (status, hint) => {
    band.misdeeds.push(saying('{"error":"invalid_token"}', status));
    expect(await post()).toMatchObject({
      state: '실패',
      code: `HTTP ${status}`,
      hint: expect.stringContaining(hint),
    });
  });

  test('a documented code counts whatever the HTTP status', async () => {
    band.misdeeds.push(answering(10401, 401));
    expect(await post()).toMatchObject({ code: '10401' });
  });

  test('a redirect is not followed: the token goes nowhere else', async () => {
    const other = await startBand();
    band.misdeeds.push(saying('', 307, { Location: `${other.url}/v2.2/band/post/create` }));
    expect(await post()).toMatchObject({ state: '실패', code: 'HTTP 307' });
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test('nobody listens', async () => {
    await band.close();
    expect(await post()).toMatchObject({ state: '실패', code: 'ECONNREFUSED' });
    band = await startBand();
  });
});

test('no outcome repeats what a server said', async () => {
  for (const misdeed of [
    answering(10401),
    answering(424242),
    saying(JSON.stringify(access), 500),
    saying(`{"result_code":1,"result_data":{"post_key":"${access.token} <b>"}}`),
  ]) {
    band.misdeeds.push(misdeed);
    const told = JSON.stringify(await post());
    expect(told).not.toContain(access.token);
    expect(told).not.toContain(access.key);
  }
});

test('a success without a key is a success', () => {
  expect(readAnswer(200, '{"result_code":1}')).toEqual({ state: '보냄', postKey: '' });
  expect(readAnswer(200, '{"result_code":1,"result_data":{"post_key":5}}')).toEqual({
    state: '보냄',
    postKey: '',
  });
});

describe('the host', () => {
  test.each([undefined, ''])('is BAND’s own (%s)', (setting) => {
    expect(hostFrom(setting)).toBe('https://openapi.band.us');
  });

  test.each(['http://127.0.0.1:8080', 'http://localhost:1'])('%s, for tests', (setting) => {
    expect(hostFrom(setting)).toBe(setting);
  });

  test.each([
    'https://openapi.band.us.example.org',
    'http://127.0.0.1.example.org:80',
    'http://localhost:80@example.org',
    'http://localhost:80/x',
    'http://127.0.0.1:80\n.example.org',
    'https://127.0.0.1:443',
    'http://10.0.0.1:80',
  ])('%s is refused', (setting) => {
    expect(() => hostFrom(setting)).toThrow('이 컴퓨터의 주소만');
  });
});
