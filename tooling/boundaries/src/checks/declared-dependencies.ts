import type { Edge } from '../cruise.ts';
import type { Finding } from '../finding.ts';
import { type Manifest, packageOf, readManifest } from '../manifest.ts';
import { packageName } from '../package-name.ts';
import { testFiles } from '../roles.ts';

const settings = /\.config\.ts$|^[^/]+\/[^/]+\/vite\//;

/**
 * Every package a file imports stands in the package.json of its own package: among `dependencies` for what runs,
 * also among `devDependencies` for types, tests and settings. Tools every test needs may stand in the root's.
 */
export function checkDeclaredDependencies(root: string, edges: readonly Edge[]): Finding[] {
  const manifests = new Map<string, Manifest>();
  const manifestOf = (folder: string): Manifest => {
    const known = manifests.get(folder) ?? readManifest(root, folder) ?? {};
    manifests.set(folder, known);
    return known;
  };
  return edges.flatMap((edge) => {
    const name = edge.isNode ? undefined : packageName(edge.specifier);
    if (name === undefined) return [];
    const home = packageOf(root, edge.from);
    const own = manifestOf(home);
    if (own.name === name || isDeclared(own, manifestOf('.'), name, edge)) return [];
    const message = `'${name}' is not declared in ${home}/package.json where this import needs it`;
    return [{ rule: 'declared-dependencies', file: edge.from, message }];
  });
}

function isDeclared(own: Manifest, root: Manifest, name: string, { from, isTypeOnly }: Edge): boolean {
  const runs = { ...own.dependencies, ...own.peerDependencies, ...own.optionalDependencies };
  const isAside = testFiles.test(from) || settings.test(from) || from.startsWith('tooling/');
  const types = `@types/${name}`;
  const aside = { ...runs, ...own.devDependencies };
  if (isTypeOnly) return name in aside || types in aside;
  return name in runs || (isAside && (name in aside || name in { ...root.devDependencies }));
}
