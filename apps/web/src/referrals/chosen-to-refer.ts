import type { CatalogueView, Id } from '@waymark/contracts';
import { programmeOf } from '../plugins.ts';
import type { ChosenOffering } from './form-programmes.ts';

/** What the reader's organisation may refer to, and which of it is chosen; the only one is chosen already. */
export const chosenToRefer = (catalogue: CatalogueView | undefined, offeringIds: readonly Id[]) => {
  const open = catalogue?.offerings.filter(({ mayRefer }) => mayRefer) ?? [];
  const wanted = open.length === 1 ? open : open.filter(({ offeringId }) => offeringIds.includes(offeringId));
  const chosen = wanted.flatMap((offering): readonly ChosenOffering[] => {
    const programme = programmeOf(offering.programmeId);
    return programme === undefined ? [] : [{ offering, programme }];
  });
  const unknown = wanted.find(({ programmeId }) => programmeOf(programmeId) === undefined);
  return { open, chosen, unknown };
};
