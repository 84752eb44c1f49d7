/**
 * 읍·면·동 without their 시·군: `백구면` is a place for a reader in Gimje, and for no one else. The city comes from
 * the company's address, else from the file's other rows, else from where the centre is; it is said once a file.
 */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Opening } from './opening.ts';
import { readRegion, type Region } from './region.ts';

/** The openings with their work places completed; `centre` is the centre's own address. */
export function withCities(openings: readonly Opening[], centre: string): Checked<readonly Opening[]> {
  if (!openings.some(isBare)) return { value: openings, diagnostics: [] };
  const known = citiesOf(openings);
  const own = readRegion(centre);
  const told = new Map<string, Finding[]>();
  const value = openings.map((opening) => {
    if (!isBare(opening)) return opening;
    const found = cityFor(opening, known, own);
    if (found === null) return opening;
    const { file } = opening.entry;
    told.set(file, [...(told.get(file) ?? []), { ...found, town: opening.workplace.text }]);
    return { ...opening, workplace: inCity(opening.workplace, found.city) };
  });
  return { value, diagnostics: [...told].map(([file, findings]) => note(file, findings)) };
}

type Finding = { readonly city: Region; readonly from: string; readonly town: string };

/** A town alone, `백구면` or `왕궁`, of which nobody can tell the city by itself. */
function isBare({ workplace }: Opening): boolean {
  return workplace.city === '' && workplace.province === '' && stem(workplace.text) !== '';
}

/** `백구` for `백구면`, `요촌` for `요촌동`; empty for anything but one word. */
function stem(text: string): string {
  return /^([가-힣]{2,5}?)(?:읍|면|[1-9]?동)?$/.exec(text.trim())?.[1] ?? '';
}

function cityFor(opening: Opening, known: Cities, own: Region): Pick<Finding, 'city' | 'from'> | null {
  const town = stem(opening.workplace.text);
  const { companyAddress } = opening;
  if (companyAddress.city !== '' && companyAddress.text.includes(town))
    return { city: companyAddress, from: '회사 주소' };
  const cities = known.byTown.get(town);
  if (cities !== undefined) {
    const [only, ...others] = cities.values();
    return only !== undefined && others.length === 0 ? { city: only, from: '다른 행' } : null;
  }
  // A town that nobody else names is the centre's own only where the whole file is of its city.
  const isTown = /(?:읍|면|동)$/.test(opening.workplace.text.trim());
  const isLocal = known.total === 0 || (known.counts.get(own.city) ?? 0) >= known.total * mostly;
  return isTown && own.city !== '' && isLocal ? { city: own, from: '센터가 있는 곳' } : null;
}

/** Share of a file's places that must lie in the centre's city before its other towns are taken to. */
const mostly = 0.8;

type Cities = {
  readonly byTown: ReadonlyMap<string, ReadonlyMap<string, Region>>;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
};

/** The cities in which the rows' complete places have a town, and how often each city occurs. */
function citiesOf(openings: readonly Opening[]): Cities {
  const byTown = new Map<string, Map<string, Region>>();
  const counts = new Map<string, number>();
  let total = 0;
  for (const { workplace, companyAddress } of openings)
    for (const region of [workplace, companyAddress]) {
      if (region.city === '') continue;
      total += 1;
      counts.set(region.city, (counts.get(region.city) ?? 0) + 1);
      const town = stem(region.district);
      if (town === '') continue;
      const cities = byTown.get(town) ?? new Map<string, Region>();
      byTown.set(town, cities.set(region.city, region));
    }
  return { byTown, counts, total };
}

function inCity(bare: Region, { province, city }: Region): Region {
  const { label, district } = readRegion(`${province} ${city} ${bare.text}`.trim());
  return { text: bare.text, province, city, district: district || bare.district, label };
}

function note(file: string, findings: readonly Finding[]): Diagnostic {
  const lines = findings.map(({ town, city, from }) => `${town} → ${city.city} (${from})`);
  return {
    code: 'workplace/town',
    severity: 'info',
    message: `근무지에 시·군 이름이 없는 구인 ${findings.length}건은 시·군을 찾아 붙였습니다.`,
    place: { file },
    actual: [...new Set(lines)].slice(0, 10).join(', '),
    hint: '틀린 곳이 있으면 근무지 칸에 시·군 이름을 함께 적어 주십시오.',
  };
}
