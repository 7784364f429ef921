import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { CurriculumItem, ProgrammeShared } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { smallStages } from './small-stages.ts';

const item = (number: number, id: string, kind: CurriculumItem['kind'] = 'group'): CurriculumItem => ({
  id,
  number,
  title: `Session ${number}`,
  kind,
  minutes: 120,
  minutesNeeded: 90,
  goal: 'A goal',
  weeksAfterPrevious: kind === 'group' ? 1 : 0,
  isMandatory: number === 4,
});

/**
 * The shared half of a programme made for tests: four sessions of which one is held with one person, joining closes
 * after the second, two thirds of the content completes it. `{}` is a right answer to its referral form.
 */
export const smallProgrammeShared: ProgrammeShared = {
  manifest: {
    id: 'small-steps',
    title: 'Small Steps',
    version: '1.0.0',
    contract: 1,
    prefix: 'smallsteps',
    summary: 'Four sessions for parents, one of them alone.',
    subjects: [
      { position: 'person-causing-harm', least: 0, most: 2, age: { from: 18, to: 99 }, unborn: false },
      { position: 'co-parent', least: 0, most: 2, age: { from: 18, to: 99 }, unborn: false },
    ],
    partnerContact: 'offered-before-start',
  },
  settings: {
    schema: z.strictObject({ groupSize: z.int().min(1).max(20).default(10), language: z.string().max(40).optional() }),
    fields: { groupSize: { label: 'Group size', kind: 'number' }, language: { label: 'Language', kind: 'text' } },
  },
  permissions: [],
  referralForm: {
    schema: z.strictObject({
      seesChild: z.enum(['weekly', 'less', 'not-at-all']).optional(),
      hoursAWeek: z.int().min(0).max(168).optional(),
      sexualHarm: z.boolean().optional(),
    }),
    fields: {
      seesChild: {
        label: 'How often does this parent see the child?',
        kind: 'choice',
        choices: { weekly: 'Weekly', less: 'Less', 'not-at-all': 'Not at all' },
      },
      hoursAWeek: { label: 'Hours a week', kind: 'number' },
      sexualHarm: { label: 'Is there concern about sexual harm?', kind: 'yes-no' },
    },
  },
  curricula: [
    {
      version: '1.0.0',
      items: [item(1, 'opening'), item(2, 'listening'), item(3, 'alone', 'individual'), item(4, 'closing')],
      joinsCloseAfter: 2,
    },
  ],
  marks: [
    {
      position: 'person-causing-harm',
      codes: [
        'attended',
        'attended-late',
        'attended-not-engaged',
        'turned-away',
        'absent-no-contact',
        'cancelled',
        'could-not-attend',
      ],
      local: [],
      notEngagedCoversContent: false,
    },
    {
      position: 'co-parent',
      codes: ['attended', 'absent-no-contact', 'cancelled', 'could-not-attend'],
      local: [],
      notEngagedCoversContent: false,
    },
  ],
  prompts: [],
  records: [],
  ladder: null,
  completion: { version: '1', mandatoryItems: ['closing'], contentPercent: 66, catchUpsCounted: 2, minutes: null },
};

/** The whole small programme; `changes` put in other rules, such as a guard that throws. */
export const smallProgramme = (changes: Omit<Partial<ServerPlugin>, 'shared'> = {}): ServerPlugin => ({
  shared: smallProgrammeShared,
  eligibility: ({ answers, partnersOffered }) => [
    answers['sexualHarm'] === true
      ? { rule: 'no-sexual-harm', outcome: 'stop', because: 'Not for people who have sexually harmed a child.' }
      : { rule: 'no-sexual-harm', outcome: 'pass', because: 'Nothing of the kind is said.' },
    answers['seesChild'] === 'not-at-all'
      ? { rule: 'sees-child', outcome: 'needs-decision', because: 'This parent does not see the child.' }
      : { rule: 'sees-child', outcome: 'pass', because: 'Nothing is said against it.' },
    partnersOffered
      ? { rule: 'partner-contact', outcome: 'pass', because: 'In place.' }
      : { rule: 'partner-contact', outcome: 'pass', because: 'Not in place yet.' },
  ],
  stages: smallStages,
  ...changes,
});
