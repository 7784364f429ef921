import { type Day, dayOf, type Id, type MeetingKind, meetingKindLabels, type ReportSection } from '@waymark/contracts';
import { ageAt } from '../../persons/age.ts';
import { alertBlocks } from './alert-block.ts';
import { changesSought, concernBlocks, directContact, ownWordsBlocks, planDates } from './child-records.ts';
import { circumstanceBlocks } from './circumstance-blocks.ts';
import { guardOf } from './guards.ts';
import { keyQuestions } from './key-questions.ts';
import { adultTexts, askedText, childTexts, summaryTexts } from './paragraphs.ts';
import { programmeBlocks } from './programme-blocks.ts';
import type { MeetingFact, PersonFact, ReportFacts } from './report-facts.ts';
import { serviceBlocks } from './service-blocks.ts';

/** Before school, what was seen of a child stands for what the child says (D5). */
const schoolAge = 5;

export const isUnborn = ({ bornOn, expectedOn }: PersonFact): boolean => bornOn === null && expectedOn !== null;

const personOf = (facts: ReportFacts, personId: Id): PersonFact[] =>
  facts.people.filter((person) => person.personId === personId);

/**
 * The children whose parts every parent of theirs may know of. An unborn child stands in none of what is about several,
 * or a parent who does not know of it would see something missing (model.md section 7 rule 1).
 */
export const knownChildren = (facts: ReportFacts): readonly Id[] => {
  const born = facts.children.filter((childId) => personOf(facts, childId).some((person) => !isUnborn(person)));
  return born.length === 0 ? facts.children : born;
};

/** What is said of the children together. */
export const summarySection = (facts: ReportFacts): ReportSection => {
  const guard = guardOf('shared', knownChildren(facts));
  return {
    id: 'summary',
    title: 'The children together',
    child: null,
    blocks: summaryTexts.map((asked) => askedText(asked, guard)),
    ...guard,
  };
};

/** One child, by him- or herself (D1): nothing here is copied from a brother or sister. */
export const childSection = (facts: ReportFacts, childId: Id): ReportSection[] =>
  personOf(facts, childId).map((child) => {
    const asAt: Day = dayOf(facts.asAt);
    const unborn = isUnborn(child);
    const isYoung = child.bornOn !== null && ageAt(child.bornOn, asAt) < schoolAge;
    const guard = guardOf('shared', [childId]);
    const texts = childTexts(childId, { isYoung, isUnborn: unborn }).map((asked) => askedText(asked, guard));
    return {
      id: `child-${childId}`,
      title: child.name,
      child: childId,
      blocks: [
        ...texts,
        keyQuestions(childId, unborn),
        ...(unborn ? [] : [directContact(facts, childId)]),
        ...ownWordsBlocks(facts, childId),
        ...concernBlocks(facts, childId, true),
        ...serviceBlocks(child),
        ...programmeBlocks(facts, childId),
        ...changesSought(facts, childId),
        ...alertBlocks(facts, childId),
        ...planDates(facts, childId),
        ...circumstanceBlocks(facts, childId),
      ],
      ...guard,
    };
  });

/** One adult of the family: who is receiving what, what happened when, what others have seen. */
export const adultSection = (facts: ReportFacts, adult: PersonFact): ReportSection => {
  const { personId } = adult;
  const guard = guardOf('shared', [personId]);
  const hasService = adult.services.some(({ startedAt }) => startedAt !== null);
  return {
    id: `adult-${personId}`,
    title: adult.name,
    child: null,
    blocks: [
      ...serviceBlocks(adult),
      ...programmeBlocks(facts, personId),
      ...circumstanceBlocks(facts, personId),
      ...concernBlocks(facts, personId, false),
      ...adultTexts(personId, hasService).map((asked) => askedText(asked, guard)),
    ],
    ...guard,
  };
};

/** Meetings whose being held is itself for professionals (model.md sections 7 and 9). */
const guardedMeetings = new Set<MeetingKind>([
  'strategy-discussion',
  'high-risk-conference',
  'professionals-meeting',
  'legal-planning-meeting',
]);

/** Meetings in the period and the one the report is for, without their place. */
export const meetingsSection = (facts: ReportFacts): ReportSection[] => {
  const known = new Set(knownChildren(facts));
  const { from, to } = facts.period;
  const isShown = ({ meetingId, startsAt }: MeetingFact) =>
    meetingId === facts.meeting?.meetingId || (dayOf(startsAt) >= from && dayOf(startsAt) <= to);
  const block = (id: string, level: 'shared' | 'professionals', title: string): ReportSection['blocks'] => {
    const rows = facts.meetings
      .filter((meeting) => isShown(meeting) && guardedMeetings.has(meeting.kind) === (level === 'professionals'))
      .map(({ kind, startsAt, childIds }) => {
        const about = childIds.filter((id) => known.has(id));
        return {
          day: dayOf(startsAt),
          kind: 'meeting' as const,
          text: meetingKindLabels[kind],
          source: 'Record of meetings',
          isAdverse: false,
          ...guardOf(level, about.length === 0 ? childIds : about),
        };
      });
    return rows.length === 0 ? [] : [{ kind: 'timeline', id, title, rows, ...guardOf(level, []) }];
  };
  const blocks = [
    ...block('meetings', 'shared', 'Meetings'),
    ...block('meetings-professionals', 'professionals', 'Meetings of professionals'),
  ];
  return blocks.length === 0
    ? []
    : [{ id: 'meetings-section', title: 'Meetings', child: null, blocks, ...guardOf('shared', []) }];
};
