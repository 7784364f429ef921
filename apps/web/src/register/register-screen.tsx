import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { PendingPage } from '../states/pending-page.tsx';
import { registerQuery } from './queries.ts';
import { RegisterPage } from './register-page.tsx';
import { RoomPage } from './room/room-page.tsx';
import { SheetPage } from './sheet/sheet-page.tsx';

const route = getRouteApi('/signed-in/sessions/$sessionId/register');

/** A session's register: for who records, for a hall that can see the screen, or for paper. */
export const RegisterScreen = (): ReactNode => {
  const { sessionId } = route.useParams();
  const { view } = route.useSearch();
  const query = useQuery(registerQuery(sessionId));
  if (query.isPending) return <PendingPage what="the register" />;
  if (query.data === undefined) {
    return (
      <Page title="Register" above={<BackLink href={addresses.today}>Today</BackLink>}>
        <QueryStates query={query} what="the register">
          {() => null}
        </QueryStates>
      </Page>
    );
  }
  if (view === 'room') return <RoomPage register={query.data} />;
  return view === 'sheet' ? <SheetPage register={query.data} /> : <RegisterPage register={query.data} />;
};
