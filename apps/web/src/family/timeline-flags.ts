import {
  type CircumstanceKind,
  circumstanceLabels,
  dayOf,
  type FamilyView,
  type MeetingKind,
  meetingKindLabels,
  planKindLabels,
  reliabilityLabels,
} from '@waymark/contracts';
import { formatList, formatTime, type TimelineFlag } from '@waymark/ui';

type Circumstance = FamilyView['circumstances'][number];

/** One or two words, since a flag stands among others; the table says it in full. */
const shortCircumstance: Partial<Record<CircumstanceKind, string>> = {
  'separation-intended': 'Separating',
  separation: 'Separation',
  reconciliation: 'Reconciled',
  'pregnancy-loss': 'Loss',
  marac: 'Marac',
  dash: 'DASH',
  'police-intelligence': 'Police',
  'section-47': 'Section 47',
  'child-removed': 'Removed',
  'court-proceedings': 'Court',
  custody: 'Custody',
  release: 'Release',
  bail: 'Bail',
  'own-order': 'Order',
  hospital: 'Hospital',
};

const shortMeeting: Readonly<Record<MeetingKind, string>> = {
  'strategy-discussion': 'Strategy',
  'initial-conference': 'Conference',
  'review-conference': 'Review',
  'core-group': 'Core group',
  'child-in-need-meeting': 'Meeting',
  'early-help-meeting': 'Meeting',
  'looked-after-review': 'Review',
  'legal-planning-meeting': 'Legal',
  'pre-proceedings-meeting': 'Legal',
  'high-risk-conference': 'Marac',
  'professionals-meeting': 'Meeting',
};

/** Circumstances that last: without a last day they still go on. Every other kind is a day. */
const lasting = new Set<CircumstanceKind>(['custody', 'bail', 'own-order', 'hospital', 'court-proceedings']);

const circumstanceFlag = (circumstance: Circumstance, nameOf: (personId: string) => string): TimelineFlag => {
  const { circumstanceId, personId, kind, from, to, sourceName, sourceAgency, reliability, note } = circumstance;
  const words = `${nameOf(personId)}: ${circumstanceLabels[kind].toLowerCase()}`;
  return {
    id: circumstanceId,
    on: from,
    to: to ?? (lasting.has(kind) ? null : undefined),
    label: shortCircumstance[kind] ?? circumstanceLabels[kind],
    what: note === null || note === '' ? words : `${words}. ${note}`,
    source: `${sourceName}, ${sourceAgency}; ${reliabilityLabels[reliability].toLowerCase()}`,
  };
};

const meetingFlag = ({ meetingId, kind, startsAt, place }: FamilyView['meetings'][number]): TimelineFlag => ({
  id: meetingId,
  on: dayOf(startsAt),
  label: shortMeeting[kind],
  what: `${meetingKindLabels[kind]} at ${formatTime(startsAt)}${place === null ? '' : `, ${place}`}`,
  source: 'meeting arranged',
});

const planSourceWords = (source: string): string => (source === 'typed' ? 'typed in Waymark' : "the council's file");

/** Plans that began on one day as one flag, so that brothers and sisters do not crowd the picture. */
const planFlags = (people: FamilyView['people']): readonly TimelineFlag[] => {
  const plans = people.flatMap(({ plans: own, knownAs }) => own.map((plan) => ({ ...plan, knownAs })));
  return [...Map.groupBy(plans, ({ kind, startsOn }) => `${kind} ${startsOn}`).entries()].flatMap(([id, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        id: `plan ${id}`,
        on: first.startsOn,
        label: 'Plan',
        what: `${planKindLabels[first.kind]} begins for ${formatList([...new Set(same.map(({ knownAs }) => knownAs))])}`,
        source: planSourceWords(first.source),
      },
    ];
  });
};

/** Circumstances, meetings and the beginnings of plans, across all lanes. */
export const timelineFlags = ({ people, circumstances, meetings }: FamilyView): readonly TimelineFlag[] => {
  const nameOf = (personId: string) => people.find((person) => person.personId === personId)?.name ?? 'Someone';
  return [
    ...circumstances.map((circumstance) => circumstanceFlag(circumstance, nameOf)),
    ...meetings.map(meetingFlag),
    ...planFlags(people),
  ];
};
