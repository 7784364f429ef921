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
  'upn-format': 'Unique pupil number must be a letter followed by twelve digits',
  'upn-check-letter': 'The first letter does not fit the digits: check the unique pupil number',
  'nhs-number-format': 'NHS number must be ten digits',
  'nhs-number-check-digit': 'The last digit does not fit the others: check the NHS number',
  'expected-date-missing': 'Enter the expected date of delivery',
  'verified-when-missing': 'Enter when it was verified',
  'in-the-past': 'The day must be today or later',
  'same-worker': 'Choose another worker',
  'not-in-this-role': 'This colleague does not hold the role that goes over',
};

/** The page's own words for refusals that its forms share; the server's stand for every other one. */
export const wordsForRefusal = ({ code }: FieldError): string | undefined => words[code];
