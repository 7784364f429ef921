import type { Day, Id, Instant, ReportKind } from '@waymark/contracts';
import { inScope, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { reportChildren, type reportStates, reports } from './tables.ts';

/** A report its author may work on: of a family the author still works with. */
export interface ReportInReach {
  readonly reportId: Id;
  readonly familyId: Id;
  readonly meetingId: Id | null;
  readonly kind: ReportKind;
  readonly from: Day;
  readonly to: Day;
  readonly state: (typeof reportStates)[number];
  readonly texts: Record<string, unknown>;
  readonly signedAt: Instant | null;
  readonly snapshot: string | null;
  readonly hash: string | null;
  readonly version: number;
  /** Children named when it was started or since, those the author may know of. */
  readonly childIds: readonly Id[];
}

interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: Instant;
}

/** A report by its author; `undefined` when unknown, another's, or of a family out of reach: drafts are nobody else's. */
export const reportOfAuthor = async (
  { handle, actor, now }: Asked,
  reportId: Id,
): Promise<ReportInReach | undefined> => {
  const who = { staffId: actor.staffId, now };
  const [row] = await handle.db
    .select({
      reportId: reports.id,
      familyId: reports.familyId,
      meetingId: reports.meetingId,
      kind: reports.kind,
      from: reports.from,
      to: reports.to,
      state: reports.state,
      texts: reports.texts,
      signedAt: reports.signedAt,
      snapshot: reports.snapshot,
      hash: reports.hash,
      version: reports.version,
    })
    .from(reports)
    .where(and(eq(reports.id, reportId), eq(reports.authorId, actor.staffId), inScope(reports.familyId, who)));
  if (row === undefined) return undefined;
  const children = await handle.db
    .select({ personId: reportChildren.personId })
    .from(reportChildren)
    .where(and(eq(reportChildren.reportId, reportId), visible(reportChildren, who)))
    .orderBy(asc(reportChildren.personId));
  return { ...row, childIds: children.map(({ personId }) => personId) };
};
