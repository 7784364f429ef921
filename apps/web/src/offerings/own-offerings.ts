import type { CatalogueView, Id } from '@waymark/contracts';

export type CatalogueOffering = CatalogueView['offerings'][number];

/** The offerings the reader works. */
export const ownOfferings = ({ offerings }: CatalogueView): readonly CatalogueOffering[] =>
  offerings.filter(({ isOwn }) => isOwn);

/** The offering that is asked for, else the first one. */
export const chosenOf = (own: readonly CatalogueOffering[], asked: Id | undefined): CatalogueOffering | undefined =>
  own.find(({ offeringId }) => offeringId === asked) ?? own[0];
