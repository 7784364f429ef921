import { child, wordOf } from '../syntax.ts';
import type { FileCheck } from './file-check.ts';

/** drizzle's own `transaction()` commits before an async callback ends: units of work only. Browsers have their own. */
export const drizzleTransaction: FileCheck = {
  rule: 'drizzle-transaction',
  message: "drizzle's transaction() commits before its callback ends; use store.write",
  appliesTo: (file) => !/^apps\/web\/|^packages\/ui\/|^plugins\/[^/]+\/src\/web\//.test(file),
  find: (nodes) =>
    nodes.filter((node) => {
      const callee = node.type === 'CallExpression' ? child(node, 'callee', 'MemberExpression') : undefined;
      return wordOf(child(callee, 'property')) === 'transaction';
    }),
};
