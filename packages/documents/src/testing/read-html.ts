/** The text a reader sees in rendered HTML, without tags and style; for tests only. */
export const textIn = (document: string): string =>
  document
    .replace(/<style>[\s\S]*?<\/style>/gu, '')
    .replace(/<[^>]*>/gu, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The markup of the table whose caption begins so, or an empty text. */
export const tableIn = (document: string, caption: string): string =>
  document
    .split('<table>')
    .find((part) => part.includes(`<caption>${caption}`))
    ?.split('</table>')[0] ?? '';

/** Levels of all headings in reading order. */
export const headingLevels = (document: string): readonly number[] =>
  [...document.matchAll(/<h([1-6])[ >]/gu)].map(([, level]) => Number(level));
