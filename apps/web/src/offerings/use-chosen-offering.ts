import { useQuery } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { chosenOf, ownOfferings } from './own-offerings.ts';
import { catalogueQuery } from './queries.ts';

/** Which offering a coordinator's screen is about, the others to change to, and the catalogue they come from. */
export const useChosenOffering = (asked: Id | undefined) => {
  const catalogue = useQuery(catalogueQuery());
  const own = catalogue.data === undefined ? [] : ownOfferings(catalogue.data);
  return { catalogue, own, chosen: chosenOf(own, asked) };
};
