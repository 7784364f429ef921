/**
 * One element of the header or of a child, kept until its record is read. Elements hang together by links and hold no
 * arrays: measured, a million short arrays make the heap grow by a hundred megabytes before it is tidied.
 */
export interface CensusElement {
  readonly name: string;
  /** Its number among those of its name beside it, from 1. */
  readonly position: number;
  /** May stand several times. */
  readonly many: boolean;
  readonly line: number;
  readonly parent: CensusElement | null;
  /** The element before it inside the same parent. */
  readonly previous: CensusElement | null;
  /** The last element inside it. */
  last: CensusElement | null;
  text: string;
  /** The text was longer than a value may be, and was cut. */
  cut: boolean;
}

const inside = (parent: CensusElement, isWanted: (element: CensusElement) => boolean): readonly CensusElement[] => {
  const found: CensusElement[] = [];
  for (let element = parent.last; element !== null; element = element.previous) {
    if (isWanted(element)) found.push(element);
  }
  return found.reverse();
};

const isRepeat = ({ position, many }: CensusElement): boolean => position > 1 && !many;

/** The elements of one name directly inside; of one that should stand once, the first. */
export const all = (parent: CensusElement, name: string): readonly CensusElement[] =>
  inside(parent, (element) => element.name === name && !isRepeat(element));

/** The first element of one name directly inside. */
export const first = (parent: CensusElement, name: string): CensusElement | null => {
  for (let element = parent.last; element !== null; element = element.previous) {
    if (element.name === name && element.position === 1) return element;
  }
  return null;
};

/** Elements directly inside that should stand once and came again. */
export const repeatsIn = (parent: CensusElement): readonly CensusElement[] => inside(parent, isRepeat);

/** The value of the element of one name directly inside; an empty element and none are both `''`. */
export const textOf = (parent: CensusElement | null, name: string): string =>
  (parent === null ? null : first(parent, name))?.text ?? '';
