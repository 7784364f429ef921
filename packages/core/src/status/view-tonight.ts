import { type ContactCard, type Id, type TonightRow, tonightView, viewTonightInput } from '@waymark/contracts';
import { type Asker, type Reader, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, desc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import { addHours } from '../calendar/hours.ts';
import { contactAttempts, contactCards } from '../contacts/tables.ts';
import { notices } from '../notices/tables.ts';
import { namesInReach } from '../persons/names-in-reach.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { statusEvents } from './tables.ts';
import { pairsOf } from './tonight-partners.ts';

/** Hours that count as tonight, back from now. */
const hoursBack = 18;

/** A partner's worker sees her own; duty sees whom nobody answers for, and what was passed on. */
export const viewTonight = defineRead({
  name: 'view-tonight',
  summary: 'Who starts, has not arrived, left early or was turned away tonight, with safe contact beside.',
  permission: 'core.tonight.view',
  route: { method: 'GET', path: '/tonight' },
  input: viewTonightInput,
  output: tonightView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const asker = { staffId: actor.staffId, now };
    const since = addHours(now, -hoursBack);
    const pairs = actor.roles.has('partner-support') ? await pairsOf(reader, asker) : [];
    const own = await noticesFor(reader, asker, since, actor.roles.has('duty'));
    const partnerIds = [...new Set([...pairs.map((pair) => pair.partnerId), ...own.map((notice) => notice.partnerId)])];
    const personIds = [...new Set(pairs.map((pair) => pair.personId))];
    const events = await eventsOf(reader, asker, personIds, since);
    const names = await namesInReach(reader, asker, [...partnerIds, ...personIds]);
    const cards = await cardsOf(reader, asker, partnerIds);
    const calls = await callsOf(reader, asker, partnerIds, since);
    const shared = (partnerId: Id) => ({
      partnerId,
      partnerName: names.get(partnerId) ?? null,
      card: cards.get(partnerId)?.card ?? null,
      cardConfirmedOn: cards.get(partnerId)?.confirmedOn ?? null,
      lastCall: calls.get(partnerId) ?? null,
      notice: noticeOf(own.filter((notice) => notice.partnerId === partnerId)),
    });
    const ofPairs = pairs.flatMap(({ partnerId, personId }): TonightRow[] => {
      const own = events.filter((event) => event.personId === personId);
      if (own.length === 0) return [];
      return [
        {
          ...shared(partnerId),
          personId,
          personName: names.get(personId) ?? null,
          sessionAt: own[0]?.at ?? null,
          events: own.map(({ statusId, kind, at, recordedAt }) => ({ statusId, kind, at, recordedAt })),
          hasWorker: true,
        },
      ];
    });
    const listed = new Set(ofPairs.map((row) => row.partnerId));
    const passedOn = partnerIds
      .filter((partnerId) => !listed.has(partnerId) && own.some((notice) => notice.partnerId === partnerId))
      .map(
        (partnerId): TonightRow => ({
          ...shared(partnerId),
          personId: null,
          personName: null,
          sessionAt: null,
          events: [],
          hasWorker: !own.some((notice) => notice.partnerId === partnerId && notice.toStaffId === null),
        }),
      );
    return { asAt: now, rows: [...ofPairs, ...passedOn] };
  },
  opened: (view) => ({
    records: [],
    persons: view.rows.flatMap((row) => [row.partnerId, row.personId]).filter((id): id is Id => id !== null),
  }),
});

type OwnAsker = { readonly staffId: Id; readonly now: string };

const noticesFor = async (reader: Reader, asker: OwnAsker, since: string, isOnDuty: boolean) =>
  await reader.db
    .select({
      noticeId: notices.id,
      partnerId: notices.personId,
      toStaffId: notices.toStaffId,
      callBy: notices.callBy,
      acknowledgedAt: notices.acknowledgedAt,
    })
    .from(notices)
    .where(
      and(
        isOnDuty
          ? or(eq(notices.toStaffId, asker.staffId), isNull(notices.toStaffId))
          : eq(notices.toStaffId, asker.staffId),
        inArray(notices.level, ['support', 'safe-contact']),
        gt(notices.queuedAt, since),
        ne(notices.state, 'withdrawn'),
        visible(notices, asker),
      ),
    )
    .orderBy(asc(notices.queuedAt), asc(notices.id));

type OwnNotice = Awaited<ReturnType<typeof noticesFor>>[number];

/** The notice to answer: the one that becomes a call first, else any that waits, else the last that was acknowledged. */
const noticeOf = (own: readonly OwnNotice[]): TonightRow['notice'] => {
  const waiting = own.filter((notice) => notice.acknowledgedAt === null);
  const urgent = waiting
    .filter((notice) => notice.callBy !== null)
    .sort((a, b) => ((a.callBy ?? '') < (b.callBy ?? '') ? -1 : 1));
  const found = urgent[0] ?? waiting[0] ?? own.at(-1);
  return found === undefined
    ? null
    : { noticeId: found.noticeId, callBy: found.callBy, acknowledgedAt: found.acknowledgedAt };
};

const eventsOf = async (reader: Reader, asker: Asker, personIds: readonly Id[], since: string) => {
  if (personIds.length === 0) return [];
  return await reader.db
    .select({
      statusId: statusEvents.id,
      personId: statusEvents.personId,
      kind: statusEvents.kind,
      at: statusEvents.at,
      recordedAt: statusEvents.recordedAt,
    })
    .from(statusEvents)
    .where(
      and(
        inArray(statusEvents.personId, [...personIds]),
        or(gt(statusEvents.at, since), gt(statusEvents.recordedAt, since)),
        live(statusEvents),
        visible(statusEvents, asker),
      ),
    )
    .orderBy(asc(statusEvents.at), asc(statusEvents.recordedAt), asc(statusEvents.id));
};

const cardsOf = async (reader: Reader, asker: Asker, partnerIds: readonly Id[]) => {
  const cards = new Map<Id, { card: ContactCard; confirmedOn: string | null }>();
  if (partnerIds.length === 0) return cards;
  const rows = await reader.db
    .select({ personId: contactCards.personId, card: contactCards.card, confirmedOn: contactCards.confirmedOn })
    .from(contactCards)
    .where(and(inArray(contactCards.personId, [...partnerIds]), live(contactCards), visible(contactCards, asker)));
  for (const { personId, ...card } of rows) cards.set(personId, card);
  return cards;
};

const callsOf = async (reader: Reader, asker: Asker, partnerIds: readonly Id[], since: string) => {
  const calls = new Map<Id, { at: string; result: string }>();
  if (partnerIds.length === 0) return calls;
  const rows = await reader.db
    .select({ personId: contactAttempts.personId, at: contactAttempts.at, result: contactAttempts.result })
    .from(contactAttempts)
    .where(
      and(
        inArray(contactAttempts.personId, [...partnerIds]),
        gt(contactAttempts.at, since),
        live(contactAttempts),
        visible(contactAttempts, asker),
      ),
    )
    .orderBy(desc(contactAttempts.at), desc(contactAttempts.id));
  for (const { personId, ...call } of rows) if (!calls.has(personId)) calls.set(personId, call);
  return calls;
};
