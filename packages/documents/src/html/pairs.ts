import { type Html, html } from './html.ts';

/** Labels with values, one under the other. */
export const pairs = (items: readonly (readonly [string, string | Html])[]): Html =>
  html`<dl class="pairs">${items.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
