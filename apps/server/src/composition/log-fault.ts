import type { OnFault } from '@waymark/host';
import type { Log } from './log.ts';

/** Logs each fault of a programme's code: which, where and what to quote. A fault holds nothing personal. */
export const logFault =
  (log: Log): OnFault =>
  ({ pluginId, version, point, kind, where, reference }) =>
    log('warning', 'plugin-fault', { plugin: pluginId, version, point, kind, where, reference });
