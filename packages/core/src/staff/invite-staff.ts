import { AppError, type Id, inviteStaffInput, staffInvited } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { staffRow } from './staff-row.ts';

const activeStaff = async (
  { handle, actor }: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor },
  { staffId }: { readonly staffId: Id },
) => {
  const row = await staffRow(handle.db, staffId);
  if (row?.staffId === actor.staffId)
    throw new AppError('conflict', 'own-account', { message: 'Change your own password under “Your sign-in”' });
  return row;
};

const requireActive = (isActive: boolean): void => {
  if (!isActive) throw new AppError('conflict', 'staff-ended', { message: 'This person no longer works here' });
};

/** Lets somebody set a password by a one-time link. The server makes the link: this verb decides that it may. */
export const inviteStaff = defineVerb({
  name: 'invite-staff',
  summary: 'Makes a one-time link with which a member of staff sets a password.',
  permission: 'core.staff.manage',
  route: { method: 'POST', path: '/staff/:staffId/sign-in-link' },
  input: inviteStaffInput,
  output: staffInvited,
  repeat: 'natural',
  sample: (world) => ({ staffId: world.staffId }),
  subject: activeStaff,
  run: async ({ about, subject }, { staffId }) => {
    requireActive(subject.isActive);
    if (subject.email === null)
      throw new AppError('conflict', 'email-missing', { message: 'Give this person an email address first' });
    about({ records: [staffId], persons: [] });
    return { staffId, email: subject.email, link: null, expiresAt: null };
  },
});
