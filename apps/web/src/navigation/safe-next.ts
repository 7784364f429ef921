/**
 * Where to go on after signing in: a path of this application as it was asked for, or `undefined` for anything else, so
 * that a link cannot send a person who has just signed in to another site.
 */
export const safeNext = (next: unknown, origin: string): string | undefined => {
  if (typeof next !== 'string' || !next.startsWith('/')) return undefined;
  try {
    const address = new URL(next, origin);
    return address.origin === origin ? `${address.pathname}${address.search}${address.hash}` : undefined;
  } catch {
    return undefined;
  }
};

/** An address of a sign-in page that keeps where to go on afterwards. */
export const withNext = (address: string, next: string | undefined): string =>
  next === undefined ? address : `${address}?${new URLSearchParams({ next })}`;
