/**
 * What a centre says once about itself, in `일자리.yaml`. The keys, their defaults and sentences
 * stand in `settings.ts`; this file holds what the rest of the program reads.
 */
import type { Severity } from '../diagnostic.ts';
import type { Day } from '../day.ts';
import type { Field } from '../field/field.ts';
import type { Form, Paper } from './papers.ts';

/** A page that a QR code on the sheet opens. */
export type Channel = {
  /** Caption under the code, e.g. `밴드에서 보기`. */
  readonly name: string;
  /** Only http(s). */
  readonly url: string;
};

type Centre = {
  readonly name: string;
  /** As it is to be printed, `063-540-1234`; empty when not given. */
  readonly phone: string;
  readonly address: string;
  /** `평일 09:00~18:00`; empty when not given. */
  readonly hours: string;
  /** One line of directions, `시청 옆 창업지원센터 3층`; empty when not given. */
  readonly directions: string;
  readonly channels: readonly Channel[];
};

export type Config = {
  readonly centre: Centre;
  /** Title of the sheet, `김제 일자리정보지`. */
  readonly title: string;
  /** Line under the title; empty when not given. */
  readonly subtitle: string;
  readonly firstIssue: { readonly date: Day; readonly number: number };
  /** Days from one issue to the next, 14. */
  readonly interval: number;
  /** Days that a sheet hangs, counted from its date, 14. */
  readonly postingDays: number;
  readonly holiday: '앞당김' | '미룸' | '그대로';
  /** Days of issues that do not come out (휴간); the number they would have had goes to the next one. */
  readonly skips: readonly Day[];
  /** What an unattended run does with a list that looks like a mistake. */
  readonly onDoubt: '멈춤' | '발행';
  /** What the centre sets out to print in a year, each opening once; 0 where there is no target. */
  readonly target: { readonly openings: number; readonly vacancies: number };
  /** What the openings are grouped by. */
  readonly groupBy: '직종' | '지역';
  /** Whose phone the sheet shows beside an opening. */
  readonly contact: '업체' | '센터' | '둘다';
  /** What an opening carries besides the lines that every opening has, in the order of print. */
  readonly items: readonly Field[];
  readonly papers: readonly Paper[];
  /** Pages the sheet may fill before the type stops growing; per paper. */
  readonly pages: Readonly<Record<Paper, number>>;
  /** Whether the foot of the last page has strips with the centre's number to tear off. */
  readonly tearOff: boolean;
  readonly forms: Readonly<Record<Paper, Form>>;
  /** Accent colour, `#0b50d0`, dark enough to be read on white. */
  readonly colour: string;
  /** How far ink reaches beyond the cut in mm, for print shops; 0: nothing is cut. */
  readonly bleed: number;
  /** Picture for the head of the sheet, as a path with `/` below the folder of 일자리.yaml; empty when not given. */
  readonly logo: string;
  /** Everything in grey: the accent is the colour of the text. */
  readonly grey: boolean;
  /** Whether the printed openings travel inside the PDF as CSV and JSON. */
  readonly attach: boolean;
  /** Whether cards, a cover and previews are drawn as pictures. */
  readonly drawings: boolean;
  /** Lines printed in the notice at the foot of the sheet. */
  readonly notices: readonly string[];
  /** Headers of the centre's own spreadsheet and the field each one means; wins over aliases. */
  readonly columns: ReadonlyMap<string, Field>;
  /** Sheets of workbooks that are read; empty: all that are visible, but for those of the past. */
  readonly sheets: readonly string[];
  /** Rules raised or lowered by the centre, with the reason the report repeats. */
  readonly rules: ReadonlyMap<string, { readonly severity: Severity | 'off'; readonly reason: string }>;
  /** Table of posting places, as a path with `/` below the folder of 일자리.yaml; empty when not given. */
  readonly placesFile: string;
  /** Path of the 체불사업주 list (one name a line) as the file gives it, relative to 일자리.yaml; empty when not given. */
  readonly arrearsFile: string;
  /** Several sheets from the same openings; empty: one sheet with all of them. */
  readonly editions: readonly Edition[];
  /** Names of employers on the 체불사업주 list, which `commands/load` fills from `arrearsFile`; empty without one. */
  readonly arrears: readonly string[];
};

/** One of several sheets of an issue (판). */
export type Edition = {
  /** `김제판`, part of file names; empty for the only sheet of an issue without editions. */
  readonly name: string;
  /** Cities or provinces it takes, `김제`; empty: all. */
  readonly places: readonly string[];
  /** Occupation groups it takes; empty: all. */
  readonly groups: readonly string[];
  /** The whole config with what the edition says for itself. */
  readonly config: Config;
};

/** The editions of a config; one without a name and with everything when it has none. */
export function editionsOf(config: Config): readonly Edition[] {
  return config.editions.length > 0 ? config.editions : [{ name: '', places: [], groups: [], config }];
}
