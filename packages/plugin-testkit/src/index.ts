export * from './bad-plugins/bad-plugins.ts';
export * from './readings.ts';
export { ConformanceFailed } from './refuse.ts';
export * from './run-conformance.ts';
export type { ConformanceSubject } from './subject.ts';
