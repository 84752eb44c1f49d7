import { describe, expect, test } from 'vitest';

import { cp949, read, texts } from './files.ts';

const list = `<?xml version="1.0" encoding="UTF-8"?>
<wantedRoot><total>2</total><startPage>1</startPage><display>2</display>
<wanted><wantedAuthNo>K111</wantedAuthNo><company>가나식품</company><busino>1234567890</busino>
 <indTpNm>식품 제조업</indTpNm><title><![CDATA[조리원 <급구> & 주방]]></title><salTpNm>월급</salTpNm><sal>230만원</sal>
 <minSal>2300000</minSal><maxSal>2500000</maxSal><region>전북 김제시</region><holidayTpNm>주5일근무</holidayTpNm>
 <minEdubg>학력무관</minEdubg><career>관계없음</career><regDt>26-11-01</regDt><closeDt>채용시까지 26-12-31</closeDt>
 <wantedInfoUrl>https://www.example.com/?a=1&amp;b=2</wantedInfoUrl></wanted>
<wanted><wantedAuthNo>K222</wantedAuthNo><company>다라&nbsp;기계</company><title>용접</title><closeDt>26-11-30</closeDt></wanted>
</wantedRoot>`;

test('고용24 list', async () => {
  const { entries, diagnostics } = await read(list, {}, '목록.xml');
  expect(entries.map(texts)).toEqual([
    {
      id: 'K111',
      company: '가나식품',
      business: '식품 제조업',
      title: '조리원 <급구> & 주방',
      payUnit: '월급',
      pay: '230만원',
      payMin: '2300000',
      payMax: '2500000',
      workplace: '전북 김제시',
      days: '주5일근무',
      education: '학력무관',
      career: '관계없음',
      registered: '26-11-01',
      deadline: '채용시까지 26-12-31',
      url: 'https://www.example.com/?a=1&b=2',
    },
    { id: 'K222', company: '다라&nbsp;기계', title: '용접', deadline: '26-11-30' },
  ]);
  expect(entries).toMatchObject([
    { row: 2, line: 3 },
    { row: 3, line: 8 },
  ]);
  expect(diagnostics).toMatchObject([{ code: 'columns/unused', severity: 'info', actual: 'busino' }]);
});

test('one opening alone', async () => {
  expect(
    (
      await read(
        '<wantedRoot><total>1</total><wanted><company>가나</company><title>조리</title></wanted></wantedRoot>',
      )
    ).entries,
  ).toHaveLength(1);
});

test('고용24 detail, its groups in one opening', async () => {
  const detail = `<?xml version="1.0" encoding="EUC-KR"?><wantedDtl><wantedAuthNo>K333</wantedAuthNo>
    <corpInfo><corpNm>(주)가나</corpNm><totPsncnt>100 명</totPsncnt><busiCont>식품</busiCont><corpAddr>서울 서초구</corpAddr></corpInfo>
    <wantedInfo><jobsNm>조리원(304002)</jobsNm><wantedTitle>조리원 모집</wantedTitle><jobCont>조리
그리고 배식</jobCont><receiptCloseDt>20261130</receiptCloseDt><empTpNm>기간의 정함이 없는 근로계약</empTpNm>
    <collectPsncnt>2</collectPsncnt><salTpNm>시급11,000원 이상,</salTpNm><workRegion>(54321) 전북 김제시</workRegion>
    <workdayWorkhrCont>주5일</workdayWorkhrCont><fourIns>국민연금</fourIns><attachFileInfo><attachFileUrl>x</attachFileUrl><attachFileUrl>y</attachFileUrl></attachFileInfo></wantedInfo>
    <empchargeInfo><empChargerDpt>총무부</empChargerDpt><contactTelno>063-540-0001</contactTelno></empchargeInfo></wantedDtl>`;
  const { entries, codes } = await read(cp949(detail), {}, '상세.xml');
  expect(entries.map(texts)).toEqual([
    {
      id: 'K333',
      company: '(주)가나',
      business: '식품',
      companyAddress: '서울 서초구',
      occupation: '조리원(304002)',
      title: '조리원 모집',
      duties: '조리\n그리고 배식',
      deadline: '20261130',
      employment: '기간의 정함이 없는 근로계약',
      headcount: '2',
      payUnit: '시급11,000원 이상,',
      workplace: '(54321) 전북 김제시',
      hours: '주5일',
      insurance: '국민연금',
      contact: '총무부',
      phone: '063-540-0001',
    },
  ]);
  expect(codes).toEqual(['columns/unused']);
});

