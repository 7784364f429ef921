import { type Store, systemActor, verifyChain } from '@waymark/database';
import { StartRefused } from './start-refused.ts';

/** What a database holds: invented people, whom anyone at this machine may enter as, or real ones. */
export type InstallationKind = 'demonstration' | 'real';

const action = 'found-installation';

/**
 * Says once and for all what a database is, as the first entry of its audit: an entry cannot be changed afterwards
 * without breaking the chain, so no edit makes a real database one that lets people in without a password.
 */
export const foundInstallation = async ({ write }: Store, kind: InstallationKind): Promise<void> =>
  await write(async (unit) => {
    unit.audit({ actorId: systemActor, action, outcome: 'done', code: kind, recordIds: [], personIds: [] });
  });

/**
 * What a database is; `undefined` while nothing was ever written to it. One that does not say is taken for real. Throws
 * `StartRefused` where the first entry is not what was written, or was written under another key.
 */
export const installationOf = async ({ trail }: Store, auditKey: Uint8Array): Promise<InstallationKind | undefined> => {
  const [first] = await trail.page(0, 1);
  if (first === undefined) return undefined;
  if (!verifyChain(auditKey, [first]).isWhole) {
    throw new StartRefused(
      'The first entry of the audit does not fit this key file: it is the key of another database, or the entry was changed',
    );
  }
  return first.action === action && first.code === 'demonstration' ? 'demonstration' : 'real';
};
