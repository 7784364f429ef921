import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type EnrolmentView, type Id, positionLabels, type Role } from '@waymark/contracts';
import { BackLink, ButtonLink, formatDay, Page, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { partnerContactWords } from '../referrals/person-standing.tsx';
import { useAccount } from '../session/use-session.ts';
import { Slot } from '../slots/slot.tsx';
import { CatchUps } from './catch-ups.tsx';
import { CompleteButton } from './complete-button.tsx';
import { CompletionList } from './completion-list.tsx';
import { GroupMoves } from './group-moves.tsx';
import { IndividualSessions } from './individual-sessions.tsx';
import { PausesList } from './pauses-list.tsx';
import { placeLead } from './place-words.ts';
import { enrolmentQuery } from './queries.ts';
import { StageOfPlace } from './stage-of-place.tsx';
import { useBackToPlace } from './use-back-to-place.ts';

const mayPlanIn = (roles: readonly Role[], { state }: EnrolmentView): boolean =>
  state === 'enrolled' && roles.some((role) => role === 'coordinator' || role === 'facilitator');

const Body = ({ place }: { readonly place: EnrolmentView }): ReactNode => {
  const { roles } = useAccount();
  const done = useBackToPlace(place.enrolmentId);
  const isCoordinator = roles.includes('coordinator');
  const isOpen = place.state === 'enrolled';
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Position', value: positionLabels[place.position] },
          { key: 'Place since', value: formatDay(place.from) },
          ...(place.partnerContact === null
            ? []
            : [{ key: 'Partner contact', value: partnerContactWords[place.partnerContact] }]),
        ]}
      />
      <StageOfPlace enrolmentId={place.enrolmentId} />
      <IndividualSessions place={place} now={serverClock.now()} mayPlan={mayPlanIn(roles, place)} />
      <CatchUps place={place} mayPlan={mayPlanIn(roles, place)} />
      <PausesList place={place} mayRecord={isCoordinator && place.endedAt === null} />
      <GroupMoves place={place} mayMove={isCoordinator && isOpen && place.groupId !== null} />
      <CompletionList completion={place.completion} />
      <Slot name="enrolment.tab" ids={{ enrolmentId: place.enrolmentId }} programmeId={place.programmeId} />
      {isCoordinator && isOpen && place.completion.isMet ? (
        <CompleteButton enrolmentId={place.enrolmentId} onDone={done} />
      ) : null}
    </>
  );
};

const EndingLink = ({ place }: { readonly place: EnrolmentView }): ReactNode => {
  const { roles } = useAccount();
  const isEnding = place.state === 'ending';
  const may = roles.includes('coordinator') || (isEnding && roles.includes('provider-manager'));
  return may && (isEnding || place.state === 'enrolled') ? (
    <ButtonLink variant="secondary" href={addresses.endPlace(place.enrolmentId)}>
      {isEnding ? 'Go on with the ending' : 'End the place'}
    </ButtonLink>
  ) : null;
};

/** One person's place in a group: what is covered, what is still to plan, how it can end. */
export const Place = ({ enrolmentId }: { readonly enrolmentId: Id }): ReactNode => {
  const query = useQuery(enrolmentQuery(enrolmentId));
  const { data } = query;
  const group = data?.groupId ?? null;
  return (
    <Page
      title={data?.name ?? 'Place'}
      titleInBrowser="Place"
      caption={data && 'Place'}
      lead={data && placeLead(data)}
      actions={data && <EndingLink place={data} />}
      above={<BackLink href={group === null ? addresses.groups : addresses.group(group)}>Group</BackLink>}
    >
      <DoneBanner />
      <QueryStates query={query} what="the place">
        {(place) => <Body place={place} />}
      </QueryStates>
    </Page>
  );
};

export const PlaceScreen = (): ReactNode => {
  const { enrolmentId } = useParams({ from: '/signed-in/places/$enrolmentId' });
  return <Place enrolmentId={enrolmentId} />;
};
