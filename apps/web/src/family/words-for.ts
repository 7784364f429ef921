import type { FieldError } from '@waymark/contracts';

const words: Readonly<Record<string, string>> = {
  'ends-before-it-starts': 'Last day must be on or after the first day',
  'in-the-future': 'The day must be today or in the past',
  'same-person': 'Choose two different people',
  'how-established-missing': 'Choose how the harm was established',
  'no-child': 'Choose at least one child',
  'born-and-unborn': 'Enter a date of birth or an expected date of delivery, not both',
  'not-a-council-child-id': 'Council child id must be 1 to 20 letters and numbers',
  'not-in-this-family': 'This child is no longer in this family: load the page again',
  'name-missing': 'Enter the name',
};

/** The page's own words for refusals that its forms share; the server's stand for every other one. */
export const wordsForRefusal = ({ code }: FieldError): string | undefined => words[code];
