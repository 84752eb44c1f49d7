/** A place, from a region name or a whole address. */

export type Region = {
  /** Cleaned text on one line, without a postcode; empty when missing. */
  readonly text: string;
  /** Short name of the province: `전북`, `서울`; empty when unknown. */
  readonly province: string;
  /** `김제시`, `완주군`, `마포구`; for a city with districts `전주시 덕진구`; empty when unknown. */
  readonly city: string;
  /** `백구면`, `요촌동`; empty when unknown. */
  readonly district: string;
  /** What a card prints: `김제 백구면`, `전주 덕진구`, `서울 마포구`; empty when `text` is. */
  readonly label: string;
};
