import { createHash } from 'node:crypto';
import { compress, type Encoding } from './compress.ts';
import { loadFiles, type WebFile } from './load-files.ts';

/** One address of the web app, ready to be sent in each encoding. */
export interface WebAsset {
  readonly mediaType: string;
  /** Strong entity tag of the file itself. */
  readonly tag: string;
  /** The file in an encoding; `undefined` where that makes it no smaller. Computed once, from the start on. */
  readonly encoded: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface WebApp {
  readonly at: (address: string) => WebAsset | undefined;
  readonly index: WebAsset | undefined;
  /** Resolves when every file has been compressed. */
  readonly prepared: Promise<void>;
}

const isSqueezable = ({ mediaType, bytes }: WebFile): boolean =>
  bytes.length > 1024 && /^(?:text\/|application\/(?:json|manifest)|image\/(?:svg|x-icon))/.test(mediaType);

const assetOf = (file: WebFile): WebAsset & { readonly all: readonly Promise<unknown>[] } => {
  const { bytes, mediaType } = file;
  const isSmall = !isSqueezable(file);
  const br = isSmall ? Promise.resolve(undefined) : compress(bytes, 'br');
  const gzip = isSmall ? Promise.resolve(undefined) : compress(bytes, 'gzip');
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { bytes, mediaType, tag, all: [br, gzip], encoded: (encoding) => (encoding === 'br' ? br : gzip) };
};

/** The built web app from its folder; nothing is left of it where it has not been built. */
export const openWebApp = (folder: string): WebApp => {
  const assets = new Map([...loadFiles(folder)].map(([address, file]) => [address, assetOf(file)]));
  const prepared = Promise.all([...assets.values()].flatMap(({ all }) => all)).then(() => {});
  return { at: (address) => assets.get(address), index: assets.get('/index.html'), prepared };
};
