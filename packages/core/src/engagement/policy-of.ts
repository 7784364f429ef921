import type { CompletionRule, Id, Ladder, Position } from '@waymark/contracts';
import type { Curriculum, MarkOffer, ProgrammeShared } from '@waymark/plugin-api/shared';
import { coreMarkPolicy, type MarkPolicy } from '../marks/rules-facts.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { MinutesNeeded } from './load-attendance.ts';
import { coreLadder } from './rules/core-ladder.ts';
import { ladderInForce } from './rules/ladder-in-force.ts';

/** What an enrolment's attendance is read and judged by: the rules of the programme version it began under. */
export interface EnrolmentPolicy {
  readonly curriculum: Curriculum;
  readonly marks: MarkPolicy;
  readonly ladder: Ladder;
  readonly completion: CompletionRule;
  readonly minutesNeeded: MinutesNeeded;
}

export interface PolicyKey {
  readonly programmeId: string;
  readonly programmeVersion: string;
  readonly position: Position;
}

const offerFor = (offers: readonly MarkOffer[], position: Position): MarkOffer | undefined =>
  offers.find((offer) => offer.position === position);

/** What a programme declares does not change while the server runs, so each policy is worked out once. */
const known = new WeakMap<ProgrammeShared, Map<string, EnrolmentPolicy>>();

/** Throws `programme-not-loaded` where the programme is gone; an unknown version falls back to the newest curriculum. */
export const policyOf = (
  programmes: Programmes,
  { programmeId, programmeVersion, position }: PolicyKey,
): EnrolmentPolicy => {
  const { shared } = programmes.get(programmeId);
  const ofProgramme = known.get(shared) ?? new Map<string, EnrolmentPolicy>();
  known.set(shared, ofProgramme);
  const key = `${position} ${programmeVersion}`;
  const policy = ofProgramme.get(key) ?? policyFrom(shared, { programmeId, programmeVersion, position });
  ofProgramme.set(key, policy);
  return policy;
};

const policyFrom = (
  shared: ProgrammeShared,
  { programmeId, programmeVersion, position }: PolicyKey,
): EnrolmentPolicy => {
  const curriculum = shared.curricula.find(({ version }) => version === programmeVersion) ?? shared.curricula[0];
  if (curriculum === undefined) throw new Error(`Programme ${programmeId} declares no curriculum`);
  const needed = new Map(curriculum.items.map((item) => [item.id, item.minutesNeeded]));
  const offer = offerFor(shared.marks, position);
  return {
    curriculum,
    marks: {
      ...coreMarkPolicy,
      version: `${programmeId}-${curriculum.version}`,
      notEngagedCoversContent: offer?.notEngagedCoversContent ?? coreMarkPolicy.notEngagedCoversContent,
    },
    ladder: ladderInForce(coreLadder, shared.ladder).ladder,
    completion: shared.completion,
    minutesNeeded: (itemId) => needed.get(itemId) ?? null,
  };
};

/** Policies of several enrolments. */
export const policiesOf = (
  programmes: Programmes,
  enrolments: readonly (PolicyKey & { readonly enrolmentId: Id })[],
): ReadonlyMap<Id, EnrolmentPolicy> =>
  new Map(enrolments.map((enrolment) => [enrolment.enrolmentId, policyOf(programmes, enrolment)]));
