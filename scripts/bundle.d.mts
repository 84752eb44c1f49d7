import type { BuildOptions, BuildResult } from 'esbuild';

/** Bundles `src/` as it ships; `more` of esbuild's options bundles something else the same way. */
export function bundle(outdir: string, write: boolean, more?: BuildOptions): Promise<BuildResult>;
