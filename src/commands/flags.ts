/**
 * Every option of the command line, once: name, value, commands, one sentence and an example. The help
 * text and the list in `docs/config.md` are made from this.
 */
import { paperNames } from '../config/papers.ts';

/** An option of the command line. */
export type Flag = {
  /** `--date`. */
  readonly name: string;
  /** Placeholder of its value, `YYYY-MM-DD`; null for a switch. */
  readonly value: string | null;
  readonly commands: readonly string[];
  readonly sentence: string;
  /** What holds without it, in words. */
  readonly otherwise: string;
  readonly example: string;
};

export const flags: readonly Flag[] = [
  {
    name: '--date',
    value: 'YYYY-MM-DD',
    commands: ['build', 'check', 'publish'],
    sentence: '오늘이 이 날짜인 것처럼 만듭니다. 발행일을 적으면 그 호를 뜻합니다.',
    otherwise: '오늘(한국 시각)',
    example: 'iljari build 구인.csv --date 2026-11-24',
  },
  {
    name: '--config',
    value: '파일',
    commands: ['build', 'check', 'columns', 'publish', 'history', 'send', 'schedule'],
    sentence: '이 설정 파일을 씁니다.',
    otherwise: '지금 폴더에서 위로 올라가며 찾은 일자리.yaml',
    example: 'iljari build 구인.csv --config 익산/일자리.yaml',
  },
  {
    name: '--out',
    value: '폴더',
    commands: ['build', 'check', 'publish', 'undo', 'history', 'tidy', 'send', 'schedule'],
    sentence: '이 폴더 안에 호마다 폴더와 발행대장을 둡니다.',
    otherwise: '발행',
    example: 'iljari build 구인.csv --out 공유폴더/발행',
  },
  {
    name: '--paper',
    value: paperNames.join(','),
    commands: ['build', 'publish'],
    sentence: '이 용지만 만듭니다.',
    otherwise: '설정의 용지',
    example: 'iljari build 구인.csv --paper A4',
  },
  {
    name: '--json',
    value: null,
    commands: ['build', 'check', 'columns', 'publish', 'undo', 'history', 'tidy', 'send', 'schedule'],
    sentence: '사람이 읽는 글 대신 결과를 JSON 하나로 내보냅니다.',
    otherwise: '한국어 글',
    example: 'iljari check 구인.csv --json',
  },
  {
    name: '--strict',
    value: null,
    commands: ['build', 'check'],
    sentence: '오류나 확인할 것이 하나라도 있으면 발행하지 않습니다. check는 그때 종료 코드 1을 냅니다.',
    otherwise: '문제가 있는 구인만 빼고 발행',
    example: 'iljari build 구인.csv --strict',
  },
  {
    name: '--if-due',
    value: null,
    commands: ['build'],
    sentence: '발행할 호가 있는 날에만 만들고, 다른 날에는 한 줄만 알립니다.',
    otherwise: '날마다 만듦',
    example: 'iljari build 구인.csv --if-due',
  },
  {
    name: '--revise',
    value: '까닭',
    commands: ['build'],
    sentence: '이미 발행한 호를 바로잡아 정정 몇 차인지 찍고, 까닭을 발행대장에 적습니다.',
    otherwise: '이미 발행한 호는 바꾸지 않음',
    example: 'iljari build 구인.csv --revise "한결정밀의 임금을 바로잡음"',
  },
  {
    name: '--export',
    value: '파일',
    commands: ['history'],
    sentence: '연간, 분기별, 월별, 직종별, 지역별, 판별, 출처별 실적을 엑셀로 여는 표(CSV)로도 만듭니다.',
    otherwise: '화면에만 보여 줌',
    example: 'iljari history --export 실적.csv',
  },
  {
    name: '--restore',
    value: '기록',
    commands: ['history'],
    sentence:
      '그 기록의 정보지와 입력 파일을 새 폴더에 되살립니다. 24호처럼 적으면 지금 걸린 것을 되살립니다.',
    otherwise: '되살리지 않음',
    example: 'iljari history --restore 7',
  },
  {
    name: '--check',
    value: null,
    commands: ['history'],
    sentence: '보관한 파일이 모두 그대로 있는지 확인합니다.',
    otherwise: '확인하지 않음',
    example: 'iljari history --check',
  },
  {
    name: '--before',
    value: 'YYYY-MM-DD',
    commands: ['tidy'],
    sentence: '이 날짜보다 앞선 호의 보관 파일을 지웁니다.',
    otherwise: '꼭 적어야 함',
    example: 'iljari tidy --before 2024-01-01',
  },
  {
    name: '--yes',
    value: null,
    commands: ['send', 'tidy'],
    sentence: '정말로 올리거나 지웁니다.',
    otherwise: '올릴 글이나 지울 것만 보여 줌',
    example: 'iljari send band --yes',
  },
  {
    name: '--again',
    value: null,
    commands: ['send'],
    sentence: '올라갔는지 알 수 없는 글을 다시 올립니다.',
    otherwise: '그런 글이 있으면 올리지 않음',
    example: 'iljari send band --yes --again',
  },
  {
    name: '--edition',
    value: '이름',
    commands: ['send'],
    sentence: '판이 여럿인 호에서 이 판의 글을 올립니다.',
    otherwise: '판이 하나면 그 글',
    example: 'iljari send band --edition 김제판',
  },
  {
    name: '--token-file',
    value: '파일',
    commands: ['send'],
    sentence: '밴드의 토큰과 키를 이 파일에서 읽습니다.',
    otherwise: '환경 변수',
    example: 'iljari send band --token-file ~/band.env',
  },
  {
    name: '--at',
    value: 'HH:MM',
    commands: ['schedule'],
    sentence: '날마다 이 시각(한국 시각)에 실행합니다.',
    otherwise: '08:00',
    example: 'iljari schedule --at 07:30',
  },
  {
    name: '--install',
    value: null,
    commands: ['schedule'],
    sentence: '이 컴퓨터에 바로 예약합니다.',
    otherwise: '예약하는 방법만 보여 줌',
    example: 'iljari schedule --install',
  },
  {
    name: '--list',
    value: null,
    commands: ['schedule'],
    sentence: '다가오는 열 호의 발행일과 게시기간, 휴간, 발행했는지를 보여 줍니다.',
    otherwise: '예약하는 방법을 보여 줌',
    example: 'iljari schedule --list',
  },
  {
    name: '--templates',
    value: null,
    commands: ['init'],
    sentence: '고쳐 쓸 템플릿도 템플릿 폴더에 복사합니다.',
    otherwise: '템플릿을 복사하지 않음',
    example: 'iljari init --templates',
  },
];
