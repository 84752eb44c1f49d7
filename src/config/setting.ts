/** What a key of `일자리.yaml` is: what may stand under it, its default and its words for staff. */
import { formNames, paperNames, papers, type Form, type Paper } from './papers.ts';

/** What may stand under a key, and how it is checked. */
export type ValueKind =
  | { readonly kind: 'text' | 'phone' | 'day' | 'colour' | 'path' }
  | { readonly kind: 'count'; readonly least: number; readonly most: number; readonly unit: string }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'lines' | 'days' | 'channels' | 'columns' | 'rules' | 'editions' };

export type Setting = ValueKind & {
  /** As it would be written in the file; null: nothing holds, so the key must be given. */
  readonly default: string | readonly string[] | null;
  /** What the file that `init` writes says instead of the default. */
  readonly initial?: string;
  /** What the key is for, one sentence. */
  readonly sentence: string;
  /** Further sentences for the person who fills it in. */
  readonly more?: readonly string[];
  /** As it would be written in the file after the key; a list or a map is given line by line. */
  readonly example: string | readonly string[];
};

type Count = Extract<ValueKind, { kind: 'count' }>;
type OneOf<C extends string> = { readonly kind: 'choice'; readonly choices: readonly [C, ...C[]] };

/** A key for each paper, `쪽수.A4`, in the order of the papers. */
export function forEachPaper<G extends string, S extends Setting>(
  group: G,
  settingOf: (paper: Paper) => S,
): Readonly<Record<`${G}.${Paper}`, S>> {
  const entries = paperNames.map((paper) => [`${group}.${paper}`, settingOf(paper)]);
  return Object.fromEntries(entries) as Record<`${G}.${Paper}`, S>;
}

/** `쪽수.A4`: how many pages a paper may fill. */
export function pagesOf(paper: Paper): Setting & Count {
  const { noun, pages } = papers[paper];
  return {
    kind: 'count',
    least: 1,
    most: 99,
    unit: '쪽',
    default: String(pages),
    sentence: `${paper} ${noun}에 쓸 쪽수입니다.`,
    ...(paper === paperNames[0] && {
      more: ['글자를 가장 작게 해도 넘치면 쪽을 늘리며, 글자를 더 줄이지는 않습니다.'],
    }),
    example: String(pages * 2),
  };
}

/** `양식.A4`: how the sheet on a paper looks. */
export function formOf(paper: Paper): Setting & OneOf<Form> {
  const { noun, form } = papers[paper];
  return {
    kind: 'choice',
    choices: formNames,
    default: form,
    sentence: `${paper} ${noun}의 생김새입니다.`,
    ...(paper === paperNames[0] && {
      more: ['카드는 여러 단, 표는 한 줄에 한 건, 큰글씨는 14포인트 이상, 포스터는 크게 몇 건을 싣습니다.'],
    }),
    example: papers[paper].otherForm,
  };
}
