import type { Id } from '@waymark/contracts';

/** The page of the web app that shows what a notice is about; the first page for what has none of its own. */
export const pageOfRecord = (kind: string, recordId: Id): `/${string}` => {
  if (kind === 'alert') return `/alerts/${recordId}`;
  if (kind === 'ending' || kind === 'ending-late') return '/endings';
  if (kind === 'need-by') return '/referrals';
  if (kind === 'report') return `/reports/${recordId}`;
  if (kind === 'register') return `/sessions/${recordId}/register`;
  if (kind === 'session') return '/today';
  if (kind === 'worker-changed') return `/places/${recordId}`;
  if (kind === 'shared-channel') return `/persons/${recordId}/contact`;
  if (kind === 'hand-over' || kind === 'death') return `/persons/${recordId}`;
  return kind === 'tonight' ? '/tonight' : '/';
};
