import { canBeSent } from './missing-details.ts';
import type { UnsentMarks } from './unsent-mark.ts';

/** As many marks as one request takes. */
export const mostInOneRequest = 60;

/**
 * The marks to send next: of one session, in the order they were made, each person once. A person's later mark waits
 * for the earlier one; one that cannot be sent yet holds up nobody else.
 */
export const nextBatch = (entries: UnsentMarks): UnsentMarks => {
  const ready = entries.filter(canBeSent);
  const [first] = ready;
  if (first === undefined) return [];
  if (first.isAlone) return [first];
  const persons = new Set<string>();
  return ready
    .filter(({ sessionId, mark, isAlone }) => {
      if (sessionId !== first.sessionId || persons.has(mark.personId)) return false;
      persons.add(mark.personId);
      return !isAlone;
    })
    .slice(0, mostInOneRequest);
};
