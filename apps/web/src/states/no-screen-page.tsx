import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useAccount } from '../session/use-session.ts';
import { roleWords } from '../words/role-labels.ts';

/** The first page of someone for whom there is no screen: says who they are here. */
export const NoScreenPage = (): ReactNode => {
  const { roles } = useAccount();
  const role = roles.length === 0 ? undefined : roleWords(roles);
  return (
    <Page
      title="There is no screen for your role"
      lead={role === undefined ? 'You are here without a role.' : `You are here as ${role}.`}
    >
      <p className="govuk-body">If you expected to see something, ask the person who manages your access.</p>
    </Page>
  );
};
