import { parseSync } from '@swc/core';
import type { SourceFile } from './source-file.ts';

/** A node of a syntax tree; its other properties depend on its type and are looked at with the helpers below. */
export interface SyntaxNode {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Parses one file and gives every node in it, outer before inner. */
export function nodesOf({ file, text }: SourceFile): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  collect(parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx'), decorators: false }), found);
  return found;
}

/** The value of a property that is a node; undefined where it is none or of another type. */
export function child(node: SyntaxNode | undefined, property: string, type?: string): SyntaxNode | undefined {
  const value = node?.[property];
  return isNode(value) && (type === undefined || value.type === type) ? value : undefined;
}

/** The nodes in a property that is a list. */
export function children(node: SyntaxNode, property: string): SyntaxNode[] {
  const value = node[property];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** What a call or `new` is given; empty also where `new` stands without brackets. */
export function argumentsOf(node: SyntaxNode): SyntaxNode[] {
  const given = node['arguments'];
  return Array.isArray(given) ? given.map((argument: Argument) => argument.expression).filter(isNode) : [];
}

/** The text of an identifier or a string literal. */
export function wordOf(node: SyntaxNode | undefined): string | undefined {
  return typeof node?.['value'] === 'string' ? node['value'] : undefined;
}

/** The line a node begins on, from 1. The parser counts bytes, from 1. */
export function lineOf({ text }: SourceFile, node: SyntaxNode): number {
  const span = node['span'];
  const start = typeof span === 'object' && span !== null && 'start' in span ? Number(span.start) : 1;
  return Buffer.from(text)
    .subarray(0, start - 1)
    .toString()
    .split('\n').length;
}

interface Argument {
  readonly expression: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

// Some wrappers (a call's argument, an import's clause) have no type of their own: look through them.
function collect(value: unknown, found: SyntaxNode[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) found.push(value);
  for (const inner of Object.values(value)) collect(inner, found);
}
