import { openFamily } from './open-family.ts';
import { recordMembership } from './record-membership.ts';
import { recordRelationship } from './record-relationship.ts';
import { viewFamily } from './view-family.ts';
import { viewMyChildren } from './view-my-children.ts';

export { openFamily, recordMembership, recordRelationship, viewFamily, viewMyChildren };

export const familyVerbs = [openFamily, recordMembership, recordRelationship] as const;
export const familyReads = [viewFamily, viewMyChildren] as const;
