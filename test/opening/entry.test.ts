import { describe, expect, test } from 'vitest';
import { opening } from './row.ts';

test('a whole row', () => {
  const { value, diagnostics } = opening({
    company: '㈜가람식품',
    title: '두부 포장원 모집 &lt;주간&gt;',
    occupation: '식품 분야 단순 종사원',
    duties: '직무내용\n두부 포장\n상자 적재',
    headcount: '2명\n입사지원\n현황통계',
    employment: '기간의 정함이 없는 근로계약',
    workplace: '전북특별자치도   김제시   백구면 가람로 12',
    companyAddress: '06727 서울특별시 서초구 가람로 380',
    hours: '(근무시간) (오전) 9시 00분 ~ (오후) 6시 00분\n휴게시간( (오후) 12시00분~(오후) 01시00분)',
    days: '주 5일 근무',
    weeklyHours: '40시간',
    payListed: '월급 230 만원 이상',
    pay: '월급 2,300,000원 이상\n임금 협의가능',
    insurance: '국민연금\n고용보험',
    retirement: '퇴직연금',
    licence: '자동차운전면허(필수) ,\n지게차운전기능사(우대)',
    deadline: '2026.12.04\n마감시간 : 16시',
    registered: '20261120',
    startOfWork: '2027-01-04',
    phone: '063-540-1234 (내선 : 5)',
    fax: '063)540-1235',
    email: 'kim@example.kr',
    url: 'www.example.kr',
    id: 'K120312602210034',
    contact: '-',
  });
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    company: '(주)가람식품',
    title: '두부 포장원 모집 <주간>',
    group: '생산·제조',
    duties: '두부 포장 상자 적재',
    headcount: { min: 2, max: 2 },
    employment: { label: '정규' },
    workplace: { label: '김제 백구면' },
    companyAddress: { label: '서울 서초구' },
    hours: { label: '09:00~18:00', days: '주5일', weekly: 40, breakMinutes: 60 },
    pay: { unit: 'month', min: { low: 2_300_000, high: 2_300_000 }, max: null, negotiable: true },
    insurance: '국민연금, 고용보험',
    retirement: '퇴직연금',
    licence: '자동차운전면허(필수), 지게차운전기능사(우대)',
    deadline: { kind: 'date', date: '2026-12-04', time: '16:00' },
    registered: '2026-11-20',
    startOfWork: '2027-01-04',
    phones: [{ label: '063-540-1234 (내선 5)' }],
    fax: '063-540-1235',
    email: 'kim@example.kr',
    url: 'http://www.example.kr',
    id: 'K120312602210034',
    contact: '',
  });
});

test('an empty row is an opening without anything, and no problem of this stage', () => {
  const { value, diagnostics } = opening({});
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    company: '',
    title: '',
    group: '전문·기술·기타',
    phones: [],
    registered: null,
  });
});

test('the work place is never the company address', () => {
  const { value } = opening({ companyAddress: '서울 서초구' });
  expect(value.workplace).toEqual({ text: '', province: '', city: '', district: '', label: '' });
});

describe('the cell a diagnostic names', () => {
  test.each([
    [{ pay: { text: '월 230', column: '급여' } }, 'pay/unreadable', '급여'],
    [{ payListed: { text: '월급 얼마', column: '급여조건' } }, 'pay/unreadable', '급여조건'],
    [{ deadline: { text: '11월말', column: '마감일' } }, 'deadline/unreadable', '마감일'],
    [{ phone: { text: '010-****-1234', column: '연락처' } }, 'phone/unreadable', '연락처'],
    [{ hours: { text: '9시~6시', column: '근무시간' } }, 'hours/unreadable', '근무시간'],
    [{ headcount: { text: '각 1명', column: '인원' } }, 'headcount/unreadable', '인원'],
    [{ registered: { text: '15시간전', column: '등록일' } }, 'registered/unreadable', '등록일'],
    [{ startOfWork: { text: '봄부터', column: '근무시작' } }, 'start-of-work/unreadable', '근무시작'],
    [{ workplace: { text: '본사', column: '근무지' } }, 'workplace/unreadable', '근무지'],
    [{ employment: { text: '자원활동가', column: '고용형태' } }, 'employment/unreadable', '고용형태'],
    [{ shift: { text: '번갈아', column: '교대' } }, 'shift/unreadable', '교대'],
    [{ weeklyHours: { text: '많음', column: '주근로시간' } }, 'weekly-hours/unreadable', '주근로시간'],
    [{ fax: { text: '전화 후 보냄', column: '팩스' } }, 'fax/unreadable', '팩스'],
    [{ email: { text: '메일로 문의', column: '이메일' } }, 'email/unreadable', '이메일'],
    [{ url: { text: '홈페이지', column: '링크' } }, 'url/unreadable', '링크'],
    [{ id: { text: '1.20313E+15', column: '구인인증번호' } }, 'id/unreadable', '구인인증번호'],
  ])('%j', (cells, code, column) => {
    const { diagnostics } = opening(cells, 7);
    expect(diagnostics).toMatchObject([{ code, place: { file: '구인.csv', row: 7, line: 7, column } }]);
    expect(diagnostics[0]?.actual).toBe(Object.values(cells)[0]?.text);
  });

  test('a cell beyond all measure is cut and named', () => {
    const { value, diagnostics } = opening({ title: '가'.repeat(9_000) });
    expect(value.title).toHaveLength(8_000);
    expect(diagnostics).toMatchObject([{ code: 'cell/too-long', place: { column: 'title' } }]);
  });
});

describe('one cell helps another', () => {
  test('a cell of the shift that says which half of the day is kept', () => {
    const { value, diagnostics } = opening({ hours: '09:00~18:00', shift: '주간 고정' });
    expect([value.hours.label, value.hours.shift, diagnostics]).toEqual(['09:00~18:00', '주간 고정', []]);
    expect(opening({ shift: '없음' }).diagnostics).toEqual([]);
  });

  test('the header of the pay column names the unit', () => {
    const { value, diagnostics } = opening({ pay: { text: '10,320', column: '시급' } });
    expect([value.pay.unit, value.pay.min, diagnostics]).toEqual(['hour', { low: 10_320, high: 10_320 }, []]);
  });

  test('a registration resolves a deadline without a year', () => {
    expect(opening({ deadline: '11/30', registered: '2023-10-20' }).value.deadline.date).toBe('2023-11-30');
  });

  test('a fax or a mail address in the phone cell goes where it belongs', () => {
    const { value } = opening({ phone: 'T 063-540-1234 F 063-540-1235 kim@example.kr' });
    expect([value.phones.length, value.fax, value.email]).toEqual([1, '063-540-1235', 'kim@example.kr']);
  });

  test('an id that Excel took for a number does not make two openings one', () => {
    expect(opening({ id: '1.20313E+15' }).value.id).toBe('');
  });
});
