import { type Html, html } from './html.ts';

/** Text a person wrote: an empty line parts paragraphs, a single line break stays one. */
export const paragraphs = (text: string): Html =>
  html`${text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[\t ]*\n\s*/u)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [first = '', ...rest] = part.trim().split('\n');
      return html`<p>${first}${rest.map((line) => html`<br>${line}`)}</p>`;
    })}`;
