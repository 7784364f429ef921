import type { Role } from '@waymark/contracts';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useAccount } from '../session/use-session.ts';
import { roleWords } from '../words/role-labels.ts';

/** What someone whose work is not done on a screen can do instead; nobody's records are among it. */
const elsewhere: Partial<Record<Role, string>> = {
  administrator:
    'This installation is looked after on its server: the command “waymark doctor” says how it is. Nobody’s records are open to an administrator.',
  'information-governance': 'The audit is checked on the server, with the command “waymark audit verify”.',
};

/** The first page of someone for whom there is no screen: says who they are here, and what they can do instead. */
export const NoScreenPage = (): ReactNode => {
  const { roles } = useAccount();
  const role = roles.length === 0 ? undefined : roleWords(roles);
  return (
    <Page
      title="There is no screen for your role"
      lead={role === undefined ? 'You are here without a role.' : `You are here as ${role}.`}
    >
      {roles.map((held) =>
        elsewhere[held] === undefined ? null : (
          <p key={held} className="govuk-body">
            {elsewhere[held]}
          </p>
        ),
      )}
      <p className="govuk-body">If you expected to see something, ask the person who manages your access.</p>
    </Page>
  );
};
