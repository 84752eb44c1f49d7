/**
 * The public interface for programs: spreadsheets as bytes, a config and what ships in; sheets, texts and
 * diagnostics out. `docs/develop/programs.md` shows it in use.
 */
export { compile, type Input, type Printing, type Publication } from './compile.ts';
export { shipped, type Shipped } from './commands/load/shipped.ts';
export { readConfig } from './config/read-config.ts';
export type { Config, Edition } from './config/config.ts';
export type { Paper } from './config/papers.ts';
export { toDay, type Day } from './day.ts';
export type { Checked, Diagnostic, Place, Severity } from './diagnostic.ts';
export type { ChannelText } from './channel/channels.ts';
export type { Sheet } from './edition/sheets.ts';
export type { SourceFile } from './read/read.ts';
export { recordOf } from './opening/record.ts';
