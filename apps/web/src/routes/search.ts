type Search = Readonly<Record<string, unknown>>;

/** Where to go on after signing in; the sign-in pages look whether it is one of ours. */
export const nextSearch = ({ next }: Search): { readonly next?: string } => (typeof next === 'string' ? { next } : {});

/** How a register is shown: for the facilitator, or for a hall that can see the screen. */
export const registerSearch = ({ view }: Search): { readonly view?: 'room' } => (view === 'room' ? { view } : {});
