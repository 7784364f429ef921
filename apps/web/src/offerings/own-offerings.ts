import type { CatalogueView, Id } from '@waymark/contracts';

export type CatalogueOffering = CatalogueView['offerings'][number];

/** Offerings of the reader's own organisation; all of them where it provides none, as for a council that coordinates. */
export const ownOfferings = ({ offerings }: CatalogueView, organisation: string): readonly CatalogueOffering[] => {
  const own = offerings.filter(({ provider }) => provider === organisation);
  return own.length > 0 ? own : offerings;
};

/** The offering that is asked for, else the first one. */
export const chosenOf = (own: readonly CatalogueOffering[], asked: Id | undefined): CatalogueOffering | undefined =>
  own.find(({ offeringId }) => offeringId === asked) ?? own[0];
