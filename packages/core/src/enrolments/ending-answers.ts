import type { Id, Instant, Position } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, asc, eq, gte } from 'drizzle-orm';
import { childrenConnectedTo } from '../families/connected.ts';
import { persons } from '../persons/tables.ts';
import { type ChildAnswer, type EndingWait, endingWait } from '../referrals/rules/ending.ts';
import { referralEvents } from '../referrals/tables.ts';

/** A place that is ending, as its wait for answers is judged. */
export interface EndingPlace {
  readonly personId: Id;
  readonly subjectId: Id;
  readonly stateSince: Instant;
  readonly enrolmentPosition: Position;
}

const answerers: readonly ChildAnswer['by'][] = ['lead-practitioner', 'duty', 'manager', 'logged-call'];

/** For which children an ending still waits, and whose it is, by the answers given since it began (S24). */
export const waitOfEnding = async (db: ReadDb, place: EndingPlace, now: Instant): Promise<EndingWait> => {
  const [person] = await db.select({ diedOn: persons.diedOn }).from(persons).where(eq(persons.id, place.personId));
  const connected = await childrenConnectedTo(db, [place.personId], now);
  const rows = await db
    .select({ childId: referralEvents.personId, payload: referralEvents.payload })
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.subjectId, place.subjectId),
        eq(referralEvents.kind, 'ending-answered'),
        gte(referralEvents.at, place.stateSince),
      ),
    )
    .orderBy(asc(referralEvents.id));
  const answers = rows.flatMap(({ childId, payload }): ChildAnswer[] => {
    const by = answerers.find((answerer) => answerer === payload['by']);
    return by === undefined ? [] : [{ childId, by }];
  });
  return endingWait(
    {
      // Of somebody who has died nothing is asked any more: it closes at once (model.md section 2, last line).
      isPersonCausingHarm: place.enrolmentPosition === 'person-causing-harm' && person?.diedOn === null,
      childIds: connected.get(place.personId) ?? [],
      answers,
      endingSince: place.stateSince,
    },
    now,
  );
};
