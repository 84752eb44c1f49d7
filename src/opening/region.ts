/** A place, from a region name or a whole address. */
import { cleanLine, fold, saysNothing, shorten } from './clean.ts';
import { provinces } from './cities.ts';
import type { City, Province } from './cities.ts';

export type Region = {
  /** Cleaned text on one line, without a postcode; empty when missing. */
  readonly text: string;
  /** Short name of the province: `전북`, `서울`; empty when unknown. */
  readonly province: string;
  /** `김제시`, `완주군`, `마포구`; for a city with districts `전주시 덕진구`; empty when unknown. */
  readonly city: string;
  /** `백구면`, `요촌동`; empty when unknown. */
  readonly district: string;
  /** What a card prints: `김제 백구면`, `전주 덕진구`, `서울 마포구`; empty when `text` is. */
  readonly label: string;
};

/** Reads a region name or an address; names are cut by the list in `cities.ts`, for files glue words to them. */
export function readRegion(cell: string): Region {
  const text = cleanLine(cell)
    .replace(/^(?:[([]? ?(?:우 ?)?\d{5} ?[)\]]?|[([]? ?\d{3}-\d{3} ?[)\]]?)(?=\s|[가-힣])/, '')
    .trim();
  if (saysNothing(text)) return { text: '', province: '', city: '', district: '', label: '' };
  const folded = fold(text.slice(0, textLimit));
  const place = placeIn(folded);
  const others = place.city === '' ? [] : otherCities(folded, place);
  return {
    text,
    province: place.province,
    city: place.city,
    district: place.district,
    label: labelOf(text, folded, place, others),
  };
}

const textLimit = 300;

type Place = {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly rest: string;
};

function placeIn(text: string): Place {
  const start = text.replace(/^(?:대한민국|한국) /, '');
  const merged = /^(?:전남광주통합특별시|전남광주특별시|광주특별시|전남광주) ?/.exec(start);
  if (merged)
    return (
      within(gwangjuOrJeonnam, start.slice(merged[0].length)) ??
      nowhere('전남광주', start.slice(merged[0].length))
    );
  // 광주시 is 광주광역시 before one of its 구, else the 시 in 경기.
  for (const province of provinces) {
    const form = province.forms.find((name) => start.startsWith(name));
    if (form === undefined) continue;
    const rest = start.slice(form.length).replace(/^[ >/]+/, '');
    if (!endsWord(form, start.slice(form.length)) && cityIn(province, rest, true) === null) continue;
    const found = within([province], rest);
    if (found !== null) return found;
    if (form !== '광주시') return nowhere(province.name, rest);
  }
  return within(provinces, start) ?? { ...nowhere('', start), district: districtIn(start, true) };
}

const gwangjuOrJeonnam = provinces.filter(({ name }) => name === '광주' || name === '전남');

function nowhere(province: string, rest: string): Place {
  return { province, city: '', district: province === '' ? '' : districtIn(rest, true), rest };
}

/** `서울` of `서울역` or `서울우유` is no place name; `서울 마포구`, `서울,` and `서울전체` begin with one. */
function endsWord(form: string, behind: string): boolean {
  return /^(?:$|[^가-힣A-Za-z0-9]|전체|전 ?지역|등|일대|지역|권)/.test(behind) || /[도시]$/.test(form);
}

