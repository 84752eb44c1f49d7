/** Failures of the machine and of the invocation, told to a person; the exit codes of the program. */

/** What the shell is told: README and `docs/` list the same numbers. */
export const exitCodes = { published: 0, data: 1, usage: 2, machine: 3, bug: 70 } as const;

/** A run that cannot go on: wrong use (2) or a machine that refuses (3). The message is for the person. */
export class RunError extends Error {
  readonly exitCode: 2 | 3;
  /** What the person can do about it. */
  readonly hint: string;

  constructor(exitCode: 2 | 3, message: string, hint: string) {
    super(message);
    this.name = 'RunError';
    [this.exitCode, this.hint] = [exitCode, hint];
  }
}

/** What systems call a share or a stick that went away. */
const gone =
  'ECONNABORTED ECONNREFUSED ECONNRESET EHOSTDOWN EHOSTUNREACH ENETDOWN ENETRESET ENETUNREACH ENODEV ENOLINK ENOTCONN ENXIO EREMOTEIO ESTALE ETIMEDOUT';

const reasons: Readonly<Record<string, string>> = {
  EACCES: '권한이 없습니다',
  EPERM: '권한이 없거나 다른 프로그램이 열어 두었습니다',
  EROFS: '읽기 전용인 곳입니다',
  ENOSPC: '디스크가 가득 찼습니다',
  EDQUOT: '쓸 수 있는 용량이 다 찼습니다',
  EEXIST: '같은 이름의 파일이 있어 폴더를 만들 수 없습니다',
  ENOTDIR: '폴더가 아니라 파일입니다',
  EISDIR: '파일이 아니라 폴더입니다',
  ENOENT: '그런 파일이나 폴더가 없습니다',
  ENAMETOOLONG: '경로가 너무 깁니다',
  EBUSY: '다른 프로그램이 열어 두었습니다',
  EIO: '디스크를 읽거나 쓸 수 없습니다',
  EFBIG: '파일이 이 컴퓨터에서 쓸 수 있는 크기를 넘었습니다',
  EMFILE: '한꺼번에 열 수 있는 파일 수를 다 썼습니다',
  ENFILE: '한꺼번에 열 수 있는 파일 수를 다 썼습니다',
  // What Windows says and Node has no name for, such as a share that went away in the middle of a file.
  UNKNOWN: '네트워크 드라이브와 연결이 끊어졌거나 컴퓨터가 거절했습니다',
  ...Object.fromEntries(
    gone.split(' ').map((code) => [code, '네트워크 드라이브나 이동식 디스크와 연결이 끊어졌습니다']),
  ),
};

/** The system's code of a failure, `EACCES`; empty when it is no failure of the system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Why the system refused, in words; the error is thrown again when it is our own bug. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (!/^(?:E[A-Z]+|UNKNOWN)$/.test(code)) throw error;
  return reasonFor(code);
}

/** What a code of the system means, in words. */
export function reasonFor(code: string): string {
  return reasons[code] ?? `컴퓨터가 거절했습니다(${code})`;
}

/** What to do where no more files can be opened. */
const moreFiles =
  '다른 프로그램을 닫고 다시 실행해 주십시오. 그래도 같으면 컴퓨터 담당자에게 열 수 있는 파일 수(ulimit -n)를 늘려 달라고 해 주십시오.';

/** What to do about a code whatever was being read or written; undefined: it depends on that. */
export const hintFor = (code: string): string | undefined =>
  code === 'EMFILE' || code === 'ENFILE' ? moreFiles : undefined;

/** A failure as it is told to a person; null when it is our own bug. */
export function refusalOf(error: unknown): RunError | null {
  if (error instanceof RunError) return error;
  // The one refusal that meets any call, the loading of our own code included, in which Node rewords it.
  const isOutOfFiles = error instanceof Error && /^E[MN]FILE\b|too many open files/i.test(error.message);
  return isOutOfFiles ? new RunError(3, `멈추었습니다. ${reasonFor('EMFILE')}.`, moreFiles) : null;
}

/** The folder in which the command runs, which Node remembers from then on; a `RunError` when it is gone. */
export function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new RunError(
      3,
      `지금 있는 폴더를 쓸 수 없습니다. ${reasonOf(error)}.`,
      '폴더가 지워졌거나 이름이 바뀌었는지 보고, 있는 폴더로 옮겨 가서 다시 실행해 주십시오.',
    );
  }
}
