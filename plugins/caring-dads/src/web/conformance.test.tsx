import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, waitFor } from '@testing-library/react';
import { runWebConformance, type Show } from '@waymark/plugin-testkit/web';
import { createElement } from 'react';
import { caringDads } from '../shared/index.ts';
import { plugin } from './plugin.tsx';

const show: Show = (drawn) => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { container, unmount } = render(
    <QueryClientProvider client={queries}>{createElement(drawn)}</QueryClientProvider>,
  );
  return {
    text: () => container.textContent,
    queryKeys: () =>
      queries
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    until: (holds) =>
      waitFor(() => {
        if (!holds()) throw new Error('not yet');
      }),
    remove: unmount,
  };
};

runWebConformance({ shared: caringDads, web: plugin, show });
