export * from './fill-demonstration.ts';
