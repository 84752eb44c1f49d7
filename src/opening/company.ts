/** Names of companies. */
import { cleanLine } from './clean.ts';

/** The name as a card prints it: `㈜한빛` and `(주) 한빛` become `(주)한빛`; nothing else is changed. */
export function companyName(cell: string): string {
  return cleanLine(cell)
    .replace(/\( ?(주|유|사|재|합|자|복) ?\)/g, '($1)')
    .replace(/^(\([주유사재]\)) /, '$1')
    .replace(/ (\([주유]\))$/, '$1');
}

/** The name as two files can be compared: without forms of company, spaces, brackets and punctuation. */
export function companyKey(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /\([주유사재합자복]\)|^[주유사재]\)|주식회사|유한회사|유한책임회사|합자회사|합명회사|사단법인|재단법인|사회복지법인|의료법인|학교법인|농업회사법인|영농조합법인|영어조합법인|어업회사법인/g,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '');
}
