/** Cells hold anything. On the finished sheet it is text, and the neighbours are where they were. */
import { describe, expect, test } from 'vitest';
import { csvOf, dense, made, plainConfig } from './sheet.ts';

describe('a cell that some program takes for more than text', () => {
  const cells = [
    '<script>alert(1)</script>',
    '</p></li></ul><p>',
    '{{제목}}',
    '{{{제목}}}',
    '{{> sheet}}',
    '{{#each 구인}}',
    '\\{{제목}}',
    '<style>p{color:red}</style>',
    ']]>',
    '<![CDATA[가]]>',
    '@page{size:1mm}',
    '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
    '<?xml version="1.0"?>',
    '&#x41;&#66;',
    '" onclick="a',
    "'; DROP TABLE",
    '../../etc/passwd',
    '..\\..\\windows',
    '%2e%2e%2f',
    '$(rm -rf ~)',
    '%s%n',
  ];

  test('is printed as it stands, and every other opening with it', async () => {
    const { pages, publication, codes } = await made(
      csvOf(...cells.map((cell, i) => ({ 업체명: `가온${i} ${cell}`, 모집제목: `사원${i}` }))),
    );
    const text = dense(pages);
    expect(publication.issue.printed).toBe(cells.length);
    expect(cells.filter((_, i) => !text.includes(`사원${i}`))).toEqual([]);
    // Tags that are markup beyond doubt are the web page the cell was copied from; so are references.
    const shown = cells.filter((cell) => !/<\/p>|<style>|&|<script/.test(cell));
    expect(shown.filter((cell) => !text.includes(dense(cell)))).toEqual([]);
    expect(text).toContain('사원13');
    expect(codes.filter((code) => code.startsWith('template/'))).toEqual([]);
  });
});

describe('characters', () => {
  test('controls, bidi and zero-width marks leave no trace and turn no text round', async () => {
    const { pages, codes } = await made(
      csvOf(
        { 업체명: '가\u202e온\u200b푸\u2067드\u0007\u0000', 모집제목: '포\u200d장\ufeff 사\u00ad원\u061c' },
        {},
      ),
    );
    expect(dense(pages)).toContain('가온푸드');
    expect(dense(pages)).toContain('포장사원');
    expect(dense(pages)).toContain('사원2');
    expect(codes).not.toContain('character/missing');
  });

  test('emoji, combining sequences and lone surrogates are printed, replaced or named, and never a box', async () => {
    const { pages, diagnostics, publication } = await made(
      csvOf({ 모집제목: '포장 👨‍👩‍👧‍👦🇰🇷 e\u0301 ㄱ\u1161 사원' }, { 모집제목: '검수\ud800사원' }),
    );
    expect(publication.issue.printed).toBe(2);
    const text = dense(pages);
    expect(text).toContain('검수');
    expect(text).not.toMatch(/\u0000|\ufffd{2}/);
    const named = diagnostics.filter(({ code }) => code === 'character/missing');
    expect(named.every(({ place }) => place?.row !== undefined && place.column === '모집제목')).toBe(true);
    expect(text.split('〓').length - 1).toBeLessThanOrEqual(named.length + 3);
  });

  test('a syllable that came decomposed (macOS) is a syllable', async () => {
    const { pages } = await made(csvOf({ 모집제목: '포장'.normalize('NFD') }));
    expect(dense(pages)).toContain('포장');
  });
});

describe('too much of it', () => {
  test('a megabyte of one letter in a cell is cut, named, and its neighbours are printed', async () => {
    const { pages, codes, diagnostics } = await made(csvOf({ 지원자격: '가'.repeat(1_000_000) }, {}));
    expect(dense(pages)).toContain('사원2');
    expect(codes.some((code) => /long|large/.test(code))).toBe(true);
    expect(diagnostics.find(({ code }) => /long|large/.test(code))?.place?.file).toBe('구인.csv');
  });

  test('the longest word a cell may hold leaves no column', async () => {
    const { pages, codes } = await made(csvOf({ 모집제목: `사원1${'가'.repeat(30_000)}` }, {}));
    expect(dense(pages)).toContain('사원1가가');
    expect(dense(pages)).toContain('사원2');
    expect(codes).toContain('cell/too-long');
  });
});

describe('addresses', () => {
  const schemes = [
    'javascript:alert(1)',
    'data:text/html,a',
    'file:///etc/passwd',
    'vbscript:a',
    'ftp://a.kr/',
    '//a.kr/b',
    '\\\\server\\share',
    'jAvAsCrIpT:a',
    'https://가 나',
    'http://[',
    'mailto:a@b.kr?bcc=c@d.kr',
  ];
  test('only http, https, tel and mailto become links', async () => {
    const { links, publication } = await made(
      csvOf(
        ...schemes.map((url) => ({ 연락처: '', 이메일: 'job@example.kr', 채용공고URL: url })),
        ...schemes.map((url) => ({ 연락처: '', 이메일: url, 채용공고URL: url, 급여: '시급 11,000원' })),
        { 연락처: '', 채용공고URL: 'https://example.kr/1' },
      ),
    );
    expect(publication.issue.printed).toBeGreaterThan(schemes.length);
    expect(links.length).toBeGreaterThan(schemes.length);
    expect(links.filter((link) => !/^(?:https?:\/\/|tel:\d|mailto:[\w.+-]+@[\w.-]+$)/.test(link))).toEqual(
      [],
    );
  });

  test('a Korean address is a link that a reader can open', async () => {
    const { links } = await made(csvOf({ 연락처: '', 채용공고URL: 'https://가온.kr/구인?호=24' }), {
      config: plainConfig.replace(/ {2}전화:.*\n/, ''),
    });
    expect(links).toContain('https://xn--o39a190c.kr/%EA%B5%AC%EC%9D%B8?%ED%98%B8=24');
  });

  test('a config that wants another scheme in its codes is refused by line', async () => {
    for (const scheme of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,a', 'intent://a'])
      await expect(
        made(csvOf({}), {
          config: plainConfig.replace('발행:', `  누리집:\n    - 이름: 밴드\n      주소: "${scheme}"\n발행:`),
        }),
      ).rejects.toThrow(/주소/);
  });
});

describe('what we export', () => {
  test('no cell of the attached list becomes a formula', async () => {
    const formulas = [
      '=HYPERLINK("http://a.kr","b")',
      '+1+1',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1+1',
      '  =1+1',
      '|cmd',
    ];
    const { openingsFiles } = await import('../../src/edition/openings-file.ts');
    const { publication } = await made(
      csvOf(...formulas.map((formula, i) => ({ 업체명: formula, 모집제목: `${formula} ${i}` }))),
    );
    expect(publication.issue.printed).toBe(formulas.length);
    const centre = { name: '가온센터', phone: '', address: '', hours: '', directions: '', channels: [] };
    const [csv] = openingsFiles(publication.issue, { title: '가', contact: '업체', centre } as never);
    const { parse } = await import('csv-parse/sync');
    const cells = parse(Buffer.from(csv?.bytes ?? []), { bom: true }).flat();
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
  });
});
