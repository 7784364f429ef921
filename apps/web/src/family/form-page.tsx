import { useQuery } from '@tanstack/react-query';
import type { FamilyView, Id } from '@waymark/contracts';
import { BackLink, Page, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { familyQuery } from './queries.ts';

export interface FamilyFormPageProps {
  readonly familyId: Id;
  readonly title: string;
  /** The form, once the family is there. */
  readonly children: (view: FamilyView) => ReactNode;
}

/** Where a form about a family waits for it. The form brings its own `Page`, since its errors belong there. */
export const FamilyFormPage = ({ familyId, title, children }: FamilyFormPageProps): ReactNode => {
  const query = useQuery(familyQuery(familyId));
  if (query.data !== undefined) return children(query.data);
  return (
    <FormFrame title={title} familyId={familyId}>
      <QueryStates query={query} what="the family">
        {() => null}
      </QueryStates>
    </FormFrame>
  );
};

export interface FormFrameProps {
  readonly title: string;
  readonly familyId: Id;
  readonly lead?: ReactNode | undefined;
  readonly errors?: readonly SummaryError[] | undefined;
  readonly attempt?: number | undefined;
  readonly children: ReactNode;
}

/** The page around a form about a family, with the way back to it. */
export const FormFrame = ({ familyId, children, ...page }: FormFrameProps): ReactNode => (
  <Page {...page} above={<BackLink href={addresses.family(familyId)}>Back to the family</BackLink>}>
    {children}
  </Page>
);
