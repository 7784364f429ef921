import { type Day, dayOf, type Id, type MarkCode, newId } from '@waymark/contracts';
import { closeRegister, recordMarks, viewGroup, viewRegister } from '@waymark/core';
import type { Cast, Player } from './cast.ts';
import type { Stage } from './stage.ts';

/** What is recorded of a person at a session; `undefined` leaves the register open for this person. */
export type Pattern = (sessionNumber: number) => MarkCode | undefined;

const details: Partial<Record<MarkCode, Record<string, unknown>>> = {
  'attended-late': { minutes: 105 },
  'attended-part': { minutes: 60 },
  cancelled: { cancelledBy: 'person', confirmedHow: 'voice-call' },
  'could-not-attend': { reasonCode: 'work' },
  'turned-away': { reasonCode: 'drink' },
  'not-held-for-person': { reasonCode: 'interpreter' },
  'attended-not-engaged': { note: 'Sat apart, answered no question, used the phone after being asked not to.' },
};

/** London time of a session's start, as the stage plans by. */
const timeOf = (at: string, minutesLater: number): string => {
  const time = Temporal.Instant.from(at)
    .add({ minutes: minutesLater })
    .toZonedDateTimeISO('Europe/London')
    .toPlainTime();
  return time.toString({ smallestUnit: 'minute' });
};

/** Plans the marks of every session of a group: during the evening as people come, closed at its end. */
export const planRegisters = async (
  stage: Stage,
  cast: Cast,
  group: {
    readonly groupId: Id;
    readonly facilitator: Player;
    readonly patterns: ReadonlyMap<Id, Pattern>;
    /** The day whose register is left open. */
    readonly openOn?: Day;
  },
): Promise<void> => {
  const { sessions } = await stage.read(viewGroup, cast.coordinator.actor, { groupId: group.groupId });
  for (const session of sessions.filter((planned) => planned.enrolmentId === null)) {
    const isOpen = dayOf(session.startsAt) === group.openOn;
    stage.plan(dayOf(session.startsAt), timeOf(session.startsAt, 12), async () => {
      const view = await stage.read(viewRegister, group.facilitator.actor, { sessionId: session.sessionId });
      const expected = view.people.filter((person) => person.isExpected);
      const marks = expected.flatMap((person, index) => {
        const code = group.patterns.get(person.personId)?.(session.number) ?? 'attended';
        const isLeftOpen = isOpen && index % 3 === 0;
        if (isLeftOpen) return [];
        return [
          {
            markId: newId(),
            personId: person.personId,
            code,
            mode: 'in-person',
            occurredAt: stage.core.store.now(),
            ...(code === 'cancelled' ? { noticeAt: session.startsAt } : {}),
            ...details[code],
          },
        ];
      });
      if (marks.length > 0)
        await stage.verb(recordMarks, group.facilitator.actor, { sessionId: session.sessionId, marks });
    });
    if (isOpen) continue;
    stage.plan(dayOf(session.startsAt), timeOf(session.startsAt, 118), async () => {
      await stage.verb(closeRegister, group.facilitator.actor, { sessionId: session.sessionId });
    });
  }
};
