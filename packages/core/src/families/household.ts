import {
  type CircumstanceKind,
  type Day,
  dayOf,
  type FamilyPerson,
  type FamilyView,
  type Id,
  type RelationshipKind,
  type Reliability,
} from '@waymark/contracts';
import { reviewLevel } from '../circumstances/rules.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { isToReAsk } from './rules.ts';

interface LeftRow {
  readonly personId: Id;
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly from: Day;
  readonly to: Day | null;
}

/** Who has left, once each, with the last time he or she belonged; whoever came back is not among them. */
export const leftBy = (rows: readonly LeftRow[], people: readonly FamilyPerson[]): FamilyView['left'] => {
  const here = new Set(people.map(({ personId }) => personId));
  const seen = new Set<Id>();
  return rows.flatMap((row) => {
    if (row.to === null || here.has(row.personId) || seen.has(row.personId)) return [];
    seen.add(row.personId);
    return [{ personId: row.personId, name: fullName(row), from: row.from, to: row.to }];
  });
};

interface CoupleRow {
  readonly relationshipId: Id;
  readonly personId: Id;
  readonly otherPersonId: Id;
  readonly kind: RelationshipKind;
  readonly to: Day | null;
  readonly recordedAt: string;
}

/** Couples of this family who must be asked again; one with somebody outside it is another family's to know (S43). */
export const toReAsk = (
  couples: readonly CoupleRow[],
  people: readonly FamilyPerson[],
  day: Day,
): FamilyView['toReAsk'] => {
  const found = new Map(people.map((person) => [person.personId, person]));
  return couples.flatMap(({ personId, otherPersonId, recordedAt, to, relationshipId, kind }) => {
    const [one, other, recordedOn] = [found.get(personId), found.get(otherPersonId), dayOf(recordedAt)];
    if (one === undefined || other === undefined) return [];
    const isBereaved = one.diedOn !== null || other.diedOn !== null;
    if (!isToReAsk({ kind, to, recordedOn, isBereaved }, day)) return [];
    return [{ relationshipId, name: one.name, otherName: other.name, kind, recordedOn }];
  });
};

interface CircumstanceRow {
  readonly kind: CircumstanceKind;
  readonly from: Day;
  readonly to: Day | null;
  readonly reliability: Reliability;
}

/** The review of risk as the circumstances raise it that the reader may read; what is contradicted raises nothing. */
export const reviewOf = (rows: readonly CircumstanceRow[], day: Day): FamilyView['review'] => {
  const { isRaised, because } = reviewLevel(
    rows.filter(({ reliability }) => reliability !== 'contradicted'),
    day,
  );
  return { isRaised, because: [...because] };
};
