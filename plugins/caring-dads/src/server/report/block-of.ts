import type { EnrolmentForReport } from '@waymark/plugin-api/server';

/** Id and guard of a block about him alone: it stands in no version of another parent (S42). */
export const blockOf = (enrolment: EnrolmentForReport, name: string) => ({
  id: `caring-dads-${name}-${enrolment.enrolmentId}`,
  about: [enrolment.personId],
  withheldFrom: [],
  holds: [],
  neededBecause: null,
});
