import type { ImportView } from '@waymark/contracts';
import { FormattedDay, FormattedTime, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DecideImport } from './decide-import.tsx';
import { FollowImport } from './follow-import.tsx';
import { ImportIssues } from './import-issues.tsx';
import { ImportNumbers } from './import-numbers.tsx';
import { ImportRows } from './import-rows.tsx';
import { importStateLabels } from './import-words.ts';
import { StopReading } from './stop-reading.tsx';

const atServer = 'the server itself, by command';

const Facts = ({ view }: { readonly view: ImportView }): ReactNode => (
  <SummaryList
    rows={[
      { key: 'Where it stands', value: importStateLabels[view.state] },
      ...(view.council === null ? [] : [{ key: 'From council', value: view.council }]),
      {
        key: 'Holds as at',
        value: view.referenceDate === null ? 'Not known yet' : <FormattedDay day={view.referenceDate} />,
      },
      {
        key: 'Given',
        value: (
          <>
            <FormattedTime at={view.startedAt} withDay />, by {view.startedBy ?? atServer}
          </>
        ),
      },
      ...(view.confirmedAt === null
        ? []
        : [
            {
              key: 'Confirmed',
              value: (
                <>
                  <FormattedTime at={view.confirmedAt} withDay />, by {view.confirmedBy ?? atServer}
                </>
              ),
            },
          ]),
    ]}
  />
);

/** An import as it stands: being read, to be confirmed, being written, done, or refused. */
export const ImportBody = ({ view }: { readonly view: ImportView }): ReactNode => {
  const { state, counts, importRunId } = view;
  const isUnderWay = state === 'reading' || state === 'confirmed';
  return (
    <>
      {isUnderWay ? <FollowImport view={view} /> : null}
      {state === 'reading' ? <StopReading importRunId={importRunId} /> : null}
      <Facts view={view} />
      {state === 'previewed' ? <DecideImport view={view} /> : null}
      {counts === null || state === 'refused' || state === 'discarded' ? null : <ImportNumbers counts={counts} />}
      <ImportIssues view={view} />
      {state === 'previewed' || state === 'applied' ? <ImportRows importRunId={importRunId} /> : null}
    </>
  );
};
