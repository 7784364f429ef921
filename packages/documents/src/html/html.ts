/** Markup that is safe to write out: only `html` makes it, and it escapes every value put in. */
export interface Html {
  readonly markup: string;
}
export type HtmlValue = Html | string | number | null | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Control characters have no place on paper, and signs that turn the direction of writing can disguise a text.
const unprintable = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text as it stands between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(unprintable, '')
    .replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

const made = new WeakSet<object>();
const markupOf = (markup: string): Html => {
  const safe = { markup };
  made.add(safe);
  return safe;
};

const isList = (value: HtmlValue): value is readonly HtmlValue[] => Array.isArray(value);

// An object that only looks like markup (from parsed JSON, say) is a defect and must never be written as it is.
const written = (value: HtmlValue): string => {
  if (value === null || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if (isList(value)) return value.map(written).join('');
  if (!made.has(value)) throw new TypeError('not-markup');
  return value.markup;
};

/** Template tag: what stands in the template is markup, every value is escaped text, nested markup, or nothing. */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  markupOf(strings.map((text, at) => text + (at < values.length ? written(values[at] ?? null) : '')).join(''));

/** Text of this package that is written as it is: the style. Never a text that came from outside. */
export const fixedMarkup = (own: string): Html => markupOf(own);
