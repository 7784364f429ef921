import { addDays, atLondon, dayOf, type Id, type ReportRecipient, type Role } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { live } from '@waymark/kit';
import type { EnrolmentForReport } from '@waymark/plugin-api/server';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';
import { and, asc, count, eq, gte, isNotNull, lt } from 'drizzle-orm';
import { loadRecords } from '../../records/load-records.ts';
import { promptAnswers } from '../../records/tables.ts';
import { freeze } from '../../referrals/freeze.ts';
import { sessions } from '../../sessions/tables.ts';
import { checkedPart } from '../model/programme-blocks.ts';
import type { ProgrammePart } from '../model/report-facts.ts';
import { answeredAtOnce } from './answered-at-once.ts';
import { childrenNamedIn } from './load-changes-sought.ts';
import type { PlaceRow } from './load-family.ts';
import type { ReportAsked } from './report-asked.ts';
import { loadReportStaff } from './report-staff.ts';

/** Names a gap for whoever looks into it, and nobody. */
const referenceOf = (prefix: string, enrolmentId: Id): string =>
  `${prefix.toUpperCase()}-${enrolmentId.slice(-8).toUpperCase()}`;

/**
 * What each programme has to say of each place: asked one place at a time, so that no block can mix two people's sides.
 * What throws, waits or returns something else is told as not available (contract.md, `reportSections`).
 */
export const loadProgrammeParts = async (
  asked: ReportAsked,
  places: readonly PlaceRow[],
  { childIds, recipients }: { readonly childIds: readonly Id[]; readonly recipients: readonly ReportRecipient[] },
): Promise<ProgrammePart[]> => {
  const named = await childrenNamedIn(
    asked,
    places.map(({ referralId }) => referralId),
    childIds,
  );
  const parts: ProgrammePart[] = [];
  for (const place of places) {
    const { shared, reportSections } = asked.programmes.get(place.programmeId);
    if (reportSections === undefined) continue;
    const enrolment = await enrolmentOf(asked, { place, shared, childIds: named.get(place.referralId) ?? [] });
    const request = freeze({
      kind: 'conference' as const,
      enrolments: [enrolment],
      period: { ...asked.period },
      recipients: structuredClone(recipients),
    });
    const made = await answeredAtOnce(async () => await reportSections(request));
    const limits = { programmeId: shared.manifest.id, mayBeAbout: [place.personId, ...enrolment.childIds] };
    const { blocks, reference } = checkedPart(made, limits);
    parts.push({
      enrolmentId: place.enrolmentId,
      personId: place.personId,
      programme: shared.manifest.title,
      blocks,
      reference: reference ?? referenceOf(shared.manifest.prefix, place.enrolmentId),
    });
  }
  return parts;
};

interface Place {
  readonly place: PlaceRow;
  readonly shared: ProgrammeShared;
  readonly childIds: readonly Id[];
}

const enrolmentOf = async (
  { handle, who, period }: ReportAsked,
  { place, shared, childIds }: Place,
): Promise<EnrolmentForReport> => {
  const rows = await loadRecords(handle.db, place, who);
  const writersOf = (kind: string): readonly Role[] =>
    shared.records.find((record) => record.kind === kind)?.writtenBy ?? [];
  const within: EnrolmentForReport['records'][number][] = [];
  for (const { kind, recordedAt, document, recorderId } of rows) {
    const on = dayOf(recordedAt);
    const writtenBy = (await loadReportStaff(handle, [recorderId], writersOf(kind))).get(recorderId);
    if (writtenBy !== undefined && on >= period.from && on <= period.to) within.push({ kind, on, document, writtenBy });
  }
  return {
    enrolmentId: place.enrolmentId,
    personId: place.personId,
    programmeVersion: place.programmeVersion,
    startedOn: place.startedAt === null ? null : dayOf(place.startedAt),
    endedOn: place.endedAt === null ? null : dayOf(place.endedAt),
    exitKind: place.exitKind,
    childIds: [...childIds],
    records: structuredClone(within.toReversed()),
    prompts: await promptsOf({ handle, who, period }, place.enrolmentId),
  };
};

const promptsOf = async (
  { handle, who, period }: Pick<ReportAsked, 'handle' | 'who' | 'period'>,
  enrolmentId: Id,
): Promise<EnrolmentForReport['prompts']> => {
  const rows = await handle.db
    .select({ promptId: promptAnswers.promptId, reply: promptAnswers.reply, times: count() })
    .from(promptAnswers)
    .innerJoin(sessions, eq(sessions.id, promptAnswers.sessionId))
    .where(
      and(
        eq(promptAnswers.enrolmentId, enrolmentId),
        isNotNull(promptAnswers.reply),
        gte(sessions.startsAt, atLondon(period.from, '00:00')),
        lt(sessions.startsAt, atLondon(addDays(period.to, 1), '00:00')),
        live(promptAnswers),
        visible(promptAnswers, who),
      ),
    )
    .groupBy(promptAnswers.promptId, promptAnswers.reply)
    .orderBy(asc(promptAnswers.promptId), asc(promptAnswers.reply));
  return rows.flatMap(({ promptId, reply, times }) =>
    reply === null ? [] : [{ promptId, reply, times: Number(times) }],
  );
};
