/** Rows that say by themselves that nobody is wanted any more. */
import { placeOf, type Entry } from '../read/table.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { cleanLine, shorten } from './clean.ts';

/** An error when the remarks or a column of the state say that the opening is closed or must not be printed. */
export function closedRow(entry: Entry): readonly Diagnostic[] {
  const notes = entry.cells.get('notes');
  const states = [...(entry.others ?? [])].filter(([header]) => stateHeader.test(header));
  const found = [
    ...(notes?.text.split(/\n|,|\//) ?? []).map((text) => ({ text, column: notes?.column })),
    ...states.map(([header, text]) => ({ text, column: header.replace(/ \d+$/, '') })),
  ].find(({ text }) => text.length <= longest && closed.test(cleanLine(text)));
  if (found === undefined) return [];
  const text = cleanLine(found.text);
  return [
    {
      code: 'opening/closed',
      severity: 'error',
      message: `더 뽑지 않는다고 적혀 있어(‘${shorten(text, 20)}’) 싣지 않았습니다.`,
      place: { ...placeOf(entry), ...(found.column !== undefined && { column: found.column }) },
      actual: text,
      hint: '아직 모집 중이면 그 글을 지우고 다시 실행해 주십시오.',
    },
  ];
}

/** Longer remarks are sentences: `조기 마감될 수 있음` closes nothing. */
const longest = 24;
const stateHeader = /^(?:상태|진행 ?상태|진행 ?상황|모집 ?상태|접수 ?상태|처리 ?결과|결과|status|state)/i;
const closed =
  /^[([]?(?:(?:구인|채용|모집|접수|공고|조기)? ?(?:마감|종료|취소|철회|중단)|(?:채용|충원|구인|모집) ?완료|(?:게재|게시|공고|구인) ?(?:보류|취소|중지|중단|철회)|closed|filled|cancell?ed)(?: ?(?:요청|됨|함|처리|예정 아님))?[)\]]?$/i;
