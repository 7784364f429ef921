import { useParams } from '@tanstack/react-router';
import { BackLink, EmptyState, formatDayAndTime, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { PlacePage } from '../enrolments/place-page.tsx';
import { useBackToPlace } from '../enrolments/use-back-to-place.ts';
import { addresses } from '../navigation/addresses.ts';
import { PlanSessionForm } from './plan-session-form.tsx';
import { planCatchUp } from './session-requests.ts';

const title = 'Plan a catch-up';

/** Another time for the content of a session that was missed, or held before the person joined (S12). */
export const PlanCatchUpScreen = (): ReactNode => {
  const { enrolmentId, sessionId: forSessionId } = useParams({
    from: '/signed-in/places/$enrolmentId/catch-ups/$sessionId',
  });
  const back = useBackToPlace(enrolmentId);
  return (
    <PlacePage enrolmentId={enrolmentId} title={title}>
      {({ name, catchUps }) => {
        const owed = catchUps.owed.find(({ sessionId }) => sessionId === forSessionId);
        if (owed !== undefined)
          return (
            <PlanSessionForm
              enrolmentId={enrolmentId}
              title={`Catch up “${owed.title}” with ${name}`}
              titleInBrowser={title}
              lead={`The group held session ${owed.number} on ${formatDayAndTime(owed.startsAt)}. The content is covered; a miss stays a miss.`}
              plan={(session) => planCatchUp(enrolmentId, { ...session, forSessionId })}
              onDone={() => back('The catch-up is planned')}
            />
          );
        return (
          <Page title={title} above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}>
            <EmptyState title="The content of this session is not owed" />
          </Page>
        );
      }}
    </PlacePage>
  );
};
