/** Moved to `config/config.ts`; this line stays only until nobody imports it. */
export type * from './config/config.ts';
