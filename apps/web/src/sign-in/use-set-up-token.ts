import { useEffect, useState } from 'react';

const form = /^#?(?:token=)?([\w-]{43})$/;

/** The token of a one-time link, from behind the `#` of the address; `undefined` where it is not whole. */
export const tokenIn = (hash: string): string | undefined => form.exec(hash)?.[1];

/** Takes the token out of the address once it is read, so that it stays in no history and no bookmark. */
export const useSetUpToken = (): string | undefined => {
  const [token] = useState(() => tokenIn(location.hash));
  useEffect(() => {
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return token;
};