/** The city with which the text begins, in one of the provinces; its province is empty when several have one. */
function within(candidates: readonly Province[], text: string): Place | null {
  const found = candidates.flatMap((province) => {
    const match = cityIn(province, text, candidates.length < provinces.length);
    return match === null ? [] : [{ province: province.name, ...match }];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const best = found.filter(({ length }) => length === longest);
  const first = best[0];
  if (first === undefined) return null;
  const rest = text.slice(longest).trim();
  const province = best.length === 1 ? first.province : '';
  const district = districtIn(rest, true);
  return { province, city: first.city, district, rest };
}

/** `isNamed`: the province stands before the text, so that `강남` of `서울 강남` is 강남구. */
function cityIn(
  province: Province,
  text: string,
  isNamed: boolean,
): { readonly city: string; readonly length: number } | null {
  let best: { city: string; length: number } | null = null;
  for (const city of province.cities) {
    const length = lengthOf(city.name, text, isNamed);
    if (length === 0 || (best !== null && best.length >= length)) continue;
    best = withDistrict(city, text, length);
  }
  return best;
}

/** Characters that the name takes at the beginning of the text, `김제시` or `김제` alone; 0 when it does not stand there. */
function lengthOf(name: string, text: string, isNamed: boolean): number {
  if (text.startsWith(name)) return name.length;
  const stem = name.slice(0, -1);
  const isStem = stem.length > 1 && (isNamed || !name.endsWith('구')) && text.startsWith(stem);
  return isStem &&
    /^(?:$|[^가-힣A-Za-z0-9]|전체|전 ?지역|등|일대|지역|[가-힣]{1,3}(?:읍|면|동|구)(?![가-힣]))/.test(
      text.slice(stem.length),
    )
    ? stem.length
    : 0;
}

function withDistrict(city: City, text: string, length: number): { city: string; length: number } {
  const behind = text.slice(length);
  const spaces = behind.length - behind.trimStart().length;
  const district = city.districts.find((name) => behind.startsWith(name, spaces));
  if (district === undefined) return { city: city.name, length };
  return { city: `${city.name} ${district}`, length: length + spaces + district.length };
}

const town = /^([가-힣]{1,5}\d?(?:읍|면))(?![가-힣])/;
const quarter = /^([가-힣]{1,6}\d{0,2}(?:·\d)?(?:동|동\d가|로\d가|가\d동))(?![가-힣\d])/;
const bracketed = /\(([가-힣]{1,6}\d{0,2}(?:동|동\d가|로\d가|읍|면))(?=[,) ])/;

/** The 읍·면·동 at the beginning, or the 동 that a road address has in brackets. */
function districtIn(text: string, isFirst: boolean): string {
  const found = isFirst ? (town.exec(text)?.[1] ?? quarter.exec(text)?.[1]) : undefined;
  return found ?? bracketed.exec(text)?.[1] ?? '';
}

/** More cities in a list such as `전북 김제시, 익산시`; an address has none. */
function otherCities(text: string, place: Place): readonly string[] {
  if (/\d/.test(text) || text.length > 60) return [];
  const parts = text.split(/[,·/]| 및 |와 |과 /).slice(1, 8);
  return parts
    .map((part) => placeIn(part.trim()).city.split(' ')[0] ?? '')
    .filter(
      (city, index, all) => city !== '' && city !== place.city.split(' ')[0] && all.indexOf(city) === index,
    );
}

function labelOf(text: string, folded: string, place: Place, others: readonly string[]): string {
  const { province, city, district } = place;
  const more =
    /(?:^| )등(?: |$)| 외(?: ?\d+ ?(?:곳|개소))?$/.test(folded) && !/\d{2}/.test(folded) ? ' 등' : '';
  if (others.length > 0)
    return [city, ...others].map(stemOf).slice(0, 3).join('·') + (others.length > 2 ? ' 등' : more);
  if (city === '') {
    if (province === '') return shorten(text, labelLimit);
    const rest = district === '' && !/\d/.test(place.rest) ? place.rest.replace(whole, '').trim() : district;
    return shorten(`${province} ${rest}`.trim(), labelLimit) + more;
  }
  const [main = '', sub] = city.split(' ');
  if (sub !== undefined) return `${stemOf(main)} ${sub}${more}`;
  if (main.endsWith('구') || metropolitan.has(province)) return `${province} ${main}${more}`.trim();
  if (twice.has(main)) return `${province} ${main}${more}`.trim();
  return district === '' ? `${main}${more}` : `${stemOf(main)} ${district}${more}`;
}

/** Names that two provinces have, so that a card must say which. */
const twice = new Set(['고성군', '광주시']);

const labelLimit = 20;
const whole = /^(?:전체|전 ?지역|일대|지역)|(?:^| )(?:등|외)(?: .*)?$/g;
const metropolitan = new Set(['서울', '부산', '대구', '인천', '광주', '대전', '울산']);

function stemOf(city: string): string {
  return city.endsWith('구') ? city : city.slice(0, -1);
}
