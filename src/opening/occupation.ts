/** The dozen groups a reader understands, in the order in which a sheet prints them. */

export const groups = [
  '생산·제조',
  '기계·전기·설비',
  '건설·토목',
  '운전·배송',
  '물류·창고',
  '농림·축산',
  '음식·조리',
  '청소·환경',
  '경비·시설관리',
  '돌봄·요양',
  '의료·보건',
  '교육·보육',
  '사무·회계',
  '판매·영업·서비스',
  '전문·기술·기타',
] as const;

export type Group = (typeof groups)[number];
