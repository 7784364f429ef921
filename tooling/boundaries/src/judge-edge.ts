import type { Edge } from './cruise.ts';
import type { Finding } from './finding.ts';
import { packageName } from './package-name.ts';
import { type Placed, roleOf } from './role-of.ts';
import { impure, inTests, mayUseTestHelpers, purePackages, pureRules, testFiles, testHelpers } from './roles.ts';

/** Holds one import against the matrix; undefined when it may stand. */
export function judgeEdge(edge: Edge): Finding | undefined {
  const from = roleOf(edge.from);
  if (from === undefined) return undefined;
  const finding = (rule: string, message: string): Finding => ({ rule, file: edge.from, message });
  if (edge.isUnresolved) return finding('unresolvable', `'${edge.specifier}' leads nowhere`);
  const isTest = testFiles.test(edge.from);
  if (!isTest && isImpureRule(edge)) return finding('pure-rules', `a rule is pure and may not use '${edge.specifier}'`);
  if (edge.isNode) {
    if (isTest || mayUseNode(from, edge.resolved)) return undefined;
    return finding(from.name, `${from.name} may not import the Node module '${edge.specifier}'`);
  }
  if (edge.resolved.includes('node_modules/')) {
    if (mayUsePackage(from, edge, isTest)) return undefined;
    return finding(from.name, `${from.name} may not import the package '${edge.specifier}'`);
  }
  const to = roleOf(edge.resolved);
  if (to === undefined) {
    if (isDataOfItsOwn(edge)) return undefined;
    return finding('no-role', `'${edge.specifier}' leads to ${edge.resolved}, a place nobody may import`);
  }
  if (testHelpers.test(edge.resolved) && !isTest && !mayUseTestHelpers.includes(from.name)) {
    return finding('test-helpers', `'${edge.specifier}' holds helpers for tests; this file is none`);
  }
  return judgeRoles(from, to, edge, isTest);
}

function isImpureRule({ from, resolved, isTypeOnly, isNode }: Edge): boolean {
  if (isTypeOnly || !pureRules.test(from)) return false;
  return isNode || impure.test(resolved) || (resolved.includes('node_modules/') && !purePackages.test(resolved));
}

function judgeRoles(from: Placed, to: Placed, edge: Edge, isTest: boolean): Finding | undefined {
  const finding = (message: string): Finding => ({ rule: from.name, file: edge.from, message });
  if (from.plugin !== undefined && to.plugin !== undefined && from.plugin !== to.plugin) {
    return finding(`plugin ${from.plugin} may not import plugin ${to.plugin} ('${edge.specifier}')`);
  }
  const may = [from.name, ...(from.role.may ?? []), ...(isTest ? extraInTests(from) : [])];
  if (may.includes(to.name)) return undefined;
  if (from.role.types?.includes(to.name) === true) {
    if (edge.isTypeOnly) return undefined;
    return finding(`${from.name} may only \`import type\` from ${to.name} ('${edge.specifier}')`);
  }
  return finding(`${from.name} may not import ${to.name} ('${edge.specifier}')`);
}

function extraInTests({ name }: Placed): readonly string[] {
  const [family = ''] = name.split('/');
  return inTests.may[family] ?? [];
}

function mayUseNode({ role }: Placed, module: string): boolean {
  if (typeof role.node === 'boolean' || role.node === undefined) return role.node === true;
  return role.node.includes(module.replace(/^node:/, ''));
}

function mayUsePackage({ role }: Placed, edge: Edge, isTest: boolean): boolean {
  if (role.npm === 'any') return true;
  const name = packageName(edge.resolved.slice(edge.resolved.lastIndexOf('node_modules/') + 'node_modules/'.length));
  if (name === undefined) return false;
  const may = [...(role.npm ?? []), ...(isTest ? inTests.npm : []), ...(edge.isTypeOnly ? (role.npmTypes ?? []) : [])];
  return may.includes(name.replace(/^@types\//, ''));
}

/** A style sheet, picture or JSON file in the package of the file that imports it. */
function isDataOfItsOwn({ from, resolved }: Edge): boolean {
  const home = from.split('/').slice(0, 2).join('/');
  return resolved.startsWith(`${home}/`) && !/\.[cm]?[jt]sx?$/.test(resolved);
}
