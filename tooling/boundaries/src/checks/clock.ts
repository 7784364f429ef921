import { argumentsOf, child, type SyntaxNode, wordOf } from '../syntax.ts';
import type { FileCheck } from './file-check.ts';

/** The only files that may ask what time it is; everywhere else "now" is an argument. */
const clocks: readonly RegExp[] = [
  /^apps\/server\/src\/(?:main|clock)\.ts$/,
  /^apps\/web\/src\/(?:main\.tsx?|clock\.ts|api\/server-clock\.ts|register\/room\/use-room-lock\.ts)$/,
  /^packages\/plugin-testkit\/src\/purity\/install-traps\.ts$/,
  /^packages\/database\/src\/clock\.ts$/,
  /^tooling\//,
];

export const clock: FileCheck = {
  rule: 'clock',
  message: 'the time is handed in as an argument; only the named clock files read it',
  appliesTo: (file) => !clocks.some((pattern) => pattern.test(file)),
  find: (nodes) =>
    nodes.filter((node) => isMember(node, 'Temporal', 'Now') || isMember(node, 'Date', 'now') || isToday(node)),
};

function isMember(node: SyntaxNode, object: string, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    wordOf(child(node, 'object')) === object &&
    nameOfProperty(child(node, 'property')) === property
  );
}

function nameOfProperty(property: SyntaxNode | undefined): string | undefined {
  return property?.type === 'Computed' ? wordOf(child(property, 'expression')) : wordOf(property);
}

/** `new Date()` without arguments, or `Date()`. */
function isToday(node: SyntaxNode): boolean {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  return wordOf(child(node, 'callee')) === 'Date' && argumentsOf(node).length === 0;
}
