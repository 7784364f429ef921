import type { ReactNode } from 'react';
import type { TimelineEntry } from './entry.ts';

/** The live region under the picture: names the fact the reader has come to, and its source. */
export const EntryWords = ({ entry }: { readonly entry: TimelineEntry | undefined }): ReactNode => (
  <div className="waymark-timeline__words" role="status" aria-live="polite">
    {entry === undefined ? (
      <p>Point at, tap or move with the arrow keys to a mark to read what it is and where it comes from.</p>
    ) : (
      <>
        <p>
          <strong>
            {entry.when}. {entry.who}.
          </strong>{' '}
          {entry.what}.
        </p>
        <p className="waymark-timeline__source">Source: {entry.source}.</p>
      </>
    )}
  </div>
);
