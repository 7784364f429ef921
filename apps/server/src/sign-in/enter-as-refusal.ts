import { isLoopbackAddress, isLoopbackHost } from '../security/index.ts';

/** What a request to enter without a password came with. */
export interface EnterAsRequest {
  /** Address of the other end of the socket; never what a header claims. */
  readonly remoteAddress: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** Whether any header says that a proxy passed the request on. */
  readonly isForwarded: boolean;
}

export type EnterAsRefusal = 'not-a-loopback-demonstration' | 'not-from-loopback' | 'other-host' | 'forwarded';

/**
 * Why entering without a password is refused, or `null`. A page of another site can make the reader's browser call
 * 127.0.0.1 under that site's own name (DNS rebinding), so the name that was asked for counts as much as the address.
 */
export const enterAsRefusal = (isLoopbackDemonstration: boolean, request: EnterAsRequest): EnterAsRefusal | null => {
  if (!isLoopbackDemonstration) return 'not-a-loopback-demonstration';
  if (request.remoteAddress === undefined || !isLoopbackAddress(request.remoteAddress)) return 'not-from-loopback';
  if (request.isForwarded) return 'forwarded';
  if (request.host === undefined || !isLoopbackHost(request.host)) return 'other-host';
  if (request.origin !== undefined && !isLoopbackHost(request.origin.replace(/^https?:\/\//, ''))) return 'other-host';
  return null;
};
