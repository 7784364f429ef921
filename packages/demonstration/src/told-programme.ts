import type { Core } from '@waymark/core';

type Programme = Core['programmes']['all'][number];

/** A programme that has a story for the demonstration. */
export interface ToldProgramme {
  readonly shared: Programme['shared'];
  readonly demo: NonNullable<Programme['demo']>;
}

/**
 * The programme the story is about: the first with a story of its own. One that has none, or whose story failed when it
 * was tried, is left out (contract.md, `demo`).
 */
export const toldProgramme = ({ programmes }: Pick<Core, 'programmes'>): ToldProgramme | undefined => {
  for (const { shared, demo } of programmes.all) if (demo !== undefined) return { shared, demo };
  return undefined;
};
