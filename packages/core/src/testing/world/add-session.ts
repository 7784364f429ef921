import { type Id, newId, toInstant } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { expectations, sessions } from '../../sessions/tables.ts';
import type { Core } from '../../verbs/perform.ts';
import type { SampleWorld } from '../../verbs/sample.ts';

/** One more group session of the world's place, two hours long, at which the father is expected. */
export const addSession = async (core: Core, world: SampleWorld, number: number, startsAt: string): Promise<Id> => {
  const sessionId = newId();
  await core.store.write(async (unit) => {
    await unit.db.insert(sessions).values({
      id: sessionId,
      groupId: world.groupId,
      number,
      itemId: 'listening',
      title: `Session ${number}`,
      kind: 'group',
      startsAt,
      endsAt: toInstant(Temporal.Instant.from(startsAt).add({ hours: 2 })),
      place: 'Library',
      mode: 'in-person',
      state: 'planned',
      version: 1,
    });
    await unit.db.insert(expectations).values({
      personId: world.fatherId,
      level: 'shared',
      sessionId,
      enrolmentId: world.enrolmentId,
      from: '2026-02-20T09:00:00.000Z',
    });
    unit.audit({
      actorId: systemActor,
      action: 'test-session',
      outcome: 'done',
      recordIds: [sessionId],
      personIds: [],
    });
  });
  return sessionId;
};
