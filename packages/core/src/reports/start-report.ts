import { AppError, dayOf, fieldError, type Id, reportStarted, startReportInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, isNull } from 'drizzle-orm';
import { familyInReach } from '../families/family-in-reach.ts';
import { meetings } from '../meetings/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { loadFamily } from './load/load-family.ts';
import { requireEveryChild } from './require-children.ts';
import { reportChildren, reports } from './tables.ts';

type Input = ReturnType<typeof startReportInput.parse>;

/** Begins a conference report on a family's children, one by one: none can be left out (D2). */
export const startReport = defineVerb({
  name: 'start-report',
  summary: 'Starts a report on the children of a family.',
  permission: 'core.report.write',
  route: { method: 'POST', path: '/reports' },
  input: startReportInput,
  output: reportStarted,
  repeat: 'fact',
  sample: (world) => ({
    reportId: world.newId(),
    familyId: world.familyId,
    kind: 'conference',
    meetingId: world.meetingId,
    from: '2026-01-05',
    to: world.today,
    childIds: [world.childId],
  }),
  subject: (asked, { familyId }) => familyInReach(asked, familyId),
  run: async ({ unit, actor, now, about, programmes }, input) => {
    const { reportId, familyId, kind, from, to } = input;
    const childIds = [...new Set(input.childIds)].sort();
    about({ records: [reportId], persons: childIds });
    const known = await startedBefore(unit, actor, { ...input, childIds });
    if (known !== undefined) return { reportId, version: known, isNew: false };
    if (from > dayOf(now)) throw fieldError('from', 'in-the-future', 'The period must begin today or in the past');
    const meetingId = await meetingOf(unit, input);
    const who = { staffId: actor.staffId, now };
    requireEveryChild(childIds, await loadFamily({ handle: unit, who, programmes, familyId }));
    await unit.db.insert(reports).values({
      id: reportId,
      kind,
      familyId,
      meetingId,
      from,
      to,
      state: 'draft',
      texts: {},
      authorId: actor.staffId,
      startedAt: now,
      version: 1,
    });
    for (const personId of childIds)
      await unit.db.insert(reportChildren).values({ personId, level: 'shared', reportId });
    return { reportId, version: 1, isNew: true };
  },
});

/** The version of the report this id stands for already; other content or another author is a conflict. */
const startedBefore = async (unit: Unit, actor: Actor, input: Input): Promise<number | undefined> => {
  const [stored] = await unit.db
    .select({
      familyId: reports.familyId,
      meetingId: reports.meetingId,
      from: reports.from,
      to: reports.to,
      authorId: reports.authorId,
      version: reports.version,
    })
    .from(reports)
    .where(eq(reports.id, input.reportId));
  if (stored === undefined) return undefined;
  const isSame =
    stored.authorId === actor.staffId &&
    stored.familyId === input.familyId &&
    stored.meetingId === (input.meetingId ?? null) &&
    stored.from === input.from &&
    stored.to === input.to;
  if (!isSame)
    throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
  return stored.version;
};

/** The meeting the report is for, where one is named: of this family, and not cancelled. */
const meetingOf = async (unit: Unit, { meetingId, familyId }: Input): Promise<Id | null> => {
  if (meetingId === undefined) return null;
  const [meeting] = await unit.db
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(eq(meetings.id, meetingId), eq(meetings.familyId, familyId), isNull(meetings.cancelledAt), live(meetings)),
    );
  if (meeting === undefined)
    throw fieldError('meetingId', 'not-a-meeting-of-this-family', 'This is not a meeting about this family');
  return meeting.id;
};
