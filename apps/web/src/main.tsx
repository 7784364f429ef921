// Modules of the application may use `Temporal` as soon as they are read, so they are imported after it is there.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
const { start } = await import('./start.tsx');
start(document);

export {};
