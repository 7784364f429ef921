import { child, children, type SyntaxNode, wordOf } from '../syntax.ts';

/** What an import declaration takes from elsewhere: the names as they are called there, `*` for all of it. */
export interface NamedImport {
  readonly from: string;
  readonly names: readonly string[];
  readonly node: SyntaxNode;
}

/** The import and re-export declarations among the nodes of a file. */
export function namedImports(nodes: readonly SyntaxNode[]): NamedImport[] {
  return nodes.flatMap((node) => {
    const from = wordOf(child(node, 'source'));
    if (from === undefined) return [];
    const names = node.type === 'ExportAllDeclaration' ? ['*'] : children(node, 'specifiers').map(nameOf);
    return [{ from, names, node }];
  });
}

function nameOf(specifier: SyntaxNode): string {
  if (specifier.type === 'ImportNamespaceSpecifier' || specifier.type === 'ExportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  const original = child(specifier, 'imported') ?? child(specifier, 'orig') ?? child(specifier, 'local');
  return wordOf(original) ?? '*';
}
