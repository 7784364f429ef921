import { child, children, type SyntaxNode, wordOf } from '../syntax.ts';
import type { FileCheck } from './file-check.ts';
import { namedImports } from './named-imports.ts';

/**
 * `sql` of drizzle stands only in the helpers of kit and database: one dialect's words would hide anywhere else.
 * `sql.placeholder` is no fragment but the parameter of a prepared statement, and may stand anywhere.
 */
export const sqlFragments: FileCheck = {
  rule: 'sql-fragments',
  message: 'sql fragments stand in packages/kit and packages/database only; use or add a helper there',
  appliesTo: (file) => !/^packages\/(?:kit|database)\//.test(file),
  find: (nodes) => [...wholeDrizzle(nodes), ...usesOf(localName(nodes), nodes), ...taggedBySql(nodes)],
};

/** Imports and re-exports of all of drizzle, `sql` among it, and re-exports of `sql` alone. */
function wholeDrizzle(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  return namedImports(nodes)
    .filter(({ from, names, node }) => {
      if (!/^drizzle-orm(?:\/|$)/.test(from) || node['typeOnly'] === true) return false;
      return names.includes('*') || (node.type === 'ExportNamedDeclaration' && names.includes('sql'));
    })
    .map(({ node }) => node);
}

/** What a file calls the `sql` it imports. */
function localName(nodes: readonly SyntaxNode[]): string | undefined {
  const imported = nodes
    .filter(({ type }) => type === 'ImportDeclaration')
    .flatMap((node) => children(node, 'specifiers'))
    .find((specifier) => wordOf(child(specifier, 'imported') ?? child(specifier, 'local')) === 'sql');
  return wordOf(child(imported, 'local'));
}

function usesOf(name: string | undefined, nodes: readonly SyntaxNode[]): SyntaxNode[] {
  if (name === undefined) return [];
  const allowed = new Set<SyntaxNode | undefined>();
  for (const node of nodes) {
    if (node.type === 'ImportSpecifier') allowed.add(child(node, 'local')).add(child(node, 'imported'));
    if (node.type !== 'MemberExpression') continue;
    // A property of that name on something else is none of its uses either.
    if (wordOf(child(node, 'property')) === 'placeholder') allowed.add(child(node, 'object'));
    allowed.add(child(node, 'property'));
  }
  return nodes.filter((node) => node.type === 'Identifier' && wordOf(node) === name && !allowed.has(node));
}

/** `x.sql` before a template, whatever `x` is. */
function taggedBySql(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  return nodes.filter((node) => {
    const tag = node.type === 'TaggedTemplateExpression' ? child(node, 'tag', 'MemberExpression') : undefined;
    return wordOf(child(tag, 'property')) === 'sql';
  });
}
