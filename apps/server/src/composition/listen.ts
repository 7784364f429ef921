import { createServer, type Server } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import { problemFor } from '../http/problem/error-mapper.ts';
import { problemAnswer } from '../http/problem/problem-answer.ts';
import { requestMalformed } from '../http/problem/problems.ts';
import { serverLimits } from '../security/index.ts';
import type { Log } from './log.ts';
import { StartRefused } from './start-refused.ts';

export interface Listening {
  readonly port: number;
  /** Takes no new request, lets those that run finish, and cuts what is left after the patience in milliseconds. */
  readonly close: (patience: number) => Promise<void>;
}

interface Place {
  readonly host: string;
  readonly port: number;
}

const refusal = ({ host, port }: Place, code: unknown): StartRefused | undefined => {
  if (code === 'EADDRINUSE') {
    return new StartRefused(
      `Port ${port} is taken by another program. Stop that one, or choose another: --port ${port + 1}`,
    );
  }
  if (code === 'EACCES')
    return new StartRefused(`Port ${port} may not be used by this user. Choose one above 1023: --port 3000`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartRefused(`${host} is no address of this machine. Set WAYMARK_HOST to one that is`);
  }
  return undefined;
};

const opened = (server: Server, place: Place): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refusal(place, 'code' in error ? error.code : undefined) ?? error));
    server.listen(place.port, place.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : place.port);
    });
  });

/** Opens a port for an app. Throws `StartRefused` where it cannot be had, saying what to do. */
export const listen = async (app: Hono, place: Place, log: Log): Promise<Listening> => {
  const listener = getRequestListener(app.fetch, {
    hostname: place.host,
    errorHandler: (error) =>
      error instanceof RequestError ? problemAnswer(requestMalformed()) : problemFor(log, error, 'listener'),
  });
  const server = createServer(serverLimits, (incoming, outgoing) => void listener(incoming, outgoing));
  const port = await opened(server, place);

  return {
    port,
    close: async (patience) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection falls idle when its answer is out; browsers keep it open, and nothing more comes over it.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
};
