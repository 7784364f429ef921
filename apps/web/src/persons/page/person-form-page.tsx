import { useQuery } from '@tanstack/react-query';
import type { Id, PersonView } from '@waymark/contracts';
import { BackLink, Page, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../../navigation/addresses.ts';
import { QueryStates } from '../../query/query-states.tsx';
import { personQuery } from '../queries.ts';

export interface PersonFormFrameProps {
  readonly personId: Id;
  readonly title: string;
  readonly lead?: ReactNode | undefined;
  readonly errors?: readonly SummaryError[] | undefined;
  readonly attempt?: number | undefined;
  readonly children: ReactNode;
}

/** The page around a form about a person, with the way back. */
export const PersonFormFrame = ({ personId, children, ...page }: PersonFormFrameProps): ReactNode => (
  <Page {...page} above={<BackLink href={addresses.person(personId)}>Back to the person</BackLink>}>
    {children}
  </Page>
);

/** Where a form about a person waits for what stands. The form brings its own frame, since its errors belong there. */
export const PersonFormPage = ({
  personId,
  title,
  children,
}: {
  readonly personId: Id;
  readonly title: string;
  readonly children: (view: PersonView) => ReactNode;
}): ReactNode => {
  const query = useQuery(personQuery(personId));
  if (query.data !== undefined) return children(query.data);
  return (
    <PersonFormFrame personId={personId} title={title}>
      <QueryStates query={query} what="this person">
        {() => null}
      </QueryStates>
    </PersonFormFrame>
  );
};
