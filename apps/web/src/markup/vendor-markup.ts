import { canonical } from './canonical.ts';

/** The part of a vendor's `fixtures.json` that is read here: markup made by their own templates, by name. */
export interface FixtureFile {
  readonly fixtures: readonly { readonly name: string; readonly html: string }[];
}

/** The vendor's markup for one of their fixtures, in the form that ours is compared in. */
export const vendorMarkup = ({ fixtures }: FixtureFile, name: string): string => {
  const fixture = fixtures.find((one) => one.name === name);
  if (fixture === undefined) throw new Error(`the vendor has no fixture named ${name}`);
  const parent = document.createElement('div');
  parent.innerHTML = fixture.html;
  return canonical(parent);
};
