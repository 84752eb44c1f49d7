/**
 * Whether the openings of an issue look like a mistake: the list of last time again, an old file, far fewer or far
 * more than usual. A person is asked; an unattended run does not publish what nobody looked at.
 */
import type { Day } from '../day.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { currentEntries, type Entry, type RecordedOpening } from './history.ts';

/** Share of the last issue's openings that make the same list when nothing is new beside them. */
const nearlyAll = 0.9;

/** Issues that say what is usual, how many there must be, and how far off is far. */
const [looksBack, least, far] = [6, 3, 5] as const;

/**
 * What a person should look at before an issue of `date` is published.
 * @param changed the day on which the newest of the input files was changed; null when that tells nothing
 */
export function doubtsAbout(
  date: Day,
  printed: readonly RecordedOpening[],
  changed: Day | null,
  entries: readonly Entry[],
): readonly Diagnostic[] {
  const earlier = currentEntries(entries).filter((entry) => entry.date < date);
  const last = earlier.at(-1);
  if (last === undefined || printed.length === 0) return [];
  return [
    ...sameList(printed, last, earlier),
    ...(changed !== null && changed < last.made ? [oldFile(changed, last)] : []),
    ...unusual(printed.length, earlier.slice(-looksBack)),
  ];
}

function sameList(
  printed: readonly RecordedOpening[],
  last: Entry,
  earlier: readonly Entry[],
): readonly Diagnostic[] {
  const before = new Set(earlier.flatMap((entry) => entry.printed.map(({ identity }) => identity)));
  const now = new Set(printed.map(({ identity }) => identity));
  const again = last.printed.filter(({ identity }) => now.has(identity)).length;
  const isSame =
    [...now].every((identity) => before.has(identity)) && again >= nearlyAll * last.printed.length;
  if (!isSame) return [];
  return [
    {
      code: 'issue/same-list',
      severity: 'warning',
      message: `지난 제${last.number}호(${last.date})의 구인 ${last.printed.length}건 가운데 ${again}건이 그대로이고 새 구인이 없습니다.`,
      hint: '지난번 파일을 다시 넣은 것이 아닌지 확인해 주십시오.',
    },
  ];
}

function oldFile(changed: Day, last: Entry): Diagnostic {
  return {
    code: 'issue/old-file',
    severity: 'warning',
    message: `구인 파일을 마지막으로 고친 날(${changed})이 지난 제${last.number}호를 만든 날(${last.made})보다 앞섭니다.`,
    hint: '이번 호의 파일이 맞는지 확인해 주십시오.',
  };
}

function unusual(count: number, earlier: readonly Entry[]): readonly Diagnostic[] {
  const counts = earlier.map(({ printed }) => printed.length).toSorted((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  const isFar = Math.abs(count - usual) >= far && (count * 2 < usual || count > usual * 2);
  if (counts.length < least || !isFar) return [];
  return [
    {
      code: 'issue/unusual-count',
      severity: 'warning',
      message: `구인이 ${count}건으로, 요즘 호(${counts[0]}~${counts.at(-1)}건)보다 훨씬 ${count < usual ? '적습니다' : '많습니다'}.`,
      hint:
        count < usual
          ? '빠진 파일이나 시트가 없는지 확인해 주십시오.'
          : '지난 자료가 섞이지 않았는지 확인해 주십시오.',
    },
  ];
}
