import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Lets the browser fetch the application while the entry still looks whether `Temporal` is there: the entry imports
 * `startModule` only afterwards, so without this the two would be fetched one after the other; what it imports, likewise.
 */
export const preloadStart = (startModule: string): Plugin => ({
  name: 'waymark-preload-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }): HtmlTagDescriptor[] {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
      const start = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(startModule));
      if (start === undefined) throw new Error(`no chunk was made for ${startModule}`);
      const needed = new Set([start.fileName]);
      for (const file of needed) {
        for (const chunk of chunks) if (chunk.fileName === file) for (const next of chunk.imports) needed.add(next);
      }
      return [...needed].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
});
