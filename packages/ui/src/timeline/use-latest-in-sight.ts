import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { TimelineLayout } from './layout.ts';

const roomBeyond = 72;

/** Scrolls a picture wider than its place to the "as at" day: what is newest is seen first. */
export const useLatestInSight = ({ scale, asAtX }: TimelineLayout): RefObject<HTMLElement | null> => {
  const place = useRef<HTMLElement>(null);
  const latest = (asAtX ?? scale.width) + roomBeyond;
  useLayoutEffect(() => {
    const element = place.current;
    if (element !== null) element.scrollLeft = Math.max(0, latest - element.clientWidth);
  }, [latest]);
  return place;
};
