import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { FamilyFormPage } from '../family/form-page.tsx';
import { NewReportForm } from './new-report-form.tsx';
import { reportKeys } from './queries.ts';

export const NewReportScreen = (): ReactNode => {
  const { familyId } = useParams({ from: '/signed-in/families/$familyId/reports/new' });
  const { meeting } = useSearch({ from: '/signed-in/families/$familyId/reports/new' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <FamilyFormPage familyId={familyId} title="Start a report">
      {(view) => (
        <NewReportForm
          view={view}
          now={serverClock.now()}
          meetingId={view.meetings.find(({ meetingId }) => meetingId === meeting)?.meetingId}
          onStarted={async (reportId) => {
            void queries.invalidateQueries({ queryKey: reportKeys.list() });
            await navigate({ to: '/reports/$reportId', params: { reportId }, replace: true });
          }}
        />
      )}
    </FamilyFormPage>
  );
};
