import { AppError } from '@waymark/contracts';
import type { ReportInReach } from './report-in-reach.ts';

/**
 * Refuses what would change a report that is signed (409 `illegal-move` with both states) or that was written since the
 * caller saw it (409 `stale-version`). Only its author writes a report, so that nobody else need be named.
 */
export const requireDraftVersion = (
  { state, version }: Pick<ReportInReach, 'state' | 'version'>,
  seen: number | undefined,
  to: 'draft' | 'signed',
): void => {
  if (state !== 'draft')
    throw new AppError('conflict', 'illegal-move', {
      message: 'This report is signed already',
      facts: { from: state, to },
    });
  if (seen !== version)
    throw new AppError('conflict', 'stale-version', {
      message: 'This report has been written to in the meantime',
      facts: { version, changedBy: 'you' },
    });
};
