import { addOffering } from './add-offering.ts';
import { changeOffering } from './change-offering.ts';
import { listOfferings } from './list-offerings.ts';
import { setOfferingStaff } from './set-offering-staff.ts';
import { viewOffering } from './view-offering.ts';

export { addOffering, changeOffering, listOfferings, setOfferingStaff, viewOffering };

export const programmeVerbs = [addOffering, changeOffering, setOfferingStaff] as const;
export const programmeReads = [listOfferings, viewOffering] as const;
