import type { ServerPlugin } from '@waymark/plugin-api/server';

/** What `runConformance` is given. */
export interface ConformanceSubject {
  readonly server: ServerPlugin;
  /**
   * The file that exports the server half as `plugin`, as `new URL('../src/server/plugin.ts', import.meta.url)`: a
   * worker reads it, so that an endless loop can be stopped and the clock taken away.
   */
  readonly entry: URL;
}
