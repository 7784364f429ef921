import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StaffView } from '@waymark/contracts';
import { Button, ErrorState, FormattedTime, formatCount, NotificationBanner } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { staffMemberQuery } from './queries.ts';
import { inviteStaff } from './staff-requests.ts';

const stateWords = ({ signIn, email }: StaffView): string => {
  if (email === null) return 'Has no email address, so cannot sign in. Give one first.';
  if (signIn === null || !signIn.hasPassword) return 'Has not chosen a password yet.';
  return `Has a password. Signed in now on ${formatCount(signIn.sessions, 'device', 'devices')}.`;
};

/** How somebody signs in, and the one-time link for a first or a forgotten password. */
export const SignInCare = ({ member }: { readonly member: StaffView }): ReactNode => {
  const queries = useQueryClient();
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => inviteStaff(member.staffId),
    onSettled: () => queries.invalidateQueries({ queryKey: staffMemberQuery(member.staffId).queryKey }),
  });
  return (
    <section>
      <h2 className="govuk-heading-m">Sign-in</h2>
      <p className="govuk-body">{stateWords(member)}</p>
      {error === null ? null : <ErrorState problem={problemOf(error)} headingLevel={3} />}
      {data === undefined ? null : (
        <NotificationBanner
          kind="done"
          heading={data.link === null ? `A link was sent to ${data.email}` : 'Give this link to this person alone'}
        >
          {data.link === null ? null : <p className="govuk-body waymark-long-word">{data.link}</p>}
          <p className="govuk-body">
            It works once
            {data.expiresAt === null ? null : (
              <>
                , until <FormattedTime at={data.expiresAt} withDay />
              </>
            )}
            . {data.link === null ? null : 'It is shown only now and kept nowhere. '}Using it ends their sessions.
          </p>
        </NotificationBanner>
      )}
      {member.email === null ? null : (
        <Button type="button" variant="secondary" isBusy={isPending} onClick={() => mutate()}>
          {member.signIn?.hasPassword ? 'Make a link for a new password' : 'Make a sign-in link'}
        </Button>
      )}
    </section>
  );
};
