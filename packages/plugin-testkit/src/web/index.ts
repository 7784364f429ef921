export * from './run-web-conformance.ts';
export type { Show, Shown } from './shown.ts';
