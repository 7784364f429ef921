import { useEffect, useState } from 'react';

/** Milliseconds without a change after which something typed counts as said. */
const pause = 400;

/** A value once it has stood still for a moment, so that nothing is asked of half a word. */
export const useSettled = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  const words = JSON.stringify(value);
  const settledWords = JSON.stringify(settled);
  useEffect(() => {
    if (words === settledWords) return;
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [words, settledWords, value]);
  return settled;
};
