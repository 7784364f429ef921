import type { Day, Id, ImportKind, ImportWritten, Instant, KeptImportIssue } from '@waymark/contracts';
import type { persons } from '../../persons/tables.ts';
import type { planAbsences, planReviews, plans } from '../../plans/tables.ts';
import type { StandingChild } from '../rules/judge-child.ts';
import type { ChildOnRecord } from './standing.ts';

/** The file whose rows are applied, as every fact that comes of it names it. */
export interface AppliedFile {
  readonly importRunId: Id;
  readonly kind: ImportKind;
  readonly asAt: Day;
  /** Who confirmed it: what is written is written in this name. */
  readonly by: Id;
  readonly now: Instant;
}

export interface Fill {
  readonly personId: Id;
  readonly version: number;
  readonly before: StandingChild;
  readonly fill: Partial<StandingChild>;
}

/** What applying some rows comes to, collected to be written at once. */
export interface Writes {
  readonly persons: (typeof persons.$inferInsert)[];
  readonly fills: Fill[];
  readonly plans: (typeof plans.$inferInsert)[];
  readonly reviews: (typeof planReviews.$inferInsert)[];
  readonly absences: (typeof planAbsences.$inferInsert)[];
  readonly issues: KeptImportIssue[];
  readonly written: Record<Exclude<keyof ImportWritten, 'rows'>, number>;
}

export const noWrites = (): Writes => ({
  persons: [],
  fills: [],
  plans: [],
  reviews: [],
  absences: [],
  issues: [],
  written: {
    done: 0,
    personsAdded: 0,
    plansCreated: 0,
    plansUpdated: 0,
    plansRestated: 0,
    plansMissed: 0,
    reviewsAdded: 0,
    notWritten: 0,
  },
});

/** Some rows being applied: what is known, kept in step with what is to be written. */
export interface Batch {
  readonly file: AppliedFile;
  readonly children: Map<string, ChildOnRecord>;
  readonly writes: Writes;
}

/** The columns every fact of an import has. */
export const importedFact = ({ by, now }: AppliedFile, personId: Id) => ({
  personId,
  level: 'shared' as const,
  recordedAt: now,
  recordedBy: by,
});
