import { addDays, atLondon, type Day, type Id, newId, type ReportView } from '@waymark/contracts';
import { arrangeMeeting, signReport, startReport, viewReport, writeReport } from '@waymark/core';
import type { Cast } from './cast.ts';
import type { Household } from './household.ts';
import type { Stage } from './stage.ts';

/** What the lead practitioner wrote, by what each part of the report asks. */
const words: Readonly<Record<string, string>> = {
  'reason-and-length-of-involvement':
    'Since the summer, after two calls to the police. The children were upstairs both times.',
  'needs-to-change': 'He looks at what his anger does to the children, and others see the change.',
  recommendation: 'That the plan goes on, and that his part in the group is looked at again in three months.',
  'change-evidenced-by-others': 'Not known yet: the group has only begun.',
};

/** What was written about each child alone: nothing is copied from one child to another. */
const wordsOfChildren: readonly Readonly<Record<string, string>>[] = [
  {
    'child-lived-experience': 'Evenings are loud or very quiet. Sleeps badly before weekends and is tired at school.',
    'child-outcome': 'Not known yet: asked again at the next visit.',
  },
  {
    'child-lived-experience':
      'Follows grown-ups from room to room. Plays when the house is calm, stops when a door shuts.',
    'child-outcome': 'Nursery sees no difference so far.',
  },
];
const elsewhere = 'Nothing further was said.';

const draftOf = ({ report }: ReportView, cast: Cast, household: Household) => {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const wordsFor = (purpose: string, [about]: readonly Id[]): string => {
    const ofChild = wordsOfChildren[household.childIds.indexOf(about ?? '')];
    return ofChild?.[purpose] ?? words[purpose] ?? elsewhere;
  };
  return {
    recipients: [
      { kind: 'chair', staffId: cast.chair.actor.staffId },
      {
        kind: 'parent',
        personId: household.harmedId,
        childIds: household.childIds,
        knowsOfUnborn: false,
      },
    ],
    texts: blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.isRequired
        ? [{ block: block.id, text: wordsFor(block.purpose, block.about) }]
        : [],
    ),
    answers: blocks.flatMap((block) =>
      block.kind === 'questions'
        ? block.items.map(({ question }) => ({ block: block.id, question, answer: { answer: 'no', note: null } }))
        : [],
    ),
    needed: blocks.flatMap((block) =>
      block.level === 'professionals' || block.level === 'support'
        ? [{ block: block.id, reason: 'The chair weighs it.' }]
        : [],
    ),
    acceptedGaps: blocks.flatMap((block) =>
      block.kind === 'not-available' ? [{ block: block.id, reason: 'It is asked for at the meeting.' }] : [],
    ),
  };
};

/** A conference some weeks ago, and the report its chair and the children's mother got for it. */
export const planEarlierReport = (stage: Stage, cast: Cast, household: Household, conferenceOn: Day): void => {
  const { lead, familyId, childIds } = household;
  const [meetingId, reportId] = [newId(), newId()];
  stage.plan(addDays(conferenceOn, -14), '10:05', async () => {
    await stage.verb(arrangeMeeting, lead.actor, {
      meetingId,
      familyId,
      kind: 'review-conference',
      startsAt: atLondon(conferenceOn, '10:00'),
      place: 'Civic Centre, room 2',
      childIds: [...childIds],
    });
  });
  const writtenOn = addDays(conferenceOn, -6);
  stage.plan(writtenOn, '14:20', async () => {
    await stage.verb(startReport, lead.actor, {
      reportId,
      familyId,
      kind: 'conference',
      meetingId,
      from: addDays(conferenceOn, -90),
      to: writtenOn,
      childIds: [...childIds],
    });
    const started = await stage.read(viewReport, lead.actor, { reportId });
    const draft = draftOf(started, cast, household);
    const { version } = await stage.verb(writeReport, lead.actor, { reportId, draft }, started.version);
    const sharing = { basis: 'public-task', condition: 'safeguarding', consent: 'given' };
    await stage.verb(signReport, lead.actor, { reportId, version, sharing }, version);
  });
};
