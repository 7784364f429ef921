type Search = Readonly<Record<string, unknown>>;

const textAt = <Name extends string>(search: Search, name: Name): { readonly [Key in Name]?: string } => {
  const value = search[name];
  return typeof value === 'string' ? asOneField(name, value) : {};
};

/** Safe by this guarantee: the object it makes has this one field. */
const asOneField = <Name extends string>(name: Name, value: string): { readonly [Key in Name]?: string } =>
  ({ [name]: value }) as { readonly [Key in Name]?: string };

/** Which offering a coordinator's list is of; the first of one's own where none is named. */
export const offeringSearch = (search: Search) => textAt(search, 'offering');

/** From which family a referral is made and to which offerings, their ids with commas between, or from which draft. */
export const newReferralSearch = (search: Search) => ({
  ...textAt(search, 'family'),
  ...textAt(search, 'offering'),
  ...textAt(search, 'draft'),
});

/** Whose referrals are shown: one family's, or all. */
export const familyOnlySearch = (search: Search) => textAt(search, 'family');

/** Which person of a referral a form is about. */
export const subjectSearch = (search: Search) => textAt(search, 'subject');

/** Which item of the programme a session is planned for. */
export const itemSearch = (search: Search) => textAt(search, 'item');
