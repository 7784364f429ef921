import { type Db, statement, type Unit } from '@waymark/database';
import { proposed } from '@waymark/kit';
import { sql } from 'drizzle-orm';
import type { EnrolmentRow } from './load-ladder-facts.ts';
import type { AttendanceSummary } from './rules/summarise.ts';
import { engagementSummaries } from './tables.ts';

const given = <Name extends string>(name: Name) => sql.placeholder(name);

const upsert = statement((db: Db) =>
  db
    .insert(engagementSummaries)
    .values({
      enrolmentId: given('enrolmentId'),
      personId: given('personId'),
      level: 'shared',
      summary: given('summary'),
      held: given('held'),
      seen: given('seen'),
      missed: given('missed'),
      lastSeenAt: given('lastSeenAt'),
      asOf: given('asOf'),
    })
    .onConflictDoUpdate({
      target: engagementSummaries.enrolmentId,
      set: {
        summary: proposed(engagementSummaries.summary),
        held: proposed(engagementSummaries.held),
        seen: proposed(engagementSummaries.seen),
        missed: proposed(engagementSummaries.missed),
        lastSeenAt: proposed(engagementSummaries.lastSeenAt),
        asOf: proposed(engagementSummaries.asOf),
      },
    })
    .prepare(),
);

/** Stores what the rule says of each enrolment now; the projection the screens list by, never what a rule rests on. */
export const writeSummaries = async (
  unit: Unit,
  summaries: readonly { readonly row: EnrolmentRow; readonly summary: AttendanceSummary }[],
): Promise<void> => {
  for (const { row, summary } of summaries) {
    await upsert(unit).execute({
      enrolmentId: row.enrolmentId,
      personId: row.personId,
      summary,
      held: summary.held,
      seen: summary.parts.seen + summary.parts['seen-part'],
      missed: summary.parts.missed,
      lastSeenAt: summary.lastSeenOn,
      asOf: summary.asOf,
    });
  }
};
