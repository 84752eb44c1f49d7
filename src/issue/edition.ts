/**
 * 판: one issue for several towns or readers. Each edition takes the openings of its places and occupations;
 * what no edition takes is named.
 */
import type { Edition } from '../config/config.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Opening } from '../opening/opening.ts';
import { placeOf } from '../read/table.ts';

/** The openings of each edition, in the order given, those held back among them. */
export function openingsOf(
  editions: readonly Edition[],
  openings: readonly Opening[],
  heldBack: ReadonlySet<Opening>,
): Checked<readonly (readonly [Edition, readonly Opening[]])[]> {
  const value = editions.map(
    (edition) => [edition, openings.filter((opening) => takes(edition, opening))] as const,
  );
  const printable = openings.filter((opening) => !heldBack.has(opening));
  const taken = new Set(value.flatMap(([, chosen]) => chosen));
  const empty = value.filter(
    ([{ name }, chosen]) => name !== '' && chosen.every((opening) => heldBack.has(opening)),
  );
  return {
    value,
    diagnostics: [
      ...empty.map(([edition]) => nothingFor(edition, printable)),
      ...printable.filter((opening) => !taken.has(opening)).map(outside),
    ],
  };
}

/** An edition without places takes every place, one without occupations every occupation. */
function takes({ places, groups }: Edition, { workplace, group }: Opening): boolean {
  const stands = [workplace.city, workplace.province].filter((name) => name !== '').map(bare);
  return (
    (places.length === 0 || places.some((place) => stands.includes(bare(place)))) &&
    (groups.length === 0 || groups.some((one) => plain(one) === plain(group)))
  );
}

/** `김제시` and `김제` are the same town; a city with districts counts by its own name. */
const bare = (place: string): string => (place.split(' ')[0] ?? '').replace(/(?<=..)[시군구]$/u, '');
const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

function nothingFor({ name, places, groups }: Edition, openings: readonly Opening[]): Diagnostic {
  const listed = (names: readonly string[]): string => [...new Set(names)].toSorted().slice(0, 12).join(', ');
  const cities = listed(openings.map(({ workplace }) => workplace.city).filter((city) => city !== ''));
  return {
    code: 'edition/empty',
    severity: 'warning',
    message: `${name}에 실을 구인이 없어 만들지 않았습니다.`,
    actual: [...places, ...groups].join(', '),
    hint: `일자리.yaml의 판에 적은 지역과 직종이 맞는지 확인해 주십시오. 이번 구인의 지역: ${cities || '없음'}. 직종: ${listed(openings.map(({ group }) => group)) || '없음'}`,
  };
}

function outside(opening: Opening): Diagnostic {
  return {
    code: 'edition/outside',
    severity: 'warning',
    message: '어느 판에도 들지 않아 싣지 않았습니다.',
    place: placeOf(opening.entry, 'workplace'),
    actual: opening.workplace.text,
    hint: '근무지가 맞는지 보고, 실으려면 일자리.yaml의 판에 그 지역과 직종을 적어 주십시오.',
  };
}
