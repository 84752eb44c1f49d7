/** The public interface for programs: spreadsheets and a config in, sheets and diagnostics out. */
export { compile, type Input, type Printing, type Publication } from './compile.ts';
export type { Sheet } from './edition/sheets.ts';
export type { ChannelText } from './channel/channels.ts';
export { readConfig } from './config/read-config.ts';
export type { Config } from './config/config.ts';
export type { Paper } from './config/papers.ts';
export type { Checked, Diagnostic, Place, Severity } from './diagnostic.ts';
