/** Something in a text that tells where somebody lives or how to reach them. */
export interface FoundDetail {
  readonly code: 'postcode' | 'phone-number' | 'email-address' | 'street-address' | 'location-words';
  readonly phrase: string;
  readonly at: number;
}

const street =
  'Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Court|Crescent|Grove|Terrace|Place|Gardens|Way|Walk|Mews|Rise|Row';
const name = "\\p{Lu}[\\p{L}'\u2019.-]+";

const patterns: readonly (readonly [FoundDetail['code'], RegExp])[] = [
  ['email-address', /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu],
  // Wider than the areas in use: a mistyped postcode still tells where.
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/giu],
  ['phone-number', /(?<![\p{L}\p{N}-])(?:(?:\+|00)44[\s.-]*(?:\(0\))?|\(?0)(?:[\s().-]*\d){9,10}(?!\d)/giu],
  [
    'street-address',
    new RegExp(
      `\\b(?:[Ff]lat|[Aa]partment|[Uu]nit)\\s+\\p{N}+\\p{L}?\\b|\\b\\p{N}{1,4}\\p{L}?,?\\s+(?:${name}\\s+){1,4}(?:${street})\\b|\\b(?:${name}\\s+){1,3}(?:Road|Street|Avenue|Lane|Close|Drive|Crescent|Grove|Terrace|Gardens|Mews)\\b`,
      'gu',
    ),
  ],
  ['location-words', /\/{3}\p{L}+\.\p{L}+\.\p{L}+/giu],
];

/**
 * Addresses, postcodes, phone numbers and e-mail addresses in a text, by their form alone: it knows nobody's address and
 * so can tell nobody's (F4, model.md section 7 rule 4).
 */
export const findContactDetails = (text: string): readonly FoundDetail[] =>
  patterns
    .flatMap(([code, pattern]) =>
      [...text.matchAll(pattern)].map(({ index, 0: phrase }) => ({ code, phrase: phrase.trim(), at: index })),
    )
    .toSorted((one, other) => one.at - other.at);
