import type { SyntaxNode } from '../syntax.ts';

/** Something each TypeScript file must keep. */
export interface FileCheck {
  readonly rule: string;
  /** What to say where it is not kept. */
  readonly message: string;
  readonly appliesTo: (file: string) => boolean;
  /** The nodes that break it. */
  readonly find: (nodes: readonly SyntaxNode[]) => readonly SyntaxNode[];
}
