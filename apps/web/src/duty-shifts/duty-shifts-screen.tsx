import { useQuery } from '@tanstack/react-query';
import type { DutyShiftsView } from '@waymark/contracts';
import { EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { PlanShiftForm } from './plan-shift-form.tsx';
import { dutyShiftsQuery } from './queries.ts';
import { ShiftList } from './shift-list.tsx';

const leadOf = ({ team, shifts }: DutyShiftsView): string => {
  const onNow = shifts.filter(({ isOn }) => isOn).map(({ name }) => name);
  const who = onNow.length === 0 ? 'Nobody is' : onNow.length === 1 ? `${onNow[0]} is` : `${onNow.join(', ')} are`;
  return `${who} on duty for ${team} now. Who is reads what the team reads, for these hours.`;
};

/** Who answers for the manager's own team and when; safety notices that nobody answers go to them (S41). */
export const DutyShiftsScreen = (): ReactNode => {
  const query = useQuery(dutyShiftsQuery());
  return (
    <Page title="Duty shifts" lead={query.data && leadOf(query.data)}>
      <QueryStates query={query} what="the shifts">
        {(view) => (
          <>
            {view.shifts.length === 0 ? (
              <EmptyState title="No shift is planned">
                A safety notice that nobody answers in time then finds nobody on duty.
              </EmptyState>
            ) : (
              <ShiftList shifts={view.shifts} />
            )}
            <PlanShiftForm view={view} />
          </>
        )}
      </QueryStates>
    </Page>
  );
};
