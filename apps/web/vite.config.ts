import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { preloadStart } from './vite/preload-start.ts';
import { refuseServerCode } from './vite/refuse-server-code.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  plugins: [refuseServerCode(), react(), preloadStart('/src/start.tsx')],
  css: {
    // govuk-frontend holds a hack for old browsers that lightningcss would stop at.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { loadPaths: [here] } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome120', 'firefox121', 'safari17'],
    // Nothing inlined: a strict content security policy allows neither data: addresses nor inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // The schemas of the contracts are for the server: of their modules only what a screen uses comes along, and
        // a schema that nobody uses is not built. Without this every first page brought zod and all of them.
        moduleSideEffects: [{ test: /\/packages\/contracts\/src\//, sideEffects: false }],
        manualPureFunctions: ['z'],
      },
    },
  },
});
