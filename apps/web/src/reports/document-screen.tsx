import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BackLink, FormattedTime, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { Fingerprints } from './fingerprints.tsx';
import { frozenVersionQuery } from './queries.ts';

/** One recipient's signed document, as it was frozen. */
export const DocumentScreen = (): ReactNode => {
  const { reportId, recipientId } = useParams({ from: '/signed-in/reports/$reportId/documents/$recipientId' });
  const query = useQuery(frozenVersionQuery(reportId, recipientId));
  return (
    <Page
      title="Signed document"
      titleInBrowser="Document"
      above={<BackLink href={addresses.reports}>All reports</BackLink>}
    >
      <QueryStates query={query} what="the document">
        {({ html, madeAt, hash }) => (
          <>
            <p className="govuk-body">
              Made on <FormattedTime at={madeAt} withDay />.
            </p>
            <DocumentFrame title="Signed document" html={html} />
            <Fingerprints prints={[{ of: 'This document', hash }]} />
          </>
        )}
      </QueryStates>
    </Page>
  );
};
