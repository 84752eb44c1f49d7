/**
 * `docs/config.md`, made from `settings.ts`.
 */
import { settings } from './settings.ts';
import type { Setting } from './setting.ts';
import { korean } from '../field/vocabulary.ts';
import { inWords, written } from './describe.ts';

/** A line that YAML reads otherwise than it is meant, and how to write it. */
export type Pitfall = {
  readonly code: string;
  readonly wrong: string;
  readonly right: string;
  readonly why: string;
};

export const pitfalls: readonly Pitfall[] = [
  {
    code: 'config/hash',
    wrong: '색: #0b50d0',
    right: "색: '#0b50d0'",
    why: '#부터 줄 끝까지는 메모입니다.',
  },
  {
    code: 'config/inner-colon',
    wrong: '제목: 안내: 새 일자리',
    right: "제목: '안내: 새 일자리'",
    why: '쌍점과 빈칸은 이름과 값을 나누는 표시입니다.',
  },
  {
    code: 'config/bracket',
    wrong: '제목: [긴급] 새 일자리',
    right: "제목: '[긴급] 새 일자리'",
    why: '[로 시작하면 목록으로 읽힙니다.',
  },
  {
    code: 'config/star',
    wrong: '제목: *새 일자리',
    right: "제목: '*새 일자리'",
    why: '*로 시작하면 다른 값을 가리키는 표시로 읽힙니다.',
  },
  {
    code: 'config/first-character',
    wrong: '제목: @새 일자리',
    right: "제목: '@새 일자리'",
    why: '@ ` % & ! | > , ] { } 로 시작하는 글도 따옴표로 감쌉니다.',
  },
  {
    code: 'config/quote',
    wrong: '제목: "새" 일자리',
    right: '제목: \'"새" 일자리\'',
    why: '따옴표로 시작하면 닫는 따옴표에서 글이 끝납니다.',
  },
  {
    code: 'config/backslash',
    wrong: '체불사업주: "C:\\명단\\체불.txt"',
    right: "체불사업주: 'C:\\명단\\체불.txt'",
    why: '큰따옴표 안의 역빗금은 특별한 기호입니다.',
  },
  {
    code: 'config/full-width-colon',
    wrong: '제목： 새 일자리',
    right: '제목: 새 일자리',
    why: '전각 쌍점은 쌍점이 아닙니다.',
  },
  {
    code: 'config/no-space',
    wrong: '제목:새 일자리',
    right: '제목: 새 일자리',
    why: '쌍점 뒤를 한 칸 띄웁니다.',
  },
  {
    code: 'config/tab',
    wrong: '센터:\n\t이름: 한빛',
    right: '센터:\n  이름: 한빛',
    why: '줄 앞은 탭이 아니라 빈칸 두 개로 띄웁니다.',
  },
  {
    code: 'config/indent',
    wrong: '센터:\n  이름: 한빛\n 주소: 김제시',
    right: '센터:\n  이름: 한빛\n  주소: 김제시',
    why: '같은 묶음의 줄은 똑같이 들여 씁니다.',
  },
  {
    code: 'config/duplicate-key',
    wrong: '제목: 하나\n제목: 둘',
    right: '제목: 둘',
    why: '같은 이름은 한 번만 적습니다.',
  },
  {
    code: 'config/anchor',
    wrong: '제목: &가 새 일자리',
    right: "제목: '&가 새 일자리'",
    why: '&, *, << 로 다른 값을 끌어 쓰는 기능은 쓰지 않습니다.',
  },
];

/** An option of the command line, as the list at the end of the page gives it. */
type CommandOption = {
  readonly name: string;
  readonly value: string | null;
  readonly commands: readonly string[];
  readonly sentence: string;
  readonly otherwise: string;
  readonly example: string;
};

