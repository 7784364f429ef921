type Search = Readonly<Record<string, unknown>>;

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The month in the address; anything that is none is left out. */
export const figuresSearch = ({ month: asked }: Search): { readonly month?: string } =>
  typeof asked === 'string' && month.test(asked) ? { month: asked } : {};
