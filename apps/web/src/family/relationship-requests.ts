import type { Day, Harm, HarmEstablishedBy, Id, RelationshipKind } from '@waymark/contracts';
import { request } from '../api/request.ts';
import { locateRefusal } from './locate-refusal.ts';

export interface NewRelationship {
  readonly relationshipId: Id;
  readonly personId: Id;
  readonly otherPersonId: Id;
  readonly kind: RelationshipKind;
  readonly harm?: Harm | undefined;
  readonly harmEstablishedBy?: HarmEstablishedBy | undefined;
  readonly harmTool?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly source?: string | undefined;
}

/** Records what one person is to another, and harm in it where it is established. */
export const recordRelationship = ({ personId, ...body }: NewRelationship) =>
  request(
    { method: 'POST', path: `/persons/${personId}/relationships`, body },
    (contracts) => contracts.relationshipMade,
  ).catch(
    locateRefusal({
      code: 'not-found',
      path: 'personId',
      message: 'You may not record this about these people; ask your manager',
    }),
  );
