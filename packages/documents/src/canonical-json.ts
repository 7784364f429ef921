const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const written = (value: unknown, open: ReadonlySet<object>): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object' || open.has(value)) throw new TypeError('not-canonical');
  const inner = new Set([...open, value]);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => written(item, inner)).join(',')}]`;
  if (!isPlain(value)) throw new TypeError('not-canonical');
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .map(([key, item]) => `${JSON.stringify(key)}:${written(item, inner)}`);
  return `{${entries.join(',')}}`;
};

/**
 * JSON with keys in the order of their UTF-16 units and no spaces: one text for one value, whatever order it was made
 * in. Keys whose value is undefined are left out; what JSON cannot say (NaN, dates, functions, circles) is a `TypeError`.
 */
export const canonicalJson = (value: unknown): string => written(value, new Set());
