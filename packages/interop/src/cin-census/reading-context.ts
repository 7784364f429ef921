import type { Day } from '@waymark/contracts';
import type { Place } from '../staging/place.ts';
import type { CensusElement } from './census-element.ts';
import { type Note, pathTo } from './note.ts';

/** What the readers of one child's records share. */
export interface ReadingContext {
  /** The day of reading: nothing that happened can lie after it. */
  readonly asOf: Day;
  /** The day on which the file's statements hold. */
  readonly asAt: Day;
  readonly notes: Note[];
  /** How the child is called in a path: `Child 12, ABC123`. */
  readonly top: string;
}

/** Where an element stands. */
export const placeOf = (element: CensusElement, context: ReadingContext): Place => ({
  where: pathTo(element, context.top),
  line: element.line,
});
