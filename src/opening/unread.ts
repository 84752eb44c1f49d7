/** Notes for cells that hold text from which nothing could be read. */
import { shorten } from './clean.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** Fields whose reading either succeeds or stays text. */
export type PlainField =
  | 'registered'
  | 'startOfWork'
  | 'workplace'
  | 'shift'
  | 'weeklyHours'
  | 'fax'
  | 'email'
  | 'url'
  | 'id';

/** The note for a field's text. */
export function unread(field: PlainField, text: string): Diagnostic {
  return { ...notes[field], actual: shorten(text, 120) };
}

const notes: Readonly<Record<PlainField, Diagnostic>> = {
  registered: {
    code: 'registered/unreadable',
    severity: 'warning',
    message: '등록일을 날짜로 읽지 못하였습니다.',
    example: '2026-11-24',
    hint: '등록일 칸에 "2026-11-24"처럼 연·월·일을 적어 주십시오.',
  },
  startOfWork: {
    code: 'start-of-work/unreadable',
    severity: 'info',
    message: '근무 시작일을 날짜로 읽지 못하였습니다.',
    example: '2026-12-01',
    hint: '내년 최저임금을 살피는 데 쓰입니다. 날짜가 정해졌으면 "2026-12-01"처럼 적어 주십시오.',
  },
  workplace: {
    code: 'workplace/unreadable',
    severity: 'info',
    message: '근무지에서 시·군·구를 찾지 못하여 적힌 그대로 두었습니다.',
    example: '전북 김제시 백구면',
    hint: '근무지 칸에 시·군 이름을 함께 적어 주십시오.',
  },
  shift: {
    code: 'shift/unreadable',
    severity: 'info',
    message: '교대 칸에서 교대 방식을 찾지 못하여 싣지 않았습니다.',
    example: '3조 2교대',
    hint: '교대 방식이 아니면 근무시간이나 비고 칸으로 옮겨 주십시오.',
  },
  weeklyHours: {
    code: 'weekly-hours/unreadable',
    severity: 'info',
    message: '한 주에 일하는 시간을 숫자로 읽지 못하였습니다.',
    example: '40시간',
    hint: '최저임금을 살피는 데 쓰입니다. "40시간"처럼 숫자를 적어 주십시오.',
  },
  fax: {
    code: 'fax/unreadable',
    severity: 'info',
    message: '팩스 번호를 찾지 못하여 비워 두었습니다.',
    example: '063-540-1234',
    hint: '지역번호까지 적어 주십시오.',
  },
  email: {
    code: 'email/unreadable',
    severity: 'info',
    message: '이메일 주소를 찾지 못하여 비워 두었습니다.',
    example: 'name@example.kr',
    hint: '"@"가 들어 있는 주소를 적어 주십시오.',
  },
  url: {
    code: 'url/unreadable',
    severity: 'info',
    message: '인터넷 주소를 찾지 못하여 비워 두었습니다.',
    example: 'https://www.example.kr',
    hint: '"https://"로 시작하는 주소를 적어 주십시오.',
  },
  id: {
    code: 'id/unreadable',
    severity: 'warning',
    message: '구인인증번호가 엑셀에서 지수로 바뀌어 원래 번호를 알 수 없습니다.',
    example: 'K120312502210034',
    hint: '엑셀에서 그 열의 표시 형식을 "텍스트"로 바꾸고 번호를 다시 넣어 주십시오.',
  },
};
