import { isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Code that only the server may run (design.md section 4, who may import whom). */
const serverPackages = ['core', 'database', 'kit', 'host', 'interop', 'documents', 'plugin-testkit', 'server'];

const packageSpecifier = new RegExp(`^@waymark/(?:${serverPackages.join('|')})(?:/|$)`);
const serverHalf = /^@waymark\/[^/]+\/server(?:\/|$)/;
const serverFile = new RegExp(
  `/(?:packages/(?:${serverPackages.join('|')})|apps/server|(?:plugins|packages)/[^/]+/src/server)/`,
);

export const serverCodeInBrowser = 'server-code-in-browser';

/** Whether a module belongs to the server: by the name it is imported by, or by the file that name leads to. */
export const isServerCode = (specifier: string, file: string | undefined): boolean =>
  packageSpecifier.test(specifier) ||
  serverHalf.test(specifier) ||
  isBuiltin(specifier) ||
  (file !== undefined && serverFile.test(file.replaceAll('\\', '/')));

const fileOf = (specifier: string, importer: string | undefined): string | undefined => {
  if (specifier.startsWith('/')) return specifier;
  return specifier.startsWith('.') && importer !== undefined ? resolve(dirname(importer), specifier) : undefined;
};

/**
 * Stops the build when a module of server code gets into the browser's bundle, naming it and who imported it.
 * Type imports are gone before modules are resolved, so they pass. `"browser": null` in `exports` does not do this.
 */
export const refuseServerCode = (): Plugin => ({
  name: 'waymark-refuse-server-code',
  enforce: 'pre',
  async resolveId(specifier, importer, options) {
    if (importer === undefined || importer.includes('/node_modules/')) return null;
    const found = isServerCode(specifier, fileOf(specifier, importer))
      ? specifier
      : (await this.resolve(specifier, importer, { ...options, skipSelf: true }))?.id;
    if (isServerCode(specifier, found))
      this.error({
        pluginCode: serverCodeInBrowser,
        message: `${serverCodeInBrowser}: ${specifier} is server code; ${importer} must not import it`,
      });
    return null;
  },
});
