/** `docs/columns.md`: which columns a spreadsheet may have and what becomes of each. */
import type { Fate } from './fate.ts';
import { descriptions, fields } from './field.ts';
import { outlets } from './fate.ts';
import { aliases } from './vocabulary.ts';

/** The manual of columns, in Korean Markdown. */
export function columnManual(): string {
  const rows = fields.map((field) => {
    const { korean, sentence, example, fate } = descriptions[field];
    const known = [...new Set([korean, ...aliases[field]])].map((name) => `\`${name}\``).join(', ');
    return `| ${korean} | ${sentence} | ${example} | ${whereabouts(fate)} | ${known} |`;
  });
  return [
    '# 구인 파일의 칸',
    '',
    '첫 줄에 칸 이름(머리글)을 적고, 한 줄에 구인을 한 건씩 적습니다. 칸의 차례는 상관없고, 모르는 칸은 이름을 알려 드리고 지나갑니다.',
    '칸 이름은 아래 어느 이름으로 적어도 알아봅니다. 빈칸, 줄바꿈, `*`, `(필수)` 같은 덧붙임은 무시합니다.',
    '다른 이름을 쓴다면 일자리.yaml의 `열:`에 `우리 이름: 회사명`처럼 적습니다.',
    '',
    '“골라서”라고 적힌 칸은 일자리.yaml의 `싣는항목:`에 이름을 적으면 싣고, “기본”은 적지 않아도 싣습니다.',
    '적어 주신 칸을 싣지 않으면 점검결과의 참고에 이름과 까닭이 나옵니다(`columns/not-printed`).',
    '',
    '| 칸 | 설명 | 적는 보기 | 싣는 곳 | 알아보는 이름 |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Where a field is printed, or why not, as a cell of the manual. */
function whereabouts(fate: Fate): string {
  if (fate.kind === 'kept') return `싣지 않음. ${fate.sentence}.`;
  if (fate.kind === 'instead') return `${fate.sentence}.`;
  const missing = outlets.filter((outlet) => !fate.on.includes(outlet));
  const on = missing.length === 0 ? '모든 곳' : fate.on.join(', ');
  return fate.kind === 'printed' ? on : `${fate.standard ? '기본' : '골라서'}: ${on}`;
}
