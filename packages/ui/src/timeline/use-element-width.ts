import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

/** The width in pixels of the element the ref is put on; `fallback` until it is known and where nothing measures. */
export const useElementWidth = <E extends Element>(fallback: number): [RefObject<E | null>, number] => {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null || typeof ResizeObserver !== 'function') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
};