test('rows of another portal', async () => {
  const text = `<GetJobInfo><list_total_count>1</list_total_count><RESULT><CODE>INFO-000</CODE><MESSAGE>정상</MESSAGE></RESULT>
    <row><JO_REGIST_NO>1</JO_REGIST_NO><CMPNY_NM>가나</CMPNY_NM><JO_SJ>조리</JO_SJ></row></GetJobInfo>`;
  expect((await read(text)).entries.map(texts)).toEqual([{ id: '1', company: '가나', title: '조리' }]);
});

describe('answers that hold no list', () => {
  test.each([
    [
      '<GO24><error>개인회원은 사용할 수 없는 OPEN-API입니다.</error></GO24>',
      'read/answer',
      /개인회원은/,
      /기관/,
    ],
    [
      '<wantedDtl><message>정보가 존재하지 않습니다</message><messageCd>018</messageCd></wantedDtl>',
      'read/answer',
      /존재하지 않습니다.*018/,
      /인증키/,
    ],
    [
      '<wantedRoot><total>0</total><message>정보가 존재하지 않습니다</message><messageCd>006</messageCd></wantedRoot>',
      'read/answer',
      /006/,
      /다시/,
    ],
    ['<wantedRoot><total>0</total></wantedRoot>', 'read/xml', /구인 목록이 들어 있지 않은/, /CSV/],
    ['<note><to>가나</to></note>', 'read/xml', /구인 목록이 들어 있지 않은/, /CSV/],
    ['<wantedRoot><wanted><company>가나</company>', 'read/xml', /1번째 줄/, /다시 받아/],
  ])('%s', async (text, code, message, hint) => {
    const { entries, diagnostics } = await read(text);
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code, severity: 'error' }]);
    expect(diagnostics[0]?.message).toMatch(message);
    expect(diagnostics[0]?.hint).toMatch(hint);
  });

  const openings = (content: string): string => `<wantedRoot><wanted>${content}</wanted></wantedRoot>`;
  test.each([
    ['depth', `${'<a>'.repeat(101)}${'</a>'.repeat(101)}`, '100겹 이하'],
    ['elements', openings('<a/>'.repeat(4_000_001)), '항목 4,000,000개 이하'],
    [
      'attributes',
      openings(`<a ${Array.from({ length: 1001 }, (_, index) => `b${index}="1"`).join(' ')}/>`),
      '속성 1,000개 이하',
    ],
    [
      'names',
      openings(Array.from({ length: 1001 }, (_, index) => `<a${index}/>`).join('')),
      '이름 1,000개 이하',
    ],
    ['faults', openings(`<company>${'&nbsp;'.repeat(100_001)}</company>`), '100,000곳 이하'],
    [
      'openings',
      `<wantedRoot>${'<wanted><company>가</company></wanted>'.repeat(100_000)}</wantedRoot>`,
      '100,000행 이하',
    ],
  ])('an XML beyond a bound is refused, and the bound named: %s', async (_, text, expected) => {
    const { entries, diagnostics } = await read(text);
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'read/too-large', severity: 'error', expected }]);
  });

  test('a field that comes again and again takes time by its length', async () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `가${index % 7}`);
    const { entries, codes } = await read(
      openings(`${names.map((name) => `<company>${name}</company>`).join('')}<title>조리</title>`),
    );
    expect(texts(entries[0]).company).toBe(names.join('\n').slice(0, 32_767));
    expect(codes).toContain('read/long-cell');
  });

  test.each(['"b"', '"&b;&b;"', 'SYSTEM "file:///etc/hostname"', 'SYSTEM "https://example.org/a"'])(
    'entities of its own or of other files are refused and never expanded: %s',
    async (entity) => {
      const { entries, diagnostics } = await read(
        `<!DOCTYPE r [<!ENTITY b "ㄱ"><!ENTITY a ${entity}>]><wantedRoot><wanted><company>&a;</company></wanted></wantedRoot>`,
      );
      expect(entries).toEqual([]);
      expect(diagnostics).toMatchObject([{ code: 'read/xml', severity: 'error' }]);
      expect(diagnostics[0]?.message).toContain('DTD');
      expect(diagnostics[0]?.hint).toContain('고용24');
    },
  );
});
