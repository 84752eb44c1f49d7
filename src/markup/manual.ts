/** `docs/templates.md`, made from the tables that the parser itself uses; a test holds the file against it. */
import { elements, type ElementSpec } from './elements.ts';
import { rosterOnlyFields, sheetFields, textOnlyFields, type FieldNote } from './fields.ts';
import { helperNotes } from './helpers.ts';
import { deepest, longest } from './template-errors.ts';
import { properties } from './properties.ts';

/** The manual of templates, in Korean Markdown. */
export function templateManual(): string {
  return [
    '# 템플릿',
    '',
    '정보지의 생김새는 `templates/`의 템플릿이 정합니다. 템플릿은 Handlebars로 쓰며, HTML과 비슷한 요소와 CSS의 일부를 씁니다.',
    '고치려면 일자리.yaml 옆에 `템플릿` 폴더를 만들고 고칠 파일만 같은 이름으로 복사해 넣습니다. 그 폴더의 것을 먼저 씁니다.',
    '아래에 없는 요소, 속성, 이름을 쓰면 만들지 않고 그 줄과 가장 비슷한 이름을 알려 드립니다.',
    '칸에 적힌 글은 언제나 글로만 찍힙니다. `<`나 `{{`가 들어 있어도 모양이 바뀌지 않습니다.',
    '',
    '## 요소',
    '',
    '| 요소 | 설명 | 속성 | 둘 수 있는 곳 |',
    '|---|---|---|---|',
    ...Object.entries<ElementSpec>(elements).map(
      ([name, spec]) =>
        `| \`${name}\` | ${spec.sentence} | ${attributesOf(spec)} | ${spec.inside.join(', ') || '맨 바깥'} |`,
    ),
    '',
    '모든 요소에 `class`를 쓸 수 있습니다. 외국어로 적은 곳에는 `lang="en"`처럼 언어를 적으면 화면 낭독기가 그 언어로 읽습니다. `!`가 붙은 속성은 꼭 적어야 합니다.',
    '',
    '## 모양 (CSS)',
    '',
    '선택자는 `li`, `.card`, `li.card`, `ul li`처럼 적습니다. 길이는 `pt`, `mm`, `cm`, `px`, `rem`, `em`을 쓰며, `rem`은 맞춤이 정하는 본문 글자 크기입니다.',
    '색은 `#0b50d0`이나 `color-mix(in srgb, #0b50d0 12%, #ffffff)`로, 변수는 `--이름`과 `var(--이름)`으로 씁니다.',
    '',
    '| 속성 | 예 |',
    '|---|---|',
    ...Object.entries(properties).map(([name, { example }]) => `| \`${name}\` | \`${example}\` |`),
    '',
    '### 용지와 맞춤',
    '',
    '`@page { … }`는 모든 용지에, `@page wall { … }`은 벽에 붙여 멀리서 읽는 용지(A3)에, `@page A4 { … }`는 A4에만 씁니다.',
    '',
    '| 이름 | 뜻 | 예 |',
    '|---|---|---|',
    '| `size` | 크기. 적지 않으면 만드는 용지의 크기(너비와 높이는 100pt 이상) | `size: A4`, `size: 360pt 480pt` |',
    '| `margin` | 여백 | `margin: 11mm` |',
    '| `type-size` | 본문 글자의 최소, 편한 크기, 최대 | `type-size: 9pt 10pt 17pt` |',
    '| `columns` | 고를 수 있는 단 수 | `columns: 1 2 3` |',
    '| `column-width` | 단의 최소 너비 | `column-width: 17rem` |',
    '| `bleed` | 재단선 밖으로 더 찍는 너비 | `bleed: 3mm` |',
    '| `marks` | 재단선 표시(crop, none) | `marks: crop` |',
    '',
    '맞춤은 글자가 편한 크기가 되는 가장 적은 쪽수를(설정의 쪽수까지) 고르고, 그 안에서 글자를 키웁니다. 마지막 쪽이 거의 비면(5분의 2 미만) 글자를 편한 크기보다 조금 줄이더라도 한 쪽 적게 찍습니다. 최소 크기로도 넘치면 글자를 더 줄이지 않고 쪽을 늘리고, 포스터는 마감이 가까운 구인만 싣습니다. 낱말이 잘릴 만큼 키우지는 않습니다.',
    '',
    '단과 쪽은 모든 쪽을 함께 보고 나눕니다. 한 쪽의 단들이 나란히 끝나도록 상자 사이를 0.9rem까지 벌리고, 그래도 어긋나면 앞 단을 덜 채웁니다. 마지막 쪽에 몇 건만 남으면 앞쪽들이 나누어 줍니다.',
    '',
    '## 이름',
    '',
    ...Object.entries(sheetFields).flatMap(([name, note]) => fieldLines(name, note, 0)),
    '',
    '## 게시대장 템플릿',
    '',
    '`places.hbs`는 [게시처](places.md)의 게시대장이 됩니다. 위의 이름과 아래 이름을 씁니다.',
    '',
    ...Object.entries(rosterOnlyFields).flatMap(([name, note]) => fieldLines(name, note, 0)),
    '',
    '## 글 템플릿',
    '',
    '`cards.hbs`와 `cover.hbs`는 [그림 카드와 표지](cards.md)가 됩니다. 폭 360pt인 카드는 휴대전화에서 1pt가 1픽셀로 보이므로 글자를 15pt보다 작게 하지 않습니다.',
    '',
    '`band.hbs`, `kakao.hbs`, `kakao-wide.hbs`, `kakao-buttons.hbs`는 밴드와 카카오톡에 붙여 넣을 글을 만듭니다. 요소와 CSS 없이 글만 적습니다.',
    '위의 이름 가운데 `용지`, `색`, `로고`, `재단여백`, `뜯는띠`를 뺀 모두와 아래 이름을 씁니다. `묶음`과 `건수`는 그 글에 실은 구인만 셉니다.',
    '칸에 적힌 글은 언제나 한 줄이며, 줄 끝의 빈칸과 이어진 빈 줄은 저절로 정리합니다.',
    '',
    ...Object.entries(textOnlyFields).flatMap(([name, note]) => fieldLines(name, note, 0)),
    '',
    '## 도우미',
    '',
    ...Object.entries(helperNotes).map(([name, sentence]) => `- \`${name}\`: ${sentence}`),
    '',
    '## 한도',
    '',
    `파일 하나는 ${longest}자까지, 그 안의 \`{{#if}}\`와 \`{{#each}}\`는 ${deepest}겹까지 읽습니다. UTF-8, CP949, UTF-16으로 저장한 파일을 읽습니다. 템플릿이 되풀이하는 일은 구인 수에 따라 늘어나며, 같은 목록을 겹쳐 되풀이하여 지나치게 많아지면 그 줄을 알려 드리고 만들지 않습니다.`,
    '',
    '그림은 파일 하나가 4 MB, 1,600만 픽셀까지이고 모두 합쳐 4,800만 픽셀까지입니다. SVG는 그리는 데 10초가 넘게 걸리면 쓰지 않습니다. 그럴 때에는 PNG로 저장해 주십시오.',
    '',
  ].join('\n');
}

function attributesOf({ attributes }: ElementSpec): string {
  return attributes.map((name) => `\`${name}\``).join(', ');
}

function fieldLines(name: string, { sentence, fields = {} }: FieldNote, depth: number): readonly string[] {
  const inner = Object.entries(fields).flatMap(([child, note]) => fieldLines(child, note, depth + 1));
  return [`${'  '.repeat(depth)}- \`${name}\`: ${sentence}`, ...inner];
}
