import type { Guard } from '@waymark/plugin-api/server';

/** Nobody begins before every affected partner was offered a worker of her own (domain.md sections 2 and 8). */
export const partnerOffered: Guard = ({ to }, { partnersOffered }) =>
  to === 'enrolled' && !partnersOffered
    ? {
        allows: false,
        code: 'partner-contact-not-offered',
        because: 'Contact by a separate worker must be offered before he begins.',
      }
    : { allows: true };
