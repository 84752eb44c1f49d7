import { describe, expect, test } from 'vitest';
import { businessWords, jobWords } from '../../src/opening/occupation-words.ts';
import { groupOf, groups } from '../../src/opening/occupation.ts';
import { titles } from './titles.ts';
import type { Group } from '../../src/opening/occupation.ts';

test.each<[string, string, Group]>([
  ['식품 분야 단순 종사원', '', '생산·제조'],
  ['건설 및 광업 단순 종사원', '', '건설·토목'],
  ['농업 단순 종사원', '', '농림·축산'],
  ['CNC 선반 조작원(NC 선반 조작원)', '', '생산·제조'],
  ['건물·가정용 냉동·냉장·공조기 설치·정비원', '', '기계·전기·설비'],
  ['조경 기술자', '', '건설·토목'],
  ['배송·납품 운전원(납품영업 포함)', '', '운전·배송'],
  ['지게차 운전원', '', '물류·창고'],
  ['물류 사무원(물류 관리사)', '', '물류·창고'],
  ['주방 보조원', '', '음식·조리'],
  ['학교 급식 조리사', '', '음식·조리'],
  ['환경 미화원', '', '청소·환경'],
  ['건물 청소원(공공건물,아파트,사무실,병원,상가,공장 등)', '', '청소·환경'],
  ['건물 경비원(청사,학교,병원,상가,빌딩,공장 등)', '', '경비·시설관리'],
  ['아파트 전기관리원', '', '경비·시설관리'],
  ['재가 요양보호사', '', '돌봄·요양'],
  ['장애인 생활지도원(장애인활동보조원 포함)', '', '돌봄·요양'],
  ['간호조무사', '', '의료·보건'],
  ['특수교육 교사', '', '교육·보육'],
  ['회계 사무원(일반 사업체)', '', '사무·회계'],
  ['콜센터 상담원', '', '판매·영업·서비스'],
  ['웹 개발자', '', 'IT·정보통신'],
  ['', '아파트 경비원 모집', '경비·시설관리'],
  ['', '통역 담당 직원 채용', '전문·기술·기타'],
  ['없는직종', '요양원 조리원 구합니다', '음식·조리'],
  ['', '', '전문·기술·기타'],
])('%j, %j → %s', (occupation, title, group) => {
  expect(groupOf(occupation, title)).toBe(group);
});

test('every word stands for one group, and every group has words', () => {
  const words = jobWords.map(([word]) => word);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  expect(new Set(jobWords.map(([, group]) => group))).toEqual(new Set(groups));
});

describe('words inside of other words say nothing', () => {
  test.each<[string, string, Group]>([
    ['프론트엔드', '', 'IT·정보통신'],
    ['정보보안', '', 'IT·정보통신'],
    ['', '행정 계약사원 모집', '사무·회계'],
    ['', '가온재단법인 회계 담당자 채용', '사무·회계'],
    ['', '한빛재단 조리원 모집', '음식·조리'],
    ['', '교육비 지원! 청소원 모집', '청소·환경'],
    ['', '직원 모집', '전문·기술·기타'],
  ])('%j, %j → %s', (occupation, title, group) => {
    expect(groupOf(occupation, title)).toBe(group);
  });

  test('the name of the employer is no word of the work, and helps only where there is no other', () => {
    expect(groupOf('', '한빛식당건설 경리 모집', '한빛식당건설')).toBe('사무·회계');
    expect(groupOf('', '주말 근무자 구합니다', '한빛편의점')).toBe('판매·영업·서비스');
  });

  test('of a list of kinds of work the group of most', () => {
    expect(groupOf('기술지원, 백엔드/서버개발, 앱개발, 웹개발, 유지보수', '')).toBe('IT·정보통신');
  });
});

test(`${titles.length} invented headlines: at least 97 of 100 stand where a reader looks, at most 2 needlessly in 기타`, () => {
  const wrong = titles.filter(([title, company, group]) => groupOf('', title, company) !== group);
  const lost = wrong.filter(([title, company]) => groupOf('', title, company) === '전문·기술·기타');
  expect(titles.length).toBeGreaterThanOrEqual(400);
  expect(wrong.length / titles.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03);
  expect(lost.length / titles.length, JSON.stringify(lost)).toBeLessThanOrEqual(0.02);
});

test('a word for what is done is none for where', () => {
  const places = new Set(businessWords.map(([word]) => word));
  expect(jobWords.filter(([word]) => places.has(word))).toEqual([]);
});
