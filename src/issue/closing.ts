/**
 * Openings for a paper that cannot hold the whole issue: those with the least time left. What fits is for
 * the caller to say; nothing here knows a page.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from '../read/table.ts';
import type { Group, Issue, Listing } from './issue.ts';

/** What one paper prints of an issue. */
export type Choice = {
  /** In the order and with the numbers of the issue; a group of which nothing is printed is not there. */
  readonly groups: readonly Group[];
  /** Openings of the issue that this paper does not print, by number. */
  readonly leftOff: readonly Listing[];
};

/** The whole issue. */
export function everything({ groups }: Pick<Issue, 'groups'>): Choice {
  return { groups, leftOff: [] };
}

/**
 * As many openings as `fits` allows, those that close first; at least one. Deterministic. Asks `fits` about
 * twice the logarithm of the answer: small choices first, for they are quick to try.
 */
export async function closingFirst(
  issue: Pick<Issue, 'groups'>,
  fits: (choice: Choice) => Promise<boolean>,
): Promise<Choice> {
  const order = issue.groups.flatMap(({ listings }) => listings).toSorted(byTimeLeft);
  const choose = (count: number): Choice => {
    const kept = new Set(order.slice(0, count));
    const groups = issue.groups
      .map((group) => ({ ...group, listings: group.listings.filter((listing) => kept.has(listing)) }))
      .filter(({ listings }) => listings.length > 0);
    return { groups, leftOff: order.slice(count).toSorted((a, b) => a.number - b.number) };
  };
  let [good, bad] = [1, 2];
  while (bad <= order.length && (await fits(choose(bad)))) [good, bad] = [bad, bad * 2];
  bad = Math.min(bad, order.length + 1);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (await fits(choose(middle))) good = middle;
    else bad = middle;
  }
  return choose(good);
}

/** 상시, 채용 시까지 and what names no day come last; the same day in the order of the issue. */
function byTimeLeft(one: Listing, other: Listing): number {
  const [a, b] = [one.opening.deadline.date, other.opening.deadline.date];
  if (a === b) return one.number - other.number;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Names named on the terminal; the report has all of them, each at its row. */
const named = 20;

/** What staff is told of the openings that a paper leaves off. */
export function tellLeftOff(
  { groups, leftOff }: Choice,
  paper: string,
  pages: number,
): readonly Diagnostic[] {
  if (leftOff.length === 0) return [];
  const kept = groups.reduce((sum, { listings }) => sum + listings.length, 0);
  const names = leftOff.slice(0, named).map(({ number, opening }) => `${number}번 ${opening.company}`);
  const more = leftOff.length > named ? ` 외 ${leftOff.length - named}건` : '';
  return [
    {
      code: 'poster/left-off',
      severity: 'warning',
      message: `${paper} 포스터 ${pages}쪽에 다 들어가지 않아 마감이 가까운 ${kept}건만 싣고 ${leftOff.length}건은 뺐습니다: ${names.join(', ')}${more}.`,
      hint: `모두 실으려면 일자리.yaml의 쪽수.${paper}를 늘리거나 양식.${paper}를 카드나 표로 바꾸어 주십시오.`,
    },
    ...leftOff.map(({ number, opening }): Diagnostic => ({
      code: 'poster/left-off',
      severity: 'info',
      message: `${paper} 포스터에는 자리가 모자라 싣지 않았습니다(${number}번).`,
      place: placeOf(opening.entry),
    })),
  ];
}
