import { newId } from '@waymark/contracts';
import { useRef } from 'react';

/** A key for what is sent: the same while it stays the same, so that a repeat is no second act; another for another. */
export const useKeyOfIntention = (): ((intention: unknown) => string) => {
  const last = useRef({ text: '', key: '' });
  return (intention) => {
    const text = JSON.stringify(intention);
    if (text !== last.current.text) last.current = { text, key: newId() };
    return last.current.key;
  };
};
