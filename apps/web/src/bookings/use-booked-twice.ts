import { useState } from 'react';
import { type ApiProblem, isApiProblem } from '../api/api-problem.ts';
import type { Booked } from './booked-twice-list.tsx';

interface Told {
  readonly entered: string;
  readonly booked: readonly Booked[];
}

/** "place 2026-03-12T18:30:00.000Z", or the id of who leads in place of the word. */
const bookedIn = ({ facts }: ApiProblem): readonly Booked[] => {
  const { bookings } = facts;
  if (!Array.isArray(bookings)) return [];
  return bookings.flatMap((key: unknown): Booked[] => {
    const [what = '', startsAt = ''] = String(key).split(' ');
    return startsAt === '' ? [] : [{ staffId: what === 'place' ? null : what, startsAt }];
  });
};

/**
 * Sends what was entered; where something is already booked then, that is told, and sending the same once more books it
 * all the same. Whatever is changed in between is asked about anew.
 */
export const useBookedTwice = () => {
  const [told, setTold] = useState<Told>({ entered: '', booked: [] });
  const sendUnlessBooked = async <Answer>(
    entered: unknown,
    send: (evenIfBooked: boolean) => Promise<Answer>,
  ): Promise<Answer> => {
    const key = JSON.stringify(entered);
    try {
      return await send(told.booked.length > 0 && told.entered === key);
    } catch (thrown) {
      const booked = isApiProblem(thrown) && thrown.code === 'already-booked' ? bookedIn(thrown) : [];
      setTold({ entered: key, booked });
      throw thrown;
    }
  };
  return { booked: told.booked, sendUnlessBooked };
};
