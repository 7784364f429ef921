export * from './create-sign-in.ts';
export * from './enter-as-refusal.ts';
export * from './require-session.ts';
export * from './sign-in.ts';
export * from './sign-in-routes.ts';
export * from './sign-in-types.ts';
