import { type Html, html } from './html.ts';

/** Depth of a heading below the title of the document. */
export type HeadingLevel = 2 | 3 | 4;

/** One step down; a heading never skips a level. */
export const below = (level: HeadingLevel): HeadingLevel => (level === 2 ? 3 : 4);

/** A heading, with its number in front where it has one. */
export const heading = (level: HeadingLevel, title: string, number: number | null = null): Html => {
  const label = number === null ? html`${title}` : html`<span class="number">${number}</span>${title}`;
  if (level === 2) return html`<h2>${label}</h2>`;
  return level === 3 ? html`<h3>${label}</h3>` : html`<h4>${label}</h4>`;
};
