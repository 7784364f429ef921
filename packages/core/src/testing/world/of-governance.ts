/**
 * What information governance does with every record of the house: no tie to a family stands behind it, so that what
 * limits it is the asker's own conflicts and what it may show (access/within-reach.verbs.test.ts).
 */
export const ofGovernance: ReadonlySet<string> = new Set([
  'core.governance.view',
  'core.governance.record',
  'core.person.merge',
  'core.person.restrict',
]);

/** Tables whose words information governance reads without any reach: who someone is, and what is kept for it alone. */
export const readByGovernance =
  /^MARKER (?:conflicts|governance_items|match_decisions|merges|overrides|persons|restrictions|tie_exceptions) /;
