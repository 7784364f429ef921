import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the built web app, held in memory. */
export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

const mediaTypeOf = (path: string): string => {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return mediaTypes[extension] ?? 'application/octet-stream';
};

/**
 * Every file of a folder by its address, `/assets/start-1a2b.js`; none where there is no such folder. Read whole and
 * once: a request only looks an address up, so no address leads anywhere else on the disk.
 */
export const loadFiles = (folder: string): ReadonlyMap<string, WebFile> => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const address = `/${relative(folder, path).split(sep).join('/')}`;
        return [address, { bytes: new Uint8Array(readFileSync(path)), mediaType: mediaTypeOf(path) }];
      }),
  );
};
