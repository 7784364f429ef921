/** How often he sees at least one of the children, most first; supervised or not (domain.md section 2). */
export const contacts = ['lives-with', 'weekly', 'fortnightly', 'expected', 'none', 'not-known'] as const;
export type Contact = (typeof contacts)[number];

export const contactLabels: Readonly<Record<Contact, string>> = {
  'lives-with': 'Lives with them',
  weekly: 'At least weekly',
  fortnightly: 'At least fortnightly',
  expected: 'Contact is expected to begin',
  none: 'No contact',
  'not-known': 'Not known',
};

/** What an offering may ask for: each of these has been published somewhere. */
export const contactsAskedFor = ['weekly', 'fortnightly', 'expected'] as const satisfies readonly Contact[];
export type ContactAskedFor = (typeof contactsAskedFor)[number];

/** Whether the contact he has is at least what the offering asks for. */
export const isEnoughContact = (contact: Contact, askedFor: ContactAskedFor): boolean =>
  contacts.indexOf(contact) <= contacts.indexOf(askedFor);
