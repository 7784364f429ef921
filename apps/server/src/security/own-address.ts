import { isLoopbackHost } from './loopback.ts';

/** What this server is called by browsers that mean it. */
export interface OwnAddress {
  readonly isOwnHost: (host: string) => boolean;
  /** `host` is the `Host` of the same request. */
  readonly isOwnOrigin: (origin: string, host: string | undefined) => boolean;
  readonly isHttps: boolean;
}

export interface OwnAddressSettings {
  /** As `https://waymark.example`. */
  readonly origin: string;
  /** The server listens on loopback: then localhost, 127.0.0.1 and [::1] are its names too, at whatever port. */
  readonly isLoopback: boolean;
  /** Further `Host` values that are answered, as a health check's `10.0.0.5:3000`; never an origin. */
  readonly otherHosts?: readonly string[];
}

export const ownAddress = ({ origin, isLoopback, otherHosts = [] }: OwnAddressSettings): OwnAddress => {
  const own = new URL(origin);
  const hosts = new Set([own.host, ...otherHosts].map((host) => host.toLowerCase()));
  return {
    isHttps: own.protocol === 'https:',
    isOwnHost: (host) => hosts.has(host.toLowerCase()) || (isLoopback && isLoopbackHost(host)),
    isOwnOrigin: (candidate, host) =>
      candidate === own.origin ||
      (isLoopback && host !== undefined && isLoopbackHost(host) && candidate === `http://${host.toLowerCase()}`),
  };
};
