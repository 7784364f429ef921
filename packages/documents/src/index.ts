export * from './canonical-json.ts';
export * from './file-name.ts';
export * from './html/render-html.ts';
export * from './html/report-style-hash.ts';
export * from './html/style.ts';
export * from './report-hash.ts';
export * from './sha256.ts';
