import type { Route } from '@waymark/core';

const parameter = /^:([A-Za-z]\w*)$/;

/** The `:name` segments of a declared path, in order. */
export const parametersOf = (path: string): readonly string[] =>
  path.split('/').flatMap((segment) => parameter.exec(segment)?.[1] ?? []);

/** The same for any two paths that match the same addresses: `/persons/:personId` and `/persons/:id` are one. */
export const shapeOf = (path: string): string =>
  path
    .split('/')
    .map((segment) => (segment.startsWith(':') ? ':' : segment))
    .join('/');

/** Whether a declared path matches an address; both without the prefix they are mounted under. */
export const matches = (path: string, address: string): boolean => {
  const wanted = path.split('/');
  const given = address.split('/');
  if (wanted.length !== given.length) return false;
  return wanted.every((segment, index) => (segment.startsWith(':') ? given[index] !== '' : segment === given[index]));
};

/** Orders routes so that a fixed segment is tried before a parameter in the same place. */
export const fixedFirst = (one: { readonly route: Route }, other: { readonly route: Route }): number => {
  const [a, b] = [shapeOf(one.route.path), shapeOf(other.route.path)].map((shape) => shape.replaceAll(':', '\uffff'));
  if (a === undefined || b === undefined || a === b) return 0;
  return a < b ? -1 : 1;
};
