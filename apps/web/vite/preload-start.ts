import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Lets the browser fetch the application while the entry still looks whether `Temporal` is there: the entry imports
 * `startModule` only afterwards, so without this the two would be fetched one after the other.
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
      return [start.fileName, ...start.imports].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
});
