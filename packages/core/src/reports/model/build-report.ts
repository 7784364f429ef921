import {
  type Day,
  dayOf,
  type Id,
  type PlanView,
  type Report,
  type ReportDraft,
  type ReportRecipient,
  type ReportSection,
  type ReportSubject,
  reportSchema,
  reportTitles,
} from '@waymark/contracts';
import { applyDraft } from './apply-draft.ts';
import { guardOf } from './guards.ts';
import type { PersonFact, ReportFacts } from './report-facts.ts';
import { adultSection, childSection, isUnborn, meetingsSection, summarySection } from './sections.ts';

/** What a report is built from beside its facts. */
export interface BuildOptions {
  readonly draft: ReportDraft;
  readonly recipients: readonly ReportRecipient[];
  /** Parents of whom the author says that they know of a pregnancy. */
  readonly knowOfUnborn: ReadonlySet<Id>;
  /** The day on which an override or an acceptance was first made. */
  readonly madeOn: (key: string) => Day;
}

/** Names an override over all versions of a draft. */
export const overrideKey = ({ code, block, recipient, phrase }: ReportDraft['overrides'][number]): string =>
  JSON.stringify([code, block, recipient, phrase?.toLowerCase() ?? null]);

/** Names an acceptance of a gap over all versions of a draft. */
export const gapKey = (block: string): string => `gap ${block}`;

/** Reference on paper: of the report itself, and of nobody. */
export const referenceOf = (reportId: Id): string => `R-${reportId.replaceAll('-', '').slice(-10).toUpperCase()}`;

/** The plan a child is on at the as-at day; a child protection plan stands before others. */
const planOf = (plans: readonly PlanView[], on: Day): ReportSubject['plan'] => {
  const open = plans.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn > on));
  const plan = open.find(({ kind }) => kind === 'child-protection') ?? open.at(-1);
  if (plan === undefined) return null;
  const { planKey, kind, category, startsOn } = plan;
  return { reference: `P-${planKey.slice(-6).toUpperCase()}`, kind, category, startedOn: startsOn };
};

/** Each parent causing harm of whom nobody says that a pregnancy is known to them (model.md section 7 rule 2). */
const unawareOf = ({ people }: ReportFacts, { recipients, knowOfUnborn }: BuildOptions): readonly ReportRecipient[] =>
  recipients.filter(
    ({ kind, id }) =>
      kind === 'parent' &&
      !knowOfUnborn.has(id) &&
      people.some(({ personId, position }) => personId === id && position === 'person-causing-harm'),
  );

const notKnownToKnow = 'It is not recorded that this parent knows of the pregnancy.';

const subjectOf = (facts: ReportFacts, child: PersonFact, options: BuildOptions): ReportSubject => {
  const guard = guardOf('shared', [child.personId]);
  const unaware = isUnborn(child) ? unawareOf(facts, options) : [];
  return {
    person: child.personId,
    bornOn: child.bornOn,
    expectedOn: child.bornOn === null ? child.expectedOn : null,
    plan: planOf(child.plans, dayOf(facts.asAt)),
    ...guard,
    withheldFrom: unaware.map(({ id }) => ({ recipient: 'parent', only: id, reason: notKnownToKnow })),
  };
};

/** The sections the facts make: the children together, each child, each adult, the meetings. */
export const factSections = (facts: ReportFacts): ReportSection[] => {
  const adults = facts.people.filter(({ personId }) => !facts.children.includes(personId));
  return [
    summarySection(facts),
    ...facts.children.flatMap((childId) => childSection(facts, childId)),
    ...adults.map((adult) => adultSection(facts, adult)),
    ...meetingsSection(facts),
  ];
};

/**
 * The whole report model from facts and what the author typed: pure, and the same for the screen and for the verb that
 * signs. Throws a `ZodError` where a part does not hold together, which is a defect.
 */
export const buildReport = (facts: ReportFacts, options: BuildOptions): Report => {
  const { draft, recipients, madeOn } = options;
  const { author } = facts;
  const children = facts.children.flatMap((id) => facts.people.filter(({ personId }) => personId === id));
  return reportSchema.parse({
    kind: 'conference',
    id: facts.reportId,
    reference: referenceOf(facts.reportId),
    revision: 1,
    title: draft.title ?? reportTitles.conference,
    purpose: draft.purpose ?? 'For the conference on the plans of the children named in it.',
    isDemonstration: facts.isDemonstration,
    people: facts.people.map(({ personId: id, name, knownAs, position }) => ({ id, name, knownAs, position })),
    subjects: children.map((child) => subjectOf(facts, child, options)),
    period: facts.period,
    asAt: facts.asAt,
    planActions: [],
    author,
    recipients: [...recipients],
    sections: applyDraft(factSections(facts), { draft, author, acceptedOn: (block) => madeOn(gapKey(block)) }),
    overrides: draft.overrides.map((override) => ({ ...override, by: author, on: madeOn(overrideKey(override)) })),
    signed: null,
  } satisfies Report);
};
