export * from './panel-tools.ts';
export * from './plugin.ts';
export * from './problem-of.ts';
export * from './slots.ts';
