export * from './columns.ts';
export * from './dialect.ts';
export * from './facts.ts';
export * from './fragments.ts';
export * from './seal.ts';
export * from './table.ts';
