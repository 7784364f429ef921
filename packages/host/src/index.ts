export * from './load-programmes.ts';
export * from './plugin-refused.ts';
