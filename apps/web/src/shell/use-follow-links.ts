import type { RefObject } from 'react';
import { useEffect, useEffectEvent } from 'react';
import { followedAddress } from './followed-address.ts';

/** Hands clicks on plain links inside `area` to the router, so that components need not know it. */
export const useFollowLinks = (
  area: RefObject<HTMLElement | null>,
  onNavigate: ((href: string) => void) | undefined,
): void => {
  const follow = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || onNavigate === undefined || area.current?.contains(link) !== true) return;
    const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    const href = followedAddress({ button: event.button, isModified, isHandled: event.defaultPrevented }, link);
    if (href === undefined) return;
    event.preventDefault();
    onNavigate(href);
  });
  useEffect(() => {
    // On the document, so that a component's own handler has had its say before.
    const listen = (event: MouseEvent) => follow(event);
    document.addEventListener('click', listen);
    return () => document.removeEventListener('click', listen);
  }, []);
};
