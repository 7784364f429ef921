import type { z } from 'zod';

const remedies: Readonly<Record<string, string>> = {
  'not-a-programme-id': 'Write it in small letters and digits with single hyphens, a letter first.',
  'not-a-version': 'Write it as three numbers: 1.0.0.',
  'not-a-prefix': 'Write 3 to 16 small letters and digits, a letter first.',
  'not-a-permission': 'Write it as <id>.<noun>.<verb> in small letters.',
  'not-an-item-id': 'Write it in small letters, digits and hyphens.',
  'not-a-prompt-id': 'Write it in small letters, digits and hyphens, a letter first.',
  'not-a-record-kind': 'Write it in small letters and digits with single hyphens, a letter first.',
  'not-a-code': 'Write it in small letters and digits with single hyphens, a letter first.',
  'not-in-order': 'Number the sessions from 1 without a gap, in their order.',
  'item-twice': 'Give every session an id of its own.',
  'more-needed-than-held': 'Ask for no more minutes than the session has.',
  'beyond-the-last-session': 'Name a session of this curriculum, or null where joining stays open.',
  'least-above-most': 'Let the most be at least the least.',
  'ends-before-it-starts': 'Let the upper age be at least the lower.',
  'rating-without-most': 'Say the highest rating, from 2 to 10.',
  'most-without-rating': 'Leave the highest rating out where the answer is no rating.',
};

const listed = (values: readonly unknown[]): string => values.map((value) => `"${String(value)}"`).join(', ');

const remedyOfSchema = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `Declare a value of type ${issue.expected} here.`;
    case 'invalid_value':
      return `Choose ${issue.values.length === 1 ? '' : 'one of '}${listed(issue.values)}.`;
    case 'unrecognized_keys':
      return `Remove ${listed(issue.keys)}: the contract knows no such field.`;
    case 'too_small':
      return `It is too small or too short: the least is ${issue.minimum}.`;
    case 'too_big':
      return `It is too large or too long: the most is ${issue.maximum}.`;
    default:
      return 'Declare it as the contract says.';
  }
};

/** The stable code of what a schema of the contract refuses: its own where it names one, else the schema's. */
export const codeOf = (issue: z.core.$ZodIssue): string =>
  issue.message in remedies ? issue.message : issue.code.replaceAll('_', '-');

/** What to do about it, in one sentence for the plugin's author. */
export const remedyFor = (issue: z.core.$ZodIssue): string => remedies[issue.message] ?? remedyOfSchema(issue);
