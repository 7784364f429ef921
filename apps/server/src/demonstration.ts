import { fillDemonstration as fill } from '@waymark/demonstration';
import type { FillDemonstration } from './composition/fresh-demonstration.ts';

/** The demonstration this build comes with: the one place that names it. Without one, an empty database starts as real. */
export const fillDemonstration: FillDemonstration | undefined = fill;
