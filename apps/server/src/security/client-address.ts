import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

interface NodeRequest {
  readonly socket?: { readonly remoteAddress?: string | undefined };
}

/** The address at the other end of the socket; `undefined` where there is no server. */
export const remoteAddress = ({ env }: Context): string | undefined => {
  const incoming: NodeRequest | undefined = env?.incoming;
  return incoming?.socket?.remoteAddress;
};

const forwardingHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/** Whether a proxy says that it passed this request on. */
export const isForwarded = ({ req }: Context): boolean =>
  forwardingHeaders.some((name) => req.header(name) !== undefined);

/** One customer of IPv6 holds a whole /64, so that is what is counted. */
const counted = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = plain.includes('::') ? Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0') : [];
  const groups = [...front, ...zeros, ...back].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
};

/**
 * Whom a limit counts. Behind `trustedProxies` proxies each adds one address at the end of `X-Forwarded-For`, so the
 * caller's is that many from the end; what stands before it anyone can write.
 */
export const clientAddress =
  (trustedProxies = 0) =>
  (context: Context): string => {
    const socket = remoteAddress(context) ?? 'unknown';
    if (trustedProxies === 0) return counted(socket);
    const named = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
    const address = named.at(-trustedProxies);
    return counted(address === undefined || address === '' ? socket : address);
  };
