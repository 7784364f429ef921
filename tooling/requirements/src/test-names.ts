import type { SourceFile } from '@waymark/boundaries/source-file';
import { argumentsOf, child, nodesOf, type SyntaxNode, wordOf } from '@waymark/boundaries/syntax';

const tests = new Set(['it', 'test']);
const groups = new Set(['describe', 'suite']);
const notRun = new Set(['skip', 'todo', 'fails']);

/**
 * The full name of each test a file declares, its groups' names before its own: read from the syntax tree, so that
 * a comment or a text that looks like a test is none. Tests that are skipped or still to be written are left out.
 */
export function testNames(source: SourceFile): string[] {
  const [program] = nodesOf(source);
  return program === undefined ? [] : namesBelow(program, []);
}

function namesBelow(value: unknown, above: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const call = readCall(value);
  if (call === undefined) return Object.values(value).flatMap((inner) => namesBelow(inner, above));
  if (!call.isRun) return [];
  const names = [...above, call.name];
  if (call.isTest) return [names.join(' ')];
  return Object.values(value).flatMap((inner) => namesBelow(inner, names));
}

interface Call {
  readonly name: string;
  readonly isTest: boolean;
  readonly isRun: boolean;
}

/** A call such as `it('…')`, `it.each(rows)('…')` or `describe.skip('…')`; undefined for anything else. */
function readCall(value: object): Call | undefined {
  if (!('type' in value) || value.type !== 'CallExpression') return undefined;
  const node: SyntaxNode = { ...value, type: 'CallExpression' };
  const words = wordsOf(child(node, 'callee'));
  const [first = ''] = words;
  if (!tests.has(first) && !groups.has(first)) return undefined;
  const name = textOf(argumentsOf(node)[0]);
  if (name === undefined) return undefined;
  return { name, isTest: tests.has(first), isRun: !words.some((word) => notRun.has(word)) };
}

/** `it.concurrent.each(rows)` → it, concurrent, each. */
function wordsOf(callee: SyntaxNode | undefined): string[] {
  if (callee?.type === 'Identifier') return [wordOf(callee) ?? ''];
  if (callee?.type === 'MemberExpression') {
    return [...wordsOf(child(callee, 'object')), wordOf(child(callee, 'property')) ?? ''];
  }
  if (callee?.type === 'CallExpression') return wordsOf(child(callee, 'callee'));
  if (callee?.type === 'TaggedTemplateExpression') return wordsOf(child(callee, 'tag'));
  return [];
}

function textOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return wordOf(node);
  if (node?.type !== 'TemplateLiteral') return undefined;
  const parts = Array.isArray(node['quasis']) ? node['quasis'] : [];
  return parts.map((part: { readonly cooked?: unknown }) => String(part.cooked ?? '')).join('\u2026');
}
