import { useMutation, useQueryClient } from '@tanstack/react-query';
import { roleLabels, type StaffView } from '@waymark/contracts';
import { Button, ErrorState, FormattedTime, InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { staffKeys } from './queries.ts';
import { settleRoleGrant } from './staff-requests.ts';

/** Roles that one person has granted and a second has yet to. */
export const RolesWaiting = ({ waiting }: Pick<StaffView, 'waiting'>): ReactNode => {
  const queries = useQueryClient();
  const takeBack = useMutation({
    mutationFn: (grantId: string) => settleRoleGrant(grantId, 'taken-back'),
    onSettled: () => queries.invalidateQueries({ queryKey: staffKeys.all }),
  });
  return (
    <>
      {takeBack.error === null ? null : <ErrorState problem={problemOf(takeBack.error)} headingLevel={3} />}
      {waiting.map(({ grantId, role, askedBy, askedAt, isAskedByMe }) => (
        <InsetText key={grantId}>
          <p className="govuk-body">
            {roleLabels[role]} waits for a second person. {isAskedByMe ? 'You' : askedBy} granted it on{' '}
            <FormattedTime at={askedAt} withDay />; until someone else does too, it is not held.
          </p>
          {isAskedByMe ? (
            <Button type="button" variant="plain" isBusy={takeBack.isPending} onClick={() => takeBack.mutate(grantId)}>
              Take it back
            </Button>
          ) : null}
        </InsetText>
      ))}
    </>
  );
};
