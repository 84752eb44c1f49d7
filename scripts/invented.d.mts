/** `count` invented openings as CSV, the same for the same seed. */
export function inventedSpreadsheet(count: number, seed?: number): string;
