import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { importKindLabels } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { ImportBody } from './import-body.tsx';
import { importLead } from './import-words.ts';
import { importQuery } from './queries.ts';

/** One file: what it would do, what is wrong with it, and how far it has come. */
export const ImportScreen = (): ReactNode => {
  const { importRunId } = useParams({ from: '/signed-in/imports/$importRunId' });
  const query = useQuery(importQuery(importRunId));
  return (
    <Page
      title="Import"
      caption={query.data && importKindLabels[query.data.kind]}
      lead={query.data && importLead(query.data)}
      above={<BackLink href={addresses.imports}>All imports</BackLink>}
    >
      <QueryStates query={query} what="the import">
        {(view) => <ImportBody view={view} />}
      </QueryStates>
    </Page>
  );
};
