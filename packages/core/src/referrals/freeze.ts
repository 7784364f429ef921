/** Freezes a value and everything in it, so that a programme's rule cannot change what others read; answers it as it is. */
export const freeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const parts: readonly unknown[] = Object.values(value);
  for (const part of parts) freeze(part);
  return Object.freeze(value);
};
