import { listAccreditations } from './list-accreditations.ts';
import { recordAccreditation } from './record-accreditation.ts';

export { listAccreditations, recordAccreditation };

export const accreditationVerbs = [recordAccreditation] as const;
export const accreditationReads = [listAccreditations] as const;
