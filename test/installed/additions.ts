/** Everything that a config adds to the sheets, and the files that are then in the folder of the issue. */
import { plainPng } from '../picture/files.ts';
import type { Files } from './iljari.ts';

export type Addition = {
  readonly name: string;
  /** Lines of 일자리.yaml. */
  readonly settings: string;
  readonly files?: Files;
  /** Files in the folder of the issue beside what is always there. */
  readonly adds?: readonly string[];
  /** Sheets instead of the one on each paper. */
  readonly sheets?: readonly string[];
  /** Millimetres by which each side of the paper grows: the bleed, and room for the crop marks. */
  readonly grows?: number;
};

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#0b50d0"/></svg>';
const places = '이름,종류,부수,용지\n가온아파트,아파트,3,A4\n누리복지관,복지관,1,"A4, A3"\n';

export const additions: readonly Addition[] = [
  { name: 'nothing', settings: '' },
  { name: 'strips to tear off', settings: '뜯는띠: 예' },
  { name: 'grey alone', settings: '색: 흑백' },
  { name: 'bleed for a print shop', settings: '재단여백: 3', grows: 3 + 6 },
  { name: 'a logo in PNG', settings: '로고: 로고.png', files: { '로고.png': plainPng(8, [11, 80, 208]) } },
  { name: 'a logo in SVG', settings: '로고: 로고.svg', files: { '로고.svg': svg } },
  { name: 'the list attached', settings: '첨부: 예' },
  {
    name: 'QR codes and buttons for a page of the centre',
    settings: '  누리집:\n    - 이름: 밴드에서 보기\n      주소: https://example.org/band',
    adds: ['카카오-버튼.txt'],
  },
  {
    name: 'pictures',
    settings: '그림: 예\n로고: 로고.svg',
    files: { '로고.svg': svg },
    adds: [
      '그림설명.txt',
      '미리보기-A3-1.png',
      '미리보기-A4-1.png',
      '카드-01.png',
      '카드-02.png',
      '표지.png',
    ],
  },
  {
    name: 'posting places',
    settings: '게시처: 게시처.csv',
    files: { '게시처.csv': places },
    adds: ['게시대장_제24호.pdf', '일자리정보지_제24호_게시처_A3.pdf', '일자리정보지_제24호_게시처_A4.pdf'],
  },
  {
    name: 'editions',
    settings: '판:\n  - 이름: 김제판\n    지역: [김제, 완주]\n  - 이름: 합본\n    용지: A3',
    adds: ['밴드', '카카오', '카카오-와이드'].flatMap((name) => [`${name}_김제판.txt`, `${name}_합본.txt`]),
    sheets: [
      '김제판/일자리정보지_제24호_김제판_A3.pdf',
      '김제판/일자리정보지_제24호_김제판_A4.pdf',
      '합본/일자리정보지_제24호_합본_A3.pdf',
    ],
  },
  {
    name: 'a template of its own',
    settings: '',
    files: {
      '템플릿/sheet.hbs':
        '<sheet title="{{제목}}"><p>우리 양식</p>{{#each 묶음}}{{#each 구인}}<p>{{회사명}}</p>{{/each}}{{/each}}</sheet>',
    },
  },
];
