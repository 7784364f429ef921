import type { Day, Harm, Id, Position } from '@waymark/contracts';

/** One live record of harm between two people, as it stood recorded. Separation does not end it; being taken back does. */
export interface HarmFact {
  readonly from: Id;
  readonly to: Id;
  readonly harm: Harm;
  readonly since: Day;
  /** The last day on which the record held; `null` while it holds. */
  readonly until: Day | null;
}

/** What a position is derived from: who the person is, and who else the enrolment concerns. Sex is not asked for. */
export interface PositionFacts {
  readonly personId: Id;
  readonly bornOn: Day | null;
  /** Expected, not yet born: always a child. */
  readonly isUnborn: boolean;
  /** The adults and children the enrolment concerns: partners, current and former, and children. */
  readonly others: readonly Id[];
  readonly harm: readonly HarmFact[];
  /** The position the referral asks for; it decides only between positions that recorded harm allows. */
  readonly asked: Position | null;
}

/** A derived position, and why. A person decides where `needsDecision` is set. */
export interface DerivedPosition {
  readonly position: Position;
  /** Under 18 and recorded as causing harm: every duty owed to a child stays (model.md section 1). */
  readonly isChildUsingHarm: boolean;
  /** Both harmed and causing harm among these people: two people's accounts, or two relationships. */
  readonly needsDecision: boolean;
  /** Something between these people is recorded as not determined. */
  readonly isNotDetermined: boolean;
  readonly because: string;
}

/** Age in whole years on a day; someone born on 29 February has the birthday on 1 March in other years. */
export const ageOn = (bornOn: Day, day: Day): number => {
  const born = Temporal.PlainDate.from(bornOn);
  const at = Temporal.PlainDate.from(day);
  const isBefore = at.month < born.month || (at.month === born.month && at.day < born.day);
  return at.year - born.year - (isBefore ? 1 : 0);
};

/** Under this age a person is a child, whatever is recorded of them. */
const ageOfMajority = 18;

/** The day of the eighteenth birthday; 1 March for someone born on 29 February. */
export const adultFrom = (bornOn: Day): Day => {
  const monthDay = bornOn.slice(4);
  return `${Number(bornOn.slice(0, 4)) + ageOfMajority}${monthDay === '-02-29' ? '-03-01' : monthDay}`;
};

/**
 * The position a place is read in on a day: a child's until the eighteenth birthday, whatever the place is held in
 * since, so that what happened to a child stays a child's for ever (acceptance.md S48).
 */
export const positionOn = (held: Position, bornOn: Day | null, day: Day): Position =>
  bornOn !== null && day < adultFrom(bornOn) ? 'child' : held;

const plain = { isChildUsingHarm: false, needsDecision: false } as const;

/**
 * The position of a person in an enrolment as at a day, from recorded harm per relationship, never from sex
 * (model.md sections 1 and 3, domain.md C15, acceptance.md S48). Under 18 is `child`, also when using harm. An adult
 * who causes harm to one of the people concerned is `person-causing-harm`; one harmed by any of them is `survivor`;
 * `co-parent` only where neither is recorded. Someone who is both takes the position asked for, else `survivor`, and a
 * person decides: two positions are never held at once in one enrolment.
 */
export const derivePosition = (facts: PositionFacts, asAt: Day): DerivedPosition => {
  const live = facts.harm.filter(({ since, until }) => since <= asAt && (until === null || asAt <= until));
  const concerned = (id: Id) => facts.others.includes(id);
  const caused = live.filter(({ from, to }) => from === facts.personId && concerned(to));
  const suffered = live.filter(({ from, to }) => to === facts.personId && concerned(from));
  const causesHarm = caused.some(({ harm }) => harm === 'causes-harm-to');
  const isHarmed = suffered.some(({ harm }) => harm === 'causes-harm-to');
  const isNotDetermined = [...caused, ...suffered].some(({ harm }) => harm === 'not-determined');
  if (facts.isUnborn || (facts.bornOn !== null && ageOn(facts.bornOn, asAt) < ageOfMajority))
    return {
      position: 'child',
      isChildUsingHarm: causesHarm,
      needsDecision: false,
      isNotDetermined,
      because: causesHarm ? 'Under 18 and recorded as causing harm: a child using harm.' : 'Under 18.',
    };
  if (causesHarm && isHarmed)
    return {
      position: facts.asked === 'person-causing-harm' ? 'person-causing-harm' : 'survivor',
      isChildUsingHarm: false,
      needsDecision: true,
      isNotDetermined,
      because: 'Recorded as causing harm and as harmed among these people: a person decides.',
    };
  if (causesHarm)
    return {
      ...plain,
      isNotDetermined,
      position: 'person-causing-harm',
      because: 'Recorded as causing harm to one of these people.',
    };
  if (isHarmed)
    return { ...plain, isNotDetermined, position: 'survivor', because: 'Recorded as harmed by one of these people.' };
  return {
    ...plain,
    isNotDetermined,
    position: 'co-parent',
    because: isNotDetermined
      ? 'No harm is recorded between these people; whether there is any is not determined.'
      : 'No harm is recorded between these people.',
  };
};
