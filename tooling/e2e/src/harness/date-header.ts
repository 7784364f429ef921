import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';
import type { MovableClock } from './movable-clock.ts';

const channel = 'http.server.request.start';

/**
 * Lets every answer bear the time of the moved clock in its `Date` header, from which a page learns the server's time;
 * Node would write the machine's. Answers the end of it.
 */
export const dateHeaderFrom = (clock: MovableClock): (() => void) => {
  const onRequest = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('response' in message)) return;
    const { response } = message;
    if (response instanceof ServerResponse) response.setHeader('date', new Date(clock.now()).toUTCString());
  };
  subscribe(channel, onRequest);
  return () => void unsubscribe(channel, onRequest);
};
