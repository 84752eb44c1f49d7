/** What shows that a posting says that it does not ask. */

/** `… 기재 금지`, `… 요구하지 않습니다`, `… 무관`: the text tells applicants to leave it out. */
export const refused =
  /^[^\n]{0,40}(?:금지|하지\s?(?:않|마|말)|않습니다|무관|불문|감점|불이익|삭제|제외하고|상관\s?없|관계\s?없|블라인드)/u;
