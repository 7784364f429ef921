import {
  closingReasonLabels,
  offerDeclinedReasonLabels,
  type ReferralView,
  referralEventLabels,
} from '@waymark/contracts';
import { Timeline } from '@waymark/ui';
import type { ReactNode } from 'react';
import { labelOf } from '../family/label-of.ts';

const reasonLabels: Readonly<Record<string, string>> = { ...closingReasonLabels, ...offerDeclinedReasonLabels };

/** What happened to the referral, newest last as it was; with several people, whom it was about. */
export const ReferralEvents = ({ referral }: { readonly referral: ReferralView }): ReactNode => {
  const { events, people } = referral;
  const nameOf = (subjectId: string) =>
    people.length > 1 ? people.find((person) => person.subjectId === subjectId)?.name : undefined;
  return (
    <section aria-labelledby="events">
      <h2 className="govuk-heading-m" id="events">
        What happened
      </h2>
      <Timeline
        events={events.map(({ eventId, subjectId, kind, at, by, reasonCode, note }) => {
          const name = nameOf(subjectId);
          return {
            id: eventId,
            title: name === undefined ? referralEventLabels[kind] : `${referralEventLabels[kind]}: ${name}`,
            by: by ?? undefined,
            on: at,
            children:
              reasonCode === null && note === null ? undefined : (
                <>
                  {reasonCode === null ? null : <p className="govuk-body">{labelOf(reasonLabels, reasonCode)}</p>}
                  {note === null ? null : <p className="govuk-body">{note}</p>}
                </>
              ),
          };
        })}
      />
    </section>
  );
};
