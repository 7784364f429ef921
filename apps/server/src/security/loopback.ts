const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The name in a `Host` header, lower case, without its port; an IPv6 address keeps its brackets. */
const hostName = (host: string): string => host.toLowerCase().replace(/:\d*$/, '');

/** Whether a `Host` header names this machine itself. Whole names only: `localhost.example` is another machine. */
export const isLoopbackHost = (host: string): boolean => loopbackNames.has(hostName(host));

/** Whether the other end of a socket is this machine. */
export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/i.test(address);
