import { argumentsOf, child, children } from '../syntax.ts';
import type { FileCheck } from './file-check.ts';

/** `import('x').Y` as a type: dependency-cruiser does not see all of them, so none may be written. */
export const inlineImportTypes: FileCheck = {
  rule: 'inline-import-type',
  message: 'write `import type` at the head of the file: the boundaries cannot see an import inside a type',
  appliesTo: () => true,
  find: (nodes) => nodes.filter(({ type }) => type === 'TsImportType'),
};

/** `import(name)` with a name made at run time leads where no rule can follow. */
export const computedImports: FileCheck = {
  rule: 'computed-import',
  message: 'the boundaries cannot follow an import whose name is made at run time; write the name out',
  appliesTo: (file) => !file.startsWith('tooling/'),
  find: (nodes) =>
    nodes.filter((node) => {
      if (node.type !== 'CallExpression' || child(node, 'callee')?.type !== 'Import') return false;
      return argumentsOf(node)[0]?.type !== 'StringLiteral';
    }),
};

/** `import { type X }` without anything else: the types go, and the import itself stays at run time. */
export const keptTypeImports: FileCheck = {
  rule: 'kept-type-import',
  message: 'only types are imported, yet the import stays at run time: write `import type { … }`',
  appliesTo: () => true,
  find: (nodes) =>
    nodes.filter((node) => {
      if (node['typeOnly'] === true || child(node, 'source') === undefined) return false;
      const specifiers = children(node, 'specifiers');
      return specifiers.length > 0 && specifiers.every((specifier) => specifier['isTypeOnly'] === true);
    }),
};
