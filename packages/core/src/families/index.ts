import { openFamily } from './open-family.ts';
import { recordRelationship } from './record-relationship.ts';
import { viewFamily } from './view-family.ts';
import { viewMyChildren } from './view-my-children.ts';

export { openFamily, recordRelationship, viewFamily, viewMyChildren };

export const familyVerbs = [openFamily, recordRelationship] as const;
export const familyReads = [viewFamily, viewMyChildren] as const;
