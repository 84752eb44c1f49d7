/** Telephone numbers. */

/** area: 063; mobile: 010; internet: 070; safe: 050x; toll-free: 080; nationwide: 1588; local: no area code; short: 1350. */
export type PhoneKind = 'area' | 'mobile' | 'internet' | 'safe' | 'toll-free' | 'nationwide' | 'local' | 'short';

export type Phone = {
  /** `063-540-1234`, `1577-7114`, `02-6360-0510 (내선 510)`. */
  readonly label: string;
  /** Digits to dial, without an extension: `0635401234`. */
  readonly digits: string;
  readonly kind: PhoneKind;
  /** `510`; empty when none. */
  readonly extension: string;
};
