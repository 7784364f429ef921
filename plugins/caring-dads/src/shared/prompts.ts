import type { Prompt } from '@waymark/plugin-api/shared';

const about: Prompt['about'] = ['person-causing-harm', 'co-parent'];

/** What the session record asks of each father; homework and journal are expected between sessions. */
export const prompts: readonly Prompt[] = [
  {
    id: 'new-relationship',
    question: 'Did he speak of a new relationship or of other children?',
    answer: 'key-question',
    about,
    level: 'casework',
    items: [],
  },
  { id: 'homework', question: 'Was the homework done?', answer: 'yes-no', about, level: 'casework', items: [] },
  {
    id: 'participation',
    question: 'How did he take part? 1 is not at all, 5 is fully',
    answer: 'rating',
    most: 5,
    about,
    level: 'casework',
    items: [],
  },
  {
    id: 'each-child',
    question: 'What did he say of each child, in his own words?',
    answer: 'words',
    about,
    level: 'casework',
    items: [],
  },
  {
    id: 'risk-may-have-risen',
    question: 'Could tonight have raised the risk to the children or their mother?',
    hint: 'After something painful was said in the group, a warning, or an early departure.',
    answer: 'key-question',
    about,
    level: 'casework',
    items: [],
  },
  {
    id: 'threat-to-self-or-others',
    question: 'Did he speak of harming himself, a partner or a child?',
    hint: 'If yes: call the social worker or the police today. A message is not enough.',
    answer: 'key-question',
    about,
    level: 'casework',
    items: [],
  },
];
