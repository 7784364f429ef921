import fc from 'fast-check';

/** Tries a property on many examples; a failure names its code, the smallest example and the seed to run it again with. */
export const checkAll = <Parts extends [unknown, ...unknown[]]>(runs: number, property: fc.IProperty<Parts>): void =>
  fc.assert(property, { numRuns: runs, includeErrorInReport: true });

/** The same for what answers later. */
export const checkAllLater = <Parts extends [unknown, ...unknown[]]>(
  runs: number,
  property: fc.IAsyncProperty<Parts>,
): Promise<void> => fc.assert(property, { numRuns: runs, includeErrorInReport: true });
