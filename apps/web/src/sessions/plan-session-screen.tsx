import { useParams, useSearch } from '@tanstack/react-router';
import type { EnrolmentView } from '@waymark/contracts';
import { BackLink, EmptyState, formatDay, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { PlacePage } from '../enrolments/place-page.tsx';
import { useBackToPlace } from '../enrolments/use-back-to-place.ts';
import { addresses } from '../navigation/addresses.ts';
import { PlanSessionForm } from './plan-session-form.tsx';
import { planSession } from './session-requests.ts';

const title = 'Plan a one-to-one session';

const leadOf = ({ number, weekOf, attempts }: EnrolmentView['individual'][number]): string => {
  const week = weekOf === null ? '' : ` It falls in the week of ${formatDay(weekOf)}.`;
  return `Session ${number}, one-to-one.${week}${attempts.length === 0 ? '' : ' What was missed before stays in the record.'}`;
};

export const PlanSessionScreen = (): ReactNode => {
  const { enrolmentId } = useParams({ from: '/signed-in/places/$enrolmentId/sessions/new' });
  const { item: asked } = useSearch({ from: '/signed-in/places/$enrolmentId/sessions/new' });
  const back = useBackToPlace(enrolmentId);
  return (
    <PlacePage enrolmentId={enrolmentId} title={title}>
      {(place) => {
        const item = place.individual.find(({ itemId }) => itemId === asked);
        if (item !== undefined)
          return (
            <PlanSessionForm
              enrolmentId={enrolmentId}
              title={`Plan “${item.title}” with ${place.name}`}
              titleInBrowser={title}
              lead={leadOf(item)}
              plan={(session) => planSession(enrolmentId, { ...session, itemId: item.itemId })}
              onDone={() => back('The session is planned')}
            />
          );
        return (
          <Page title={title} above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}>
            <EmptyState title="This programme holds no such session one-to-one" />
          </Page>
        );
      }}
    </PlacePage>
  );
};
