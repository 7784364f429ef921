import { cruise as cruiseWithDefaults, type ICruiseOptions } from 'dependency-cruiser';

/** One import, as dependency-cruiser found and resolved it. */
export interface Edge {
  readonly from: string;
  /** As written in the file. */
  readonly specifier: string;
  /** From the root of the repository; a bare name for a module of Node. */
  readonly resolved: string;
  readonly isTypeOnly: boolean;
  readonly isNode: boolean;
  readonly isUnresolved: boolean;
}

export interface Graph {
  /** The house's own modules, by path from the root. */
  readonly modules: readonly string[];
  readonly edges: readonly Edge[];
}

// Without `exportsFields` an import of a workspace package resolves to nothing, and without the swc parser
// dependency-cruiser finds no module at all beside TypeScript 7; both in silence.
const options: ICruiseOptions = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(?:^|/)(?:dist|migrations)/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.js'],
  },
};

/** Reads every import below the given folders of `root`. */
export async function cruise(root: string, folders: readonly string[]): Promise<Graph> {
  const { output } = await cruiseWithDefaults([...folders], { ...options, baseDir: root });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of modules');
  const own = output.modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
  return {
    modules: own.map(({ source }) => source),
    edges: own.flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, resolved, dependencyTypes, coreModule, couldNotResolve }) => ({
        from: source,
        specifier: module,
        resolved,
        isTypeOnly: dependencyTypes.includes('type-only'),
        isNode: coreModule,
        isUnresolved: couldNotResolve,
      })),
    ),
  };
}
