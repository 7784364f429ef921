/** A council's own colours, as settings of the organisation. Both are CSS colours. */
export interface Brand {
  readonly colour: string;
  /** Words on that colour. */
  readonly textColour: string;
}

/** Puts a council's colours in place of Waymark's. It goes through the style object, which a strict CSP allows. */
export const applyBrand = (page: Document, { colour, textColour }: Brand): void => {
  page.documentElement.style.setProperty('--waymark-brand-colour', colour);
  page.documentElement.style.setProperty('--waymark-brand-text-colour', textColour);
  page.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour);
};
