import {
  concernKindLabels,
  dayOf,
  type FactsBlock,
  type Id,
  type ReportBlock,
  type ReportContent,
  type TimelineRow,
} from '@waymark/contracts';
import { dayWords } from '../../engagement/rules/day-words.ts';
import { atLeastCasework, guardOf, isRestricted } from './guards.ts';
import type { ObservationFact, ReportFacts } from './report-facts.ts';
import { daysListed, instantWords } from './words.ts';

const involvement = (fact: ObservationFact): ReportContent[] =>
  fact.recordedByRoles.map((role) =>
    role === 'child-advocate' ? 'advocate-involvement' : 'partner-worker-involvement',
  );

const observed = (facts: ReportFacts, personId: Id): readonly ObservationFact[] =>
  facts.observations.filter((fact) => {
    const day = dayOf(fact.at);
    return fact.personId === personId && day >= facts.period.from && day <= facts.period.to;
  });

/** The child's own words and demeanour, with date and recorder (D6); they go back to nobody but the child (S42). */
export const ownWordsBlocks = (facts: ReportFacts, childId: Id): ReportBlock[] => {
  const rows = observed(facts, childId).flatMap((fact): TimelineRow[] => {
    const said = [
      ...(fact.ownWords === null ? [] : [`“${fact.ownWords}”`]),
      ...(fact.demeanour === null ? [] : [`Demeanour: ${fact.demeanour}`]),
    ];
    if (said.length === 0) return [];
    return [
      {
        day: dayOf(fact.at),
        kind: 'contact',
        text: said.join(' '),
        source: fact.recordedBy,
        isAdverse: false,
        ...guardOf(atLeastCasework(fact.level), [childId], ['child-words', ...involvement(fact)]),
      },
    ];
  });
  if (rows.length === 0) return [];
  const guard = guardOf('casework', [childId], ['child-words']);
  return [{ kind: 'timeline', id: `own-words-${childId}`, title: 'In the child’s own words', rows, ...guard }];
};

/** When the child was last seen or spoken with, and whether alone (D2, D3). Made of contacts, so `casework`. */
export const directContact = (facts: ReportFacts, childId: Id): FactsBlock => {
  const contacts = facts.contacts.filter(({ personId }) => personId === childId);
  const seen = facts.observations.filter(({ personId, level }) => personId === childId && !isRestricted(level));
  const all = [...contacts, ...seen].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const last = all.at(-1);
  const { from, to } = facts.period;
  const alone = all.filter(({ at, wasAlone }) => wasAlone === true && dayOf(at) >= from && dayOf(at) <= to);
  return {
    kind: 'facts',
    id: `contact-${childId}`,
    title: 'Direct contact with this child',
    topic: null,
    items: [
      { label: 'Last seen or spoken with', value: last === undefined ? 'Not recorded.' : `${instantWords(last.at)}.` },
      {
        label: 'Alone, in this period',
        value: alone.length === 0 ? 'Not recorded.' : `${daysListed([...new Set(alone.map(({ at }) => dayOf(at)))])}.`,
      },
    ],
    ...guardOf('casework', [childId]),
  };
};

/**
 * Concerns that observations raised (D12). What was seen of a child goes to no parent; of an adult it is for
 * professionals, since a paper is read at home by others than the one it names.
 */
export const concernBlocks = (facts: ReportFacts, personId: Id, isChild: boolean): ReportBlock[] => {
  const concerns = observed(facts, personId).filter(({ concern }) => concern !== null);
  const levelOf = ({ level }: ObservationFact) => {
    if (isRestricted(level)) return level;
    return isChild ? 'casework' : 'professionals';
  };
  return [...Map.groupBy(concerns, levelOf)].map(
    ([level, of]): ReportBlock => ({
      kind: 'timeline',
      id: `concerns-${level}-${personId}`,
      title: 'Concerns recorded, for a named meeting to consider',
      rows: of.map((fact) => ({
        day: dayOf(fact.at),
        kind: 'incident' as const,
        text: `${fact.concern === null ? '' : concernKindLabels[fact.concern]}. ${fact.isSpokenOf ? 'Spoken about.' : 'Nobody spoken to.'}`,
        source: fact.recordedBy,
        isAdverse: true,
        ...guardOf(level, [personId], involvement(fact)),
      })),
      ...guardOf(level, [personId]),
    }),
  );
};

/** Dates of the plan: kept or missed, they say nothing of what changed (A12). */
export const planDates = (facts: ReportFacts, childId: Id): ReportBlock[] => {
  const plans = facts.people.find(({ personId }) => personId === childId)?.plans ?? [];
  const open = plans.filter(({ endsOn }) => endsOn === null || endsOn >= facts.period.from);
  if (open.length === 0) return [];
  const reviews = facts.planReviews.filter(({ personId }) => personId === childId).map(({ on }) => on);
  return [
    {
      kind: 'facts',
      id: `plan-dates-${childId}`,
      title: 'Dates of the plan',
      topic: 'timeliness',
      items: [
        ...open.map(({ startsOn, endsOn }) => ({
          label: 'Plan',
          value: endsOn === null ? `Since ${dayWords(startsOn)}.` : `${dayWords(startsOn)} to ${dayWords(endsOn)}.`,
        })),
        { label: 'Reviewed', value: reviews.length === 0 ? 'Not recorded.' : `${daysListed([...new Set(reviews)])}.` },
      ],
      ...guardOf('shared', [childId]),
    },
  ];
};

/** The change each referral seeks for this child; written for professionals by the referrer, and about both (H3). */
export const changesSought = (facts: ReportFacts, childId: Id): ReportBlock[] =>
  facts.changesSought
    .filter((change) => change.childId === childId)
    .map(
      ({ subjectPersonId, programme, changeSought, howKnown }, at): ReportBlock => ({
        kind: 'facts',
        id: `change-sought-${at + 1}-${childId}`,
        title: `Change sought through ${programme}`,
        topic: null,
        items: [
          { label: 'Change', value: changeSought },
          { label: 'How it will be known', value: howKnown },
        ],
        ...guardOf('casework', [childId, subjectPersonId]),
      }),
    );
