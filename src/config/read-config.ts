/**
 * `일자리.yaml` as the config that the rest of the program reads.
 */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { itemsNamed } from './items.ts';
import { toDay, type Day } from '../day.ts';
import { byPaper } from './papers.ts';
import { settings, type SettingPath } from './settings.ts';
import type { ValueKind, Setting } from './setting.ts';
import { ink, readable } from './colour.ts';
import type { Config, Edition } from './config.ts';
import { readEditions } from './editions.ts';
import { readChannels, readColumns, readRules } from './maps.ts';
import { findSettings, isKey, type Given } from './keys.ts';
import { diagnose, reportTo, under, type ReportMistake, type Spot } from './mistake.ts';
import { readTree, type KeyValue, type Node } from './tree.ts';
import {
  grey,
  readChoice,
  readChoices,
  readColour,
  readCount,
  readDay,
  readDays,
  readLines,
  readPathWithin,
  readPhone,
  readText,
} from './values.ts';
import { josa } from '../josa.ts';

/**
 * Reads a config. Every mistake of the file is found in one run, each with its line, what stands there
 * and what to write instead. The value is null when there is any error: a sheet is not printed from a
 * config that says something else than what was meant.
 * @param file name of the file as messages give it
 */
export function readConfig(text: string, file: string): Checked<Config | null> {
  const { tree, mistakes: found } = readTree(text, isKey);
  const mistakes = [...found];
  const report = reportTo(mistakes);
  const given = tree === null ? new Map<SettingPath, KeyValue>() : findSettings(tree, report);
  const plain = configOf(given, report);
  const config = { ...plain, editions: editionsIn(given, report) };
  if (tree !== null) crossCheck(given, config, report);
  const diagnostics = diagnose(mistakes, file);
  return { value: diagnostics.some(isError) ? null : config, diagnostics };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

type PathOf<K extends ValueKind['kind']> = {
  [P in SettingPath]: (typeof settings)[P]['kind'] extends K ? P : never;
}[SettingPath];

/** Each edition with the whole file's settings under its own; only its own can have new mistakes. */
function editionsIn(given: Given, report: ReportMistake): readonly Edition[] {
  const node = given.get('판')?.value;
  if (node === undefined) return [];
  return readEditions(node, report).map(({ own, ...edition }) => ({
    ...edition,
    config: configOf(new Map([...given, ...own]), report, own),
  }));
}

/** The config that settings make; mistakes are reported of those in `fresh` alone. */
function configOf(given: Given, report: ReportMistake, fresh: Given = given): Config {
  const at = (path: SettingPath): ReportMistake => (fresh.has(path) ? under(path, report) : () => {});
  const read = <T>(path: SettingPath, reader: (node: Node, report: ReportMistake) => T): T =>
    reader(given.get(path)?.value ?? standardOf(path), at(path));
  const count = (path: PathOf<'count'>): number => {
    const { least, most, unit } = settings[path];
    return read(path, (node, inner) => readCount(node, least, most, unit, inner));
  };
  const choice = <P extends PathOf<'choice'>>(path: P): (typeof settings)[P]['choices'][number] => {
    const { choices } = settings[path];
    return read(path, (node, inner) => readChoice(node, choices, inner)) ?? choices[0];
  };
  const colour = read('색', readColour);
  return {
    centre: {
      name: read('센터.이름', readText),
      phone: read('센터.전화', readPhone),
      address: read('센터.주소', readText),
      hours: read('센터.운영시간', readText),
      directions: read('센터.오시는길', readText),
      channels: read('센터.누리집', readChannels),
    },
    title: read('제목', readText),
    subtitle: read('부제', readText),
    firstIssue: {
      date: (given.has('발행.첫호날짜') ? read('발행.첫호날짜', readDay) : null) ?? standIn,
      number: count('발행.첫호번호'),
    },
    interval: count('발행.간격'),
    postingDays: count('발행.게시기간'),
    holiday: choice('발행.공휴일이면'),
    skips: read('발행.휴간', readDays),
    onDoubt: choice('발행.이상하면'),
    target: { openings: count('목표.구인'), vacancies: count('목표.인원') },
    groupBy: choice('묶음'),
    contact: choice('문의'),
    items: itemsNamed(read('싣는항목', (node, inner) => readChoices(node, settings.싣는항목.choices, inner))),
    papers: read('용지', (node, inner) => readChoices(node, settings.용지.choices, inner)),
    tearOff: choice('뜯는띠') === '예',
    forms: byPaper((paper) => choice(`양식.${paper}`)),
    pages: byPaper((paper) => count(`쪽수.${paper}`)),
    bleed: count('재단여백'),
    logo: read('로고', readPathWithin),
    colour: colour === grey ? ink : readable(colour),
    grey: colour === grey,
    attach: choice('첨부') === '예',
    drawings: choice('그림') === '예',
    notices: read('안내문', readLines),
    columns: read('열', readColumns),
    sheets: read('시트', readLines),
    rules: read('규칙', readRules),
    placesFile: read('게시처', readPathWithin),
    arrearsFile: read('체불사업주', readText),
    editions: [],
    arrears: [],
  };
}

/** The default of a setting as the file would hold it. */
function standardOf(path: SettingPath): Node {
  const { default: standard }: Setting = settings[path];
  const text = (value: string): Node => ({ kind: 'text', line: 1, column: 1, text: value });
  if (typeof standard === 'string') return text(standard);
  return { kind: 'list', line: 1, column: 1, items: (standard ?? []).map(text) };
}

/** What only shows when keys are seen together. */
function crossCheck(given: Given, config: Config, report: ReportMistake): void {
  const top: Spot = { line: 1, column: 1 };
  const spotOf = (path: SettingPath): Spot => given.get(path)?.key ?? top;
  if (!given.has('발행.첫호날짜'))
    report(
      top,
      'no-first-issue',
      '발행.첫호날짜가 없어 몇 호인지 알 수 없습니다.',
      '"발행:" 아래에 두 칸 띄우고 "첫호날짜: 2026-01-06"처럼 첫 호나 최근 호의 발행일을 적으십시오.',
    );
  if (config.contact !== '업체' && config.centre.phone === '')
    report(
      spotOf('문의'),
      'no-phone',
      `문의가 "${config.contact}"인데 센터의 전화가 없습니다.`,
      '"센터:" 아래에 "전화: 063-540-0100"처럼 적거나 문의를 업체로 바꾸십시오.',
    );
  const colour = given.get('색')?.value;
  const written = colour === undefined ? grey : readColour(colour, () => {});
  if (written !== grey && written !== config.colour)
    report(
      spotOf('색'),
      'pale',
      `색 ${written}${josa(written, '은')} 흰 종이에서 글자로 읽기 어려워 ${config.colour}${josa(config.colour, '으로')} 어둡게 하여 찍습니다.`,
      '더 진한 색을 적으면 그대로 찍습니다.',
      'info',
    );
  if (config.centre.name === '')
    report(
      top,
      'no-centre',
      '센터의 이름이 비어 있어 정보지에 센터 이름이 찍히지 않습니다.',
      '"센터:" 아래에 두 칸 띄우고 "이름: …"을 적으십시오.',
      'warning',
    );
}

const standIn = toDay('2026-01-06') as Day;

/**
 * What holds where there is no 일자리.yaml. Its first issue is only a stand-in: a run without a config
 * takes `configFrom` instead, whose first issue is the run's own.
 */
export const defaultConfig: Config = configOf(new Map(), () => {});

/** The config of a run without 일자리.yaml: the sheet of that day is 제1호. */
export function configFrom(day: Day): Config {
  return { ...defaultConfig, firstIssue: { date: day, number: 1 } };
}
