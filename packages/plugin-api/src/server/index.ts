export * from './demo.ts';
export * from './plugin.ts';
export * from './report-sections.ts';
