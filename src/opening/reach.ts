/** How a reader of paper can reach an employer: what the row gives that can be dialled, written to, opened or gone to. */
import type { Opening } from './opening.ts';
import type { Phone } from './phone.ts';

export type Reach =
  | { readonly kind: 'phone'; readonly phone: Phone }
  | { readonly kind: 'mail'; readonly address: string }
  | { readonly kind: 'page'; readonly url: string }
  /** 고용24's page of the opening, found by its number. */
  | { readonly kind: 'work24'; readonly id: string }
  /** A place exact enough to go to, as it is printed. */
  | { readonly kind: 'visit'; readonly place: string };

/** All ways, the best first: telephones in an office before mobiles, then mail, page, 고용24 and the address. */
export function reachOf(opening: Opening): readonly Reach[] {
  const { phones, email, url, id, companyAddress, workplace } = opening;
  const offices = phones.filter(({ kind }) => kind !== 'mobile');
  const mobiles = phones.filter(({ kind }) => kind === 'mobile');
  const place = [companyAddress.text, workplace.text].find((text) => isExact(text)) ?? '';
  return [
    ...[...offices, ...mobiles].map((phone) => ({ kind: 'phone', phone }) as const),
    ...(email === '' ? [] : [{ kind: 'mail', address: email } as const]),
    ...(url === '' || url.length > longestUrl ? [] : [{ kind: 'page', url } as const]),
    ...(work24Id.test(id) ? [{ kind: 'work24', id } as const] : []),
    ...(place === '' ? [] : [{ kind: 'visit', place } as const]),
  ];
}

/** Bytes of a QR code that telephones still read when it is 44 mm wide, as the templates set it. */
const longestUrl = 190;

const work24Id = /^K[A-Z0-9]{10,20}$/;

/** `백구면 콩쥐팥쥐로 12`; `테헤란로38길`, `원대동3가` and `와룡로72길` are names of streets and quarters, not numbers. */
export function isExact(place: string): boolean {
  return exact.test(place.slice(0, 200));
}

const exact =
  /[가-힣\d](?:로|길|동|리|가) ?(?:\d{1,4}번?길 ?)?(?:지하 ?|산 ?)?\d{1,4}(?:-\d{1,4})?(?!\d|[가-힣]*(?:길|가)(?![가-힣])|번길|층)/u;
