/**
 * The commented `일자리.yaml` that `init` writes.
 */
import type { Day } from '../day.ts';
import { settings } from './settings.ts';
import type { Setting } from './setting.ts';
import { inWords, written } from './describe.ts';

const opening = `\
# 일자리정보지의 설정입니다. 메모장에서 고치고 저장하면 다음에 만들 때부터 쓰입니다.
#
#  - # 뒤는 메모라서 프로그램이 읽지 않습니다.
#  - "이름: 값"처럼 쌍점 뒤를 한 칸 띄웁니다. 비워 두면 정해진 값을 씁니다.
#  - 묶음 아래의 줄은 빈칸 두 개로 들여 씁니다. 탭은 쓸 수 없습니다.
#  - 글에 쌍점이나 #이 들어가거나 글이 [ * @ 같은 기호로 시작하면 작은따옴표로 감쌉니다.
#    예: 제목: '[긴급] 일자리정보지: 11월'
`;

/**
 * The file with every key at its default, or at what a new centre is better served by, and what each one is for.
 * @param first date of the first issue
 */
export function sampleConfig(first: Day): string {
  const lines: string[] = [];
  let group = '';
  for (const [path, setting] of Object.entries(settings)) {
    const [head = '', tail] = path.split('.');
    const indent = tail === undefined ? '' : '  ';
    if (tail === undefined) lines.push('');
    else if (head !== group) lines.push('', `${head}:`);
    group = head;
    lines.push(...sampleOf(tail ?? head, setting, first).map((line) => indent + line));
  }
  return `${opening}${lines.join('\n')}\n`;
}

function sampleOf(name: string, setting: Setting, first: Day): readonly string[] {
  const { kind, initial, example, sentence, more = [] } = setting;
  const standard = initial ?? setting.default;
  const comments = [sentence, ...more].map((line) => `# ${line}`);
  if (typeof standard === 'string' || standard === null) {
    const bounded = kind === 'count' || kind === 'choice' || kind === 'choices';
    const help = bounded
      ? `# 쓸 수 있는 값: ${inWords(setting)}`
      : `# 예: ${name}: ${written(String(example))}`;
    return [...comments, help, `${name}: ${written(standard ?? first)}`.trimEnd()];
  }
  if (standard.length > 0)
    return [...comments, `${name}:`, ...standard.map((line) => `  - ${written(line)}`)];
  return [...comments, `# ${name}:`, ...[example].flat().map((line) => `#   ${line}`)];
}
