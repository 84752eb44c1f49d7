/** What becomes of a field: where it is printed, or why it is not. */

/** What leaves the house with openings on it: the forms of a sheet, the picture cards and the texts of the channels. */
export const outlets = ['카드', '표', '큰글씨', '포스터', '그림카드', '밴드', '카카오톡'] as const;
export type Outlet = (typeof outlets)[number];

export type Fate =
  /** Always printed, in these outlets. */
  | { readonly kind: 'printed'; readonly on: readonly Outlet[] }
  /** One of the further lines of an opening, which `싣는항목:` chooses; `label` stands before its text. */
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly standard: boolean;
      readonly on: readonly Outlet[];
    }
  /** Printed only where the fields `of` are empty; `sentence` tells staff when. */
  | { readonly kind: 'instead'; readonly of: readonly string[]; readonly sentence: string }
  /** Read and never printed; `sentence` tells staff why. */
  | { readonly kind: 'kept'; readonly sentence: string };

/** Outlets with room for what an opening asks for and offers. */
export const inDetail: readonly Outlet[] = ['카드', '표', '큰글씨', '밴드'];

export function printed(on: readonly Outlet[], but: readonly Outlet[] = []): Fate {
  return { kind: 'printed', on: on.filter((outlet) => !but.includes(outlet)) };
}

export function item(label: string, standard = false): Fate {
  return { kind: 'item', label, standard, on: inDetail };
}

export function instead(of: readonly string[], sentence: string): Fate {
  return { kind: 'instead', of, sentence };
}

export function kept(sentence: string): Fate {
  return { kind: 'kept', sentence };
}
