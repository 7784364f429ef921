import { useQuery } from '@tanstack/react-query';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { settingsQuery } from './queries.ts';
import { SafetyPhones } from './safety-phones.tsx';
import { SmallNumbers } from './small-numbers.tsx';

/** What holds for the whole house, with who changed it. */
export const SettingsScreen = (): ReactNode => {
  const query = useQuery(settingsQuery());
  return (
    <Page title="Settings" lead="These hold for everybody here. Each keeps who changed it and when.">
      <QueryStates query={query} what="the settings">
        {(settings) => (
          <>
            <SafetyPhones entry={settings['safety-phones']} />
            <SmallNumbers entry={settings['small-numbers']} />
          </>
        )}
      </QueryStates>
    </Page>
  );
};
