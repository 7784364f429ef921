import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { ChooseFile } from './choose-file.tsx';
import { ImportsList } from './imports-list.tsx';
import { KnownPlans } from './known-plans.tsx';
import { useSentFile } from './use-sent-file.ts';

/** The data officer's first screen: give a file, or go on with one. */
export const ImportsScreen = (): ReactNode => {
  const sent = useSentFile();
  return (
    <Page
      title="Imports"
      lead="Plans come from the council’s own file. Choose it, look at what it would do, then confirm it."
      errors={sent.errors}
      attempt={sent.attempt}
    >
      <ChooseFile sent={sent} />
      <ImportsList />
      <KnownPlans />
    </Page>
  );
};
