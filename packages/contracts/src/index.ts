export * from './api/index.ts';
export * from './codes/index.ts';
export * from './day.ts';
export * from './day-words.ts';
export * from './error.ts';
export * from './id.ts';
export * from './people/contact-card.ts';
export * from './report/index.ts';
