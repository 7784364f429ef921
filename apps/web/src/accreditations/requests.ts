import { queryOptions } from '@tanstack/react-query';
import type { AccreditationRole, Day, Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Who is accredited for what; the same key whoever asks. */
export const accreditationsQuery = () =>
  queryOptions({
    queryKey: ['accreditations'] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/accreditations', signal }, (contracts) => contracts.accreditationsView),
  });

export interface NewAccreditation {
  readonly accreditationId: Id;
  readonly programmeId: string;
  readonly role: AccreditationRole;
  readonly from: Day;
  readonly until: Day | null;
  readonly supersedes?: { readonly accreditationId: Id; readonly reason: string };
}

/** Records an accreditation, or corrects one; the same id again is the same. */
export const recordAccreditation = (staffId: Id, accreditation: NewAccreditation) =>
  request(
    { method: 'POST', path: `/staff/${staffId}/accreditations`, body: { ...accreditation } },
    (contracts) => contracts.accreditationRecorded,
  );
