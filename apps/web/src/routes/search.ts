type Search = Readonly<Record<string, unknown>>;

/** Where to go on after signing in; the sign-in pages look whether it is one of ours. */
export const nextSearch = ({ next }: Search): { readonly next?: string } => (typeof next === 'string' ? { next } : {});

/** How a register is shown: for the facilitator, for a hall that can see the screen, or for paper. */
export const registerSearch = ({ view }: Search): { readonly view?: 'room' | 'sheet' } =>
  view === 'room' || view === 'sheet' ? { view } : {};

/** With whose record a conflict is to be set, and for whom. */
export const newConflictSearch = ({
  person,
  staff,
}: Search): { readonly person?: string; readonly staff?: string } => ({
  ...(typeof person === 'string' && { person }),
  ...(typeof staff === 'string' && { staff }),
});
