import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { classNames } from '../class-names.ts';
import type { CharacterCount } from './character-count.ts';

export interface CharacterCountMessageProps {
  readonly infoId: string;
  readonly limit: number;
  readonly count: CharacterCount;
}

const pauseBeforeSpeaking = 1000;

/** The limit for screen readers, the room left for the eye at once, and the same read out once typing pauses. */
export const CharacterCountMessage = ({ infoId, limit, count }: CharacterCountMessageProps): ReactNode => {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(count.message), pauseBeforeSpeaking);
    return () => clearTimeout(timer);
  }, [count.message]);
  return (
    <>
      <div id={infoId} className="govuk-hint govuk-character-count__message govuk-visually-hidden">
        You can enter up to {limit} characters
      </div>
      <div
        className={classNames(
          count.isOver ? 'govuk-error-message' : 'govuk-hint',
          'govuk-character-count__message govuk-character-count__status',
        )}
        aria-hidden="true"
      >
        {count.message}
      </div>
      <div className="govuk-character-count__sr-status govuk-visually-hidden" aria-live="polite">
        {spoken}
      </div>
    </>
  );
};
