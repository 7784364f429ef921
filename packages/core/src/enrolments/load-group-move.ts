import type { Id, Instant } from '@waymark/contracts';
import type { Asker, ReadDb } from '@waymark/database';
import { and, asc, inArray, isNull } from 'drizzle-orm';
import { policyOf } from '../engagement/policy-of.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { sessions } from '../sessions/tables.ts';
import { loadCounted } from './attendance-of.ts';
import type { EnrolmentInReach } from './enrolment-in-reach.ts';
import type { SessionThere } from './rules/group-move.ts';

/** The curriculum items a place has covered, wherever they were held; as far as `asker` may read, all where no one asks. */
export const coveredBy = async (
  db: ReadDb,
  programmes: Programmes,
  place: EnrolmentInReach,
  { now, asker }: { readonly now: Instant; readonly asker?: Asker },
): Promise<ReadonlySet<string>> => {
  const { enrolmentId, programmeId, programmeVersion, enrolmentPosition: position, bornOn } = place;
  const policy = policyOf(programmes, { programmeId, programmeVersion, position });
  const { counted } = await loadCounted(db, {
    ...{ enrolmentId, position, bornOn, policy, asAt: now },
    ...(asker === undefined ? {} : { asker }),
  });
  return new Set(
    counted.flatMap(({ meaning, fact: { itemId } }) => (meaning?.content === 'yes' && itemId !== null ? [itemId] : [])),
  );
};

/** The sessions that groups hold together, one list a group. */
export const sessionsOfGroups = async (
  db: ReadDb,
  groupIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly SessionThere[]>> => {
  const byGroup = new Map<Id, SessionThere[]>(groupIds.map((groupId) => [groupId, []]));
  if (groupIds.length === 0) return byGroup;
  const rows = await db
    .select({
      groupId: sessions.groupId,
      sessionId: sessions.id,
      itemId: sessions.itemId,
      number: sessions.number,
      title: sessions.title,
      startsAt: sessions.startsAt,
      state: sessions.state,
    })
    .from(sessions)
    .where(and(inArray(sessions.groupId, [...groupIds]), isNull(sessions.enrolmentId)))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  for (const { groupId, ...session } of rows) if (groupId !== null) byGroup.get(groupId)?.push(session);
  return byGroup;
};
