export * from './open-core.ts';
export * from './small-family.ts';
export * from './small-offering.ts';
export * from './small-programme.ts';
export * from './staff-of.ts';
export * from './test-clock.ts';
export * from './test-programmes.ts';
