import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useAccount } from '../session/use-session.ts';
import { roleWords } from '../words/role-labels.ts';

/** The first page of someone for whom there is no screen. */
export const NoScreenPage = (): ReactNode => {
  const { roles } = useAccount();
  return (
    <Page title="There is no screen for your role">
      <p className="govuk-body">
        You are here as {roles.length === 0 ? 'a member of staff without a role' : roleWords(roles)}. If you expected to
        see something, ask the person who manages your access.
      </p>
    </Page>
  );
};
