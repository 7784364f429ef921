import type { FieldError } from '@waymark/contracts';

const words: Readonly<Record<string, string>> = {
  'too-few-people': 'Choose more people: this programme takes at least one in this position',
  'too-many-people': 'Choose fewer people: this programme takes one referral for each of them',
  'position-not-taken': 'This programme does not take a person in this position',
  'person-died': 'Nobody can be referred after a death',
  'not-known-to-person': 'Leave the date out and write it into the box for the survivor’s side',
  'told-what-missing': 'Enter what the person was told',
};

/** The page's own words for refusals of a referral; the server's stand for every other one. */
export const referralWords = ({ code }: FieldError): string | undefined => words[code];
