import type { Instant } from '@waymark/contracts';
import { useEffect, useState } from 'react';
import { serverClock } from '../api/server-clock.ts';

/** The longest wait a browser's timer takes is about 24 days; a page is looked at again before. */
const longestTimer = 2_000_000_000;

/** Whether a session has begun, or has ended where its end is given; turns by itself when it does. */
export const useHasBegun = (startsAt: Instant): boolean => {
  const [, lookAgain] = useState(0);
  const left = Date.parse(startsAt) - Date.parse(serverClock.now());
  useEffect(() => {
    if (left <= 0 || left > longestTimer) return;
    const timer = setTimeout(() => lookAgain((count) => count + 1), left);
    return () => clearTimeout(timer);
  }, [left]);
  return left <= 0;
};
