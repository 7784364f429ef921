import type { Id } from '@waymark/contracts';

/** Values of rows by their enrolment, in the order of the rows; rows without one are left out. */
export const groupedByEnrolment = <Row extends { readonly enrolmentId: Id | null }, Value>(
  rows: readonly Row[],
  valueFrom: (row: Row) => Value,
): ReadonlyMap<Id, readonly Value[]> => {
  const map = new Map<Id, Value[]>();
  for (const row of rows) {
    if (row.enrolmentId === null) continue;
    const own = map.get(row.enrolmentId);
    if (own === undefined) map.set(row.enrolmentId, [valueFrom(row)]);
    else own.push(valueFrom(row));
  }
  return map;
};
