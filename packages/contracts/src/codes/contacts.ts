/** Channels of a contact attempt (model.md section 1, contact-attempt). SMS is off by default (domain.md F1). */
export const contactChannels = [
  'in-person',
  'phone',
  'video',
  'text-message',
  'email',
  'letter',
  'through-professional',
] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** Direction of a contact: who reached out. */
export const contactDirections = ['to-person', 'from-person'] as const;
export type ContactDirection = (typeof contactDirections)[number];

/** What came of a contact attempt. */
export const contactResults = [
  'spoken-to',
  'replied',
  'no-answer',
  'left-message',
  'answered-by-another',
  'not-free-to-speak',
  'said-no',
  'wrong-details',
] as const;
export type ContactResult = (typeof contactResults)[number];

/** Results that are a contact with the person; every other one is an attempt only (model.md section 4). */
export const resultsThatAreContact = ['spoken-to', 'replied', 'said-no'] as const satisfies readonly ContactResult[];

/** Words for screens. */
export const contactChannelLabels: Readonly<Record<ContactChannel, string>> = {
  'in-person': 'In person',
  phone: 'Phone',
  video: 'Video call',
  'text-message': 'Text message',
  email: 'E-mail',
  letter: 'Letter',
  'through-professional': 'Through another professional',
};

/** Words for screens. */
export const contactDirectionLabels: Readonly<Record<ContactDirection, string>> = {
  'to-person': 'We reached out',
  'from-person': 'The person reached out',
};

/** Words for screens. */
export const contactResultLabels: Readonly<Record<ContactResult, string>> = {
  'spoken-to': 'Spoken to',
  replied: 'Replied in writing',
  'no-answer': 'No answer',
  'left-message': 'Left a message',
  'answered-by-another': 'Someone else answered',
  'not-free-to-speak': 'Not free to speak',
  'said-no': 'Said no',
  'wrong-details': 'Wrong number or address',
};
