/**
 * All rules, in the order in which a report lists what they found in one opening.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { ageWording } from './age.ts';
import { conditionRules } from './conditions.ts';
import { contactRules } from './contact.ts';
import { familyPapers, healthCheck, identityPapers, residentNumberAsked } from './documents.ts';
import { duplicate, sample, wageArrears } from './employer.ts';
import { freshnessRules } from './freshness.ts';
import { commissionOnly, offerRules } from './offer.ts';
import { permittedRules } from './permitted.ts';
import { personWording } from './person.ts';
import { phoneRules, privacyRules } from './privacy.ts';
import { probation } from './probation.ts';
import type { Rule } from './rule.ts';
import { safetyRules } from './safety.ts';
import { sexWording } from './sex.ts';
import { termRules } from './terms.ts';
import { wageRules } from './wage.ts';

export const rules: readonly Rule[] = [
  ...contactRules,
  ...phoneRules,
  ...wageRules,
  probation,
  commissionOnly,
  ...termRules,
  ...freshnessRules,
  sample,
  duplicate,
  wageArrears,
  ...privacyRules,
  residentNumberAsked,
  ...safetyRules,
  sexWording,
  ageWording,
  ...personWording,
  familyPapers,
  identityPapers,
  healthCheck,
  ...offerRules,
  ...permittedRules,
  ...conditionRules,
];

/** Codes of what the rules and the statutes say of openings: each has a page under `docs/rules/`. */
export const ruleCodes: ReadonlySet<Diagnostic['code']> = new Set([
  ...rules.map(({ code }) => code),
  'statutes/unknown-year',
]);
