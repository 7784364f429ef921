export type { OnFault, PluginFault } from './isolation/plugin-fault.ts';
export * from './load-programmes.ts';
export * from './plugin-refused.ts';