export function configReference(options: readonly CommandOption[]): string {
  const keys = Object.entries(settings).map(([path, setting]) =>
    row([code(path), setting.sentence, inWords(setting), standardOf(setting), exampleOf(setting)]),
  );
  const notes = Object.entries(settings).flatMap(([path, { more = [] }]: [string, Setting]) =>
    more.length === 0 ? [] : [`- ${code(path)}: ${more.join(' ')}`],
  );
  return `\
<!-- src/config/settings.ts에서 만들어진 글입니다. 그 파일을 고친 뒤 npm run accept 를 실행하면 다시 만들어집니다. -->

# 설정: 일자리.yaml

센터의 이름과 발행 규칙을 한 번 적어 두는 파일입니다. \`iljari init\`이 설명과 함께 만들어 줍니다. 메모장에서 열어 고치고 저장하면 다음에 만들 때부터 쓰입니다.

\`iljari build\`는 지금 폴더에서 위로 올라가며 \`일자리.yaml\`을 찾고, \`--config\`로 다른 파일을 줄 수 있습니다. 파일에 틀린 곳이 있으면 틀린 곳을 모두 알려 주고 정보지는 만들지 않습니다.

## 항목

\`센터.이름\`은 \`센터:\` 줄 아래에 두 칸 띄워 적는 \`이름:\` 줄입니다. 적지 않거나 비워 두면 기본값을 씁니다.

${table(['항목', '뜻', '쓸 수 있는 값', '기본값', '예'], keys)}

${notes.join('\n')}

### 호수와 발행일

호수는 세지 않고 계산합니다. \`발행.첫호날짜\`에 나온 호가 \`발행.첫호번호\`이고, 그 뒤로 \`발행.간격\`마다 번호가 하나씩 늘어납니다. 같은 날짜에는 언제 다시 만들어도 같은 번호가 붙습니다.

- 발행일이 아닌 날에는 가장 최근 발행일의 호를 만듭니다. 다음 호를 미리 만들려면 \`--date\`로 그 발행일을 줍니다.
- 첫 호 전의 날에는 첫 호를 만듭니다.
- 발행일이 공휴일이나 주말이면 \`발행.공휴일이면\`에 따라 앞이나 뒤의 가장 가까운 평일로 옮기며, 번호는 그대로입니다. 이웃한 호와 겹치게 되면 옮기지 않고 알려 줍니다.
- 공휴일 자료가 아직 없는 해에는 주말만 피하고 알려 줍니다.

### 열에 적는 항목 이름

\`열:\` 아래에는 왼쪽에 우리 엑셀의 머리글을, 오른쪽에 다음 항목 가운데 하나를 적습니다.

${Object.values(korean).join(', ')}

## 자주 틀리는 곳

일자리.yaml은 YAML이라는 형식입니다. 아래처럼 쓰면 뜻과 다르게 읽히므로 프로그램이 줄 번호와 함께 알려 줍니다.

${table(
  ['이렇게 쓰면', '이렇게 고칩니다', '까닭', '점검 이름'],
  pitfalls.map((pitfall) =>
    row([
      block(pitfall.wrong.split('\n')),
      block(pitfall.right.split('\n')),
      pitfall.why,
      code(pitfall.code),
    ]),
  ),
)}

## 명령 줄의 옵션

명령 줄에 준 것이 설정 파일보다 앞섭니다.

${table(
  ['옵션', '명령', '뜻', '주지 않으면', '예'],
  options.map((flag) =>
    row([
      code(flag.value === null ? flag.name : `${flag.name} ${flag.value}`),
      flag.commands.map(code).join(', '),
      flag.sentence,
      flag.otherwise,
      code(flag.example),
    ]),
  ),
)}

## 편집기의 자동 완성

[일자리.schema.json](일자리.schema.json)은 이 파일의 JSON 스키마입니다. Visual Studio Code의 YAML 확장에서는 일자리.yaml의 첫 줄에 스키마 파일의 위치를 적으면 항목이 자동으로 완성됩니다.

    # yaml-language-server: $schema=node_modules/iljari/dist/docs/일자리.schema.json
`;
}

function standardOf({ default: standard }: Setting): string {
  if (standard === null) return '없음(꼭 적습니다)';
  if (standard.length === 0) return '비움';
  return typeof standard === 'string' ? code(written(standard)) : block(standard.map((line) => `- ${line}`));
}

function exampleOf({ example }: Setting): string {
  return typeof example === 'string' ? code(written(example)) : block(example);
}

const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(head), row(head.map(() => '---')), ...rows].join('\n');
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const block = (lines: readonly string[]): string =>
  lines.map((line) => code(line.replace(/^[ \t]+/, (indent) => '\u00a0'.repeat(indent.length)))).join('<br>');
