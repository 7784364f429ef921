import { demonstrationSizes, fillDemonstration as fill, fillToSize } from '@waymark/demonstration';
import type { FillDemonstration } from './composition/fresh-demonstration.ts';

/** The demonstration this build comes with: the one place that names it. Without one, an empty database starts as real. */
export const fillDemonstration: FillDemonstration | undefined = fill;

/** Demonstrations of the size of a council and of a region, by name. */
export const sizedDemonstrations: ReadonlyMap<string, (seed: number) => FillDemonstration> = new Map(
  Object.entries(demonstrationSizes).map(([name, size]) => [
    name,
    (seed) => (core, asked) => fillToSize(core, { ...asked, size, seed }),
  ]),
);
