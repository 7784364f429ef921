/** What matters of a click on a link. */
export interface LinkClick {
  readonly button: number;
  readonly isModified: boolean;
  readonly isHandled: boolean;
}

const outside = ['/api/', '/auth/'];

/**
 * The path a click on a link leads to inside the application, or `undefined` where the browser must follow it itself:
 * another origin, a new tab, a download, a place on the same page, an address of the server.
 */
export const followedAddress = (click: LinkClick, link: HTMLAnchorElement): string | undefined => {
  if (click.button !== 0 || click.isModified || click.isHandled) return undefined;
  if ((link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return undefined;
  const { location } = link.ownerDocument;
  const address = new URL(link.href, location.href);
  if (address.origin !== location.origin || outside.some((path) => address.pathname.startsWith(path))) return undefined;
  const isSamePage = address.pathname === location.pathname && address.search === location.search;
  if (isSamePage && address.hash !== '') return undefined;
  return `${address.pathname}${address.search}${address.hash}`;
};
