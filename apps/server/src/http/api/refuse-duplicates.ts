import { parametersOf, shapeOf } from './path-pattern.ts';

/** Something that answers on a method and path below `/api/v1`, under the name it has in a refusal. */
export interface Claim {
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

/** A set of routes that cannot be mounted together; the server does not start. */
export class RouteRefused extends Error {
  override readonly name = 'RouteRefused';
}

/**
 * Refuses two claims on one route, two operations of one name and a path that names a parameter twice, naming both
 * sides: Hono would let the first win without a word.
 */
export const refuseDuplicates = (claims: readonly Claim[]): void => {
  const byRoute = new Map<string, Claim>();
  for (const claim of claims) {
    const parameters = parametersOf(claim.path);
    if (new Set(parameters).size < parameters.length) {
      throw new RouteRefused(`"${claim.name}" names one parameter twice in ${claim.path}`);
    }
    const key = `${claim.method} ${shapeOf(claim.path)}`;
    const other = byRoute.get(key);
    if (other !== undefined) {
      throw new RouteRefused(`"${other.name}" and "${claim.name}" both claim ${claim.method} ${claim.path}`);
    }
    byRoute.set(key, claim);
  }
};

/** Refuses two operations of one name: the name is what the audit and the API document know them by. */
export const refuseSameNames = (
  operations: readonly { readonly name: string; readonly route: { readonly path: string } }[],
): void => {
  const byName = new Map<string, string>();
  for (const { name, route } of operations) {
    const other = byName.get(name);
    if (other !== undefined) throw new RouteRefused(`${other} and ${route.path} are both called "${name}"`);
    byName.set(name, route.path);
  }
};
