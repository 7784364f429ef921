export { csvOf, listSheet } from './lists.ts';
export { workbookBytes } from './workbook.ts';
