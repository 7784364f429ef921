const bySizeThenText = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one.length - other.length || (one < other ? -1 : 1);

/**
 * A JSON value with its keys in the order in which PostgreSQL keeps them, so that what is sent twice equals what was
 * stored the first time on both engines. Keys are ASCII, as the fields of a form are.
 */
const inStoredOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inStoredOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(bySizeThenText)
      .map(([key, inner]) => [key, inStoredOrder(inner)]),
  );
};

/** The same for a document, which is an object and stays one. */
export const documentInStoredOrder = (document: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(document)
      .toSorted(bySizeThenText)
      .map(([key, inner]) => [key, inStoredOrder(inner)]),
  );
