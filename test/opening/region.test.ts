import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provinces } from '../../src/opening/cities.ts';
import { readRegion } from '../../src/opening/region.ts';

// Thousands of written forms, not the usual hundred.
fc.configureGlobal({ numRuns: 2_000 });

describe('names and addresses', () => {
  test.each([
    ['전북특별자치도 김제시 백구면 난산리 12', '전북', '김제시', '백구면', '김제 백구면'],
    ['전라북도 김제시', '전북', '김제시', '', '김제시'],
    ['전북 김제', '전북', '김제시', '', '김제시'],
    ['김제', '전북', '김제시', '', '김제시'],
    ['김제 백구면', '전북', '김제시', '백구면', '김제 백구면'],
    ['전라북도김제시황산면', '전북', '김제시', '황산면', '김제 황산면'],
    ['전북김제시요촌동', '전북', '김제시', '요촌동', '김제 요촌동'],
    ['54390 전북 김제시 중앙로 40 (서암동)', '전북', '김제시', '서암동', '김제 서암동'],
    ['백구면', '', '', '백구면', '백구면'],
    ['전주', '전북', '전주시', '', '전주시'],
    ['전주시덕진구', '전북', '전주시 덕진구', '', '전주 덕진구'],
    [
      '전북 전주시 완산구 백제대로 309, 301호 (중화산동2가)',
      '전북',
      '전주시 완산구',
      '중화산동2가',
      '전주 완산구',
    ],
    ['완주 봉동읍', '전북', '완주군', '봉동읍', '완주 봉동읍'],
    ['남원시(운봉읍)', '전북', '남원시', '운봉읍', '남원 운봉읍'],
    ['익산 국가식품클러스터', '전북', '익산시', '', '익산시'],
    ['서울특별시   마포구   서강로 68 (창전동)', '서울', '마포구', '창전동', '서울 마포구'],
    ['서울마포구', '서울', '마포구', '', '서울 마포구'],
    ['마포구', '서울', '마포구', '', '서울 마포구'],
    ['서울 마포', '서울', '마포구', '', '서울 마포구'],
    ['마포', '', '', '', '마포'],
    ['서울 강남역', '서울', '', '', '서울 강남역'],
    ['(48034) 부산 해운대구 센텀로 48', '부산', '해운대구', '', '부산 해운대구'],
    ['경기 구리시대림어린이집', '경기', '구리시', '', '구리시'],
    ['경기도   광주시   초월읍 장담길 20-33', '경기', '광주시', '초월읍', '경기 광주시'],
    ['광주시 초월읍', '경기', '광주시', '초월읍', '경기 광주시'],
    ['광주시 북구', '광주', '북구', '', '광주 북구'],
    ['광주', '광주', '', '', '광주'],
    ['전남광주통합특별시 광산구', '광주', '광산구', '', '광주 광산구'],
    ['전남광주통합특별시 순천시', '전남', '순천시', '', '순천시'],
    ['인천 서해구', '인천', '서해구', '', '인천 서해구'],
    ['세종특별자치시 조치원읍', '세종', '', '조치원읍', '세종 조치원읍'],
    ['제주시 애월읍', '제주', '제주시', '애월읍', '제주 애월읍'],
    ['경남 고성군', '경남', '고성군', '', '경남 고성군'],
    ['고성군', '', '고성군', '', '고성군'],
    ['중구', '', '중구', '', '중구'],
    ['서울 등', '서울', '', '', '서울 등'],
    ['서울전체', '서울', '', '', '서울'],
    ['경기 하남시 등', '경기', '하남시', '', '하남시 등'],
    ['군산시 외 2곳', '전북', '군산시', '', '군산시 등'],
    ['전북 김제시, 익산시', '전북', '김제시', '', '김제·익산'],
    ['김제·익산·완주', '전북', '김제시', '', '김제·익산·완주'],
    ['전국', '', '', '', '전국'],
    ['수도권', '', '', '', '수도권'],
    ['서울역', '', '', '', '서울역'],
    ['', '', '', '', ''],
    ['-', '', '', '', ''],
  ])('%j', (text, province, city, district, label) => {
    expect(readRegion(text)).toMatchObject({ province, city, district, label });
  });

  test('the three names of 전북 are one place, whatever follows', () => {
    const [first, ...others] = ['전북', '전라북도', '전북특별자치도'].map((name) =>
      readRegion(`${name} 김제시 금구면`),
    );
    for (const other of others) expect({ ...other, text: '' }).toEqual({ ...first, text: '' });
  });

  test('a postcode is no part of the text', () => {
    expect(readRegion('54390 전북 김제시').text).toBe('전북 김제시');
  });
});

describe('the list of cities', () => {
  const cities = provinces.flatMap(({ name, forms, cities }) =>
    forms.flatMap((form) =>
      cities
        .flatMap((city) => [city.name, ...city.districts.map((district) => `${city.name} ${district}`)])
        .map((city) => ({ name, form, city })),
    ),
  );

  test('holds every 시·군·구 once', () => {
    for (const { cities } of provinces)
      expect(new Set(cities.map(({ name }) => name)).size).toBe(cities.length);
    // 226 basic governments and 제주's two cities, with 인천's four of 2026-07 beside its three of before (행정안전부, 2026).
    expect(provinces.flatMap(({ cities }) => cities)).toHaveLength(226 + 2 + 4);
  });

  test('every one is found behind every name of its province, with or without a space', () => {
    for (const { name, form, city } of cities) {
      for (const text of [`${form} ${city}`, `${form}${city.replace(' ', '')}`]) {
        // 광주시 is a city in 경기 too; no 구 of 광주광역시 is.
        expect([text, readRegion(text).province, readRegion(text).city]).toEqual([text, name, city]);
      }
    }
  });

  test('whatever stands behind an address, its city stays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cities),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        ({ name, form, city }, tail) => {
          const read = readRegion(`${form} ${city} 1번길 ${tail}`);
          expect([read.province, read.city]).toEqual([name, city]);
        },
      ),
    );
  });
});
