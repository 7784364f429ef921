import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useState } from 'react';

type Announce = (words: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says words to screen readers politely, without moving focus. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** The application's one live region and everything that may speak through it. */
export const Announcer = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  const announce = useCallback<Announce>((words) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="govuk-visually-hidden" role="status" aria-live="polite">
        <span key={said.turn}>{said.words}</span>
      </div>
    </AnnounceContext>
  );
};
