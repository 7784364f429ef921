import type { ServerPlugin } from '@waymark/plugin-api/server';

const isPlain = (value: object): boolean =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;

/**
 * Freezes plain objects and lists all the way down, so that nobody changes what was handed over. Objects of a class,
 * such as a zod schema, are left as they are.
 */
export const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || !isPlain(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
};

/** What a plugin declares stays as it was checked: a ladder cannot grow weaker after the start. */
export const freezeDeclared = (plugin: ServerPlugin): ServerPlugin => {
  deepFreeze(plugin.shared);
  return plugin;
};
