import { useEffect } from 'react';
import { useApplication } from './application.ts';

/** Sends unsent marks as soon as the connection is back, or the page is looked at again. */
export const useSendWhenPossible = (): void => {
  const { unsent } = useApplication();
  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === 'visible') void unsent()?.flush();
    };
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [unsent]);
};
