import type { CatalogueView, Id } from '@waymark/contracts';
import { programmeOf } from '../plugins.ts';

/** What the reader's organisation may refer to, which of it is chosen, and its programme; the only one is chosen already. */
export const chosenToRefer = (catalogue: CatalogueView | undefined, offeringId: Id | undefined) => {
  const open = catalogue?.offerings.filter(({ mayRefer }) => mayRefer) ?? [];
  const chosen = open.length === 1 ? open[0] : open.find((offering) => offering.offeringId === offeringId);
  return { open, chosen, programme: chosen && programmeOf(chosen.programmeId) };
};
