import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type GrantSettlement, type RoleGrantsView, roleLabels } from '@waymark/contracts';
import {
  Button,
  ButtonGroup,
  Card,
  EmptyState,
  ErrorState,
  FormattedDay,
  FormattedTime,
  formatCount,
  Page,
  SummaryList,
} from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { QueryStates } from '../query/query-states.tsx';
import { roleGrantsQuery, staffKeys } from './queries.ts';
import { settleRoleGrant } from './staff-requests.ts';

type Grant = RoleGrantsView['grants'][number];

const leadOf = ({ grants }: RoleGrantsView): string => {
  const mine = grants.filter(({ isMineToSettle }) => isMineToSettle).length;
  if (grants.length === 0) return 'No role waits for a second person.';
  const others = grants.length - mine;
  const first = `${formatCount(mine, 'role waits', 'roles wait')} for you to grant or refuse.`;
  return others === 0 ? first : `${first} ${formatCount(others, 'more waits', 'more wait')} for somebody else.`;
};

const Settle = ({ grant }: { readonly grant: Grant }): ReactNode => {
  const queries = useQueryClient();
  const { error, isPending, mutate } = useMutation({
    mutationFn: (settlement: GrantSettlement) => settleRoleGrant(grant.grantId, settlement),
    onSettled: () => queries.invalidateQueries({ queryKey: staffKeys.all }),
  });
  return (
    <>
      {error === null ? null : <ErrorState problem={problemOf(error)} headingLevel={3} />}
      {grant.isMineToSettle ? (
        <ButtonGroup>
          <Button type="button" isBusy={isPending} onClick={() => mutate('granted')}>
            Grant
            <span className="govuk-visually-hidden"> {grant.name} this role</span>
          </Button>
          <Button type="button" variant="secondary" isBusy={isPending} onClick={() => mutate('refused')}>
            Refuse
            <span className="govuk-visually-hidden"> {grant.name} this role</span>
          </Button>
        </ButtonGroup>
      ) : null}
      {grant.isAskedByMe ? (
        <>
          <p className="govuk-body">You granted it first; somebody else must too.</p>
          <Button type="button" variant="secondary" isBusy={isPending} onClick={() => mutate('taken-back')}>
            Take it back
          </Button>
        </>
      ) : null}
      {!grant.isMineToSettle && !grant.isAskedByMe ? (
        <p className="govuk-body">It would be your own role: somebody else must grant it.</p>
      ) : null}
    </>
  );
};

/** Where the second of two people grants a role that reads a survivor's or a child's own record. */
export const RoleGrantsScreen = (): ReactNode => {
  const query = useQuery(roleGrantsQuery());
  return (
    <Page title="Roles to grant" lead={query.data === undefined ? undefined : leadOf(query.data)}>
      <QueryStates query={query} what="the roles that wait">
        {({ grants }) =>
          grants.length === 0 ? (
            <EmptyState title="Nothing to grant">
              Roles of those who work with partners who have been harmed, or with a child, are granted by two people.
              They stand here between the first and the second.
            </EmptyState>
          ) : (
            grants.map((grant) => (
              <Card key={grant.grantId} title={`${grant.name}: ${roleLabels[grant.role]}`}>
                <SummaryList
                  hasNoBorders
                  rows={[
                    { key: 'Works at', value: grant.organisation },
                    { key: 'From', value: <FormattedDay day={grant.from} /> },
                    ...(grant.to === null ? [] : [{ key: 'Ends', value: <FormattedDay day={grant.to} /> }]),
                    { key: 'Granted first by', value: grant.askedBy },
                    { key: 'On', value: <FormattedTime at={grant.askedAt} withDay /> },
                  ]}
                />
                <Settle grant={grant} />
              </Card>
            ))
          )
        }
      </QueryStates>
    </Page>
  );
};
