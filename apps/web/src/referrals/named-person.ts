import type { FamilyPerson, Id } from '@waymark/contracts';

/** Someone whom a referral can name: a member of a family, or somebody the referrer wrote down. */
export interface NamedPerson extends Pick<FamilyPerson, 'personId' | 'name' | 'age' | 'expectedOn' | 'position'> {
  /** The name alone by which the person goes, where it is known apart. */
  readonly knownAs?: string | undefined;
  readonly plans?: FamilyPerson['plans'];
  readonly diedOn?: FamilyPerson['diedOn'];
}

/** The people among whom a referral chooses. */
export interface NamedFamily {
  readonly familyId: Id;
  readonly people: readonly NamedPerson[];
}
