import { join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

const folder = join(import.meta.dirname, 'dist');

/**
 * A module finds files next to itself by its own address: the migrations, the built web app, the thread that reads
 * uploads. In the one file it is given the address it has among the sources.
 */
const addressAmongSources: Plugin = {
  name: 'address-among-sources',
  transform: {
    filter: { id: { exclude: /node_modules/ }, code: 'import.meta.url' },
    // Lines stay where they are: the map needs no word about it.
    handler: (code, id) => ({
      code: code.replaceAll(
        'import.meta.url',
        `new URL(${JSON.stringify(relative(folder, id))}, import.meta.url).href`,
      ),
      map: null,
    }),
  },
};

/** The server as few files: reading two thousand modules one by one takes longer than everything else at a start. */
export default defineConfig({
  input: join(import.meta.dirname, 'src/main.ts'),
  platform: 'node',
  external: [/^node:/, 'pg-native'],
  plugins: [addressAmongSources],
  output: { dir: folder, format: 'esm', sourcemap: true, sourcemapExcludeSources: true, cleanDir: true },
});
