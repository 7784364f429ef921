import type { Edge, Graph } from '../cruise.ts';
import type { Finding } from '../finding.ts';
import { packageOf } from '../manifest.ts';
import { roleOf } from '../role-of.ts';

/** Each module has a place in the matrix: a new package, or a file at a package's root, must be given a role first. */
export function checkPlaces({ modules }: Graph): Finding[] {
  return modules
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && roleOf(file) === undefined)
    .map((file) => ({ rule: 'no-role', file, message: 'no row of the import matrix (roles.ts) names this place' }));
}

/** Into another package only through its name: a relative path goes past its `exports`. */
export function checkEntrances(root: string, { edges }: Graph): Finding[] {
  return edges
    .filter((edge) => isThroughTheWall(root, edge))
    .map(({ from, specifier }) => ({
      rule: 'package-entrance',
      file: from,
      message: `'${specifier}' climbs into another package; import it by its name`,
    }));
}

/** A run that saw less than there is proves nothing: each TypeScript file must have been read. */
export function checkEverythingSeen(files: readonly string[], { modules }: Graph): Finding[] {
  const seen = new Set(modules);
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/migrations/') && !seen.has(file))
    .map((file) => ({ rule: 'unseen-module', file, message: 'dependency-cruiser did not read this file' }));
}

function isThroughTheWall(root: string, { from, specifier, resolved, isUnresolved }: Edge): boolean {
  if (isUnresolved || !specifier.startsWith('.') || resolved.includes('node_modules/')) return false;
  return packageOf(root, from) !== packageOf(root, resolved);
}
