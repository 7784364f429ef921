import { type ReferralView, referralEventLabels, referralStateLabels } from '@waymark/contracts';
import type { Change } from '@waymark/ui';

const lastEvent = ({ events }: ReferralView): string => {
  const last = events.at(-1);
  return last === undefined ? 'Nothing yet' : referralEventLabels[last.kind];
};

/** What is different between the referral as it was opened and as it is now (S19). */
export const referralChanges = (before: ReferralView | undefined, now: ReferralView): readonly Change[] => {
  if (before === undefined) return [];
  const people = now.people.flatMap((person): Change[] => {
    const was = before.people.find(({ subjectId }) => subjectId === person.subjectId);
    if (was === undefined || was.state === person.state) return [];
    return [{ what: person.name, was: referralStateLabels[was.state], now: referralStateLabels[person.state] }];
  });
  const events: readonly Change[] =
    before.events.length === now.events.length
      ? []
      : [{ what: 'Last event', was: lastEvent(before), now: lastEvent(now) }];
  return [...people, ...events];
};
