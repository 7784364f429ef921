export { problemCodes } from './checks/problem-codes.ts';
export type { OnFault } from './isolation/plugin-fault.ts';
export * from './load-programmes.ts';
export * from './plugin-refused.ts';
