import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserParts } from './application/browser-parts.ts';
import { createApplication } from './application/create-application.ts';
import { Waymark } from './application/waymark.tsx';

/** Draws the application into the page's `root`. */
export const start = (page: Document): void => {
  const root = page.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id root');
  createRoot(root).render(
    <StrictMode>
      <Waymark application={createApplication(browserParts())} />
    </StrictMode>,
  );
};
