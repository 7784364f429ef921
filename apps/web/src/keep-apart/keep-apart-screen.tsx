import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BackLink, InsetText, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { KeepApartForm } from './keep-apart-form.tsx';
import { EarlierPairs, PairsApart } from './pairs-apart.tsx';
import { keepApartQuery } from './queries.ts';

/** Whom someone must not meet, for her own side: what is recorded, and who else (S46). */
export const KeepApartScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId/keep-apart' });
  const query = useQuery(keepApartQuery(personId));
  const name = query.data?.name ?? 'this person';
  return (
    <Page
      title={query.data === undefined ? 'Whom to keep apart' : `Whom must ${name} not meet?`}
      titleInBrowser="Whom to keep apart"
      lead="Bookings at one place within 90 minutes are told to you alone; then the other session moves."
      above={<BackLink href={addresses.person(personId)}>Back to the person</BackLink>}
    >
      <InsetText>Nobody on the other side reads this, or that it exists.</InsetText>
      <QueryStates query={query} what="whom to keep apart">
        {(view) => (
          <>
            <DoneBanner />
            <PairsApart view={view} />
            <EarlierPairs earlier={view.earlier} />
            <KeepApartForm key={view.pairs.length} view={view} />
          </>
        )}
      </QueryStates>
    </Page>
  );
};
