import type { ReportBlock, ReportSection, ReportStaff } from '@waymark/contracts';
import { atLevel, ellen, jude, mia, priya, shared, unborn } from './people.ts';

type Paragraph = Extract<ReportBlock, { kind: 'paragraph' }>;

/** A text a person wrote. */
export const written = (
  id: string,
  title: string,
  purpose: Paragraph['purpose'],
  writtenBy: ReportStaff,
  text: string,
  guard = shared(mia),
): Paragraph => ({
  kind: 'paragraph',
  id,
  title,
  purpose,
  isRequired: true,
  hint: null,
  text,
  writtenBy,
  isPositive: false,
  explanation: null,
  ...guard,
});

const section = (child: string, title: string, blocks: ReportBlock[]): ReportSection => ({
  id: `child-${title.toLowerCase().replaceAll(' ', '-')}`,
  title,
  child,
  blocks,
  ...shared(child),
});

const miaSection = section(mia, 'Mia', [
  {
    kind: 'facts',
    id: 'mia-seen',
    title: 'Seen and heard',
    topic: null,
    items: [
      { label: 'Seen by the social worker', value: '5 times in this period' },
      { label: 'Seen alone', value: '4 of 5 times' },
      { label: 'School', value: 'Attends every day since January' },
    ],
    ...shared(mia),
  },
  written(
    'mia-life',
    'What it is like to be Mia now',
    'child-lived-experience',
    priya,
    'Mia is in Year 3. Since January she has slept through most nights and no longer asks her teacher whether she may stay in at break.\n\nShe looks after her brother when voices are raised and has learnt to put the television on for him. On two school days in February she was very tired.',
  ),
  written(
    'mia-words',
    'In her own words',
    'child-own-words',
    ellen,
    'I know the sound of the car. When it is the quiet sound I can carry on with my book.',
    shared(mia),
  ),
  written(
    'mia-advocate',
    'Work with the advocate',
    'child-wishes',
    ellen,
    'Six meetings at school. Mia has a plan for what to do at night and knows whom to ring.',
    atLevel('support', 'The conference decides on contact and should know what Mia has asked for.', mia),
  ),
]);

const judeSection = section(jude, 'Jude', [
  written(
    'jude-life',
    'What it is like to be Jude now',
    'child-lived-experience',
    priya,
    'Jude is four and started nursery in September. He plays near adults and watches the door. His words have come on since he goes for the whole morning.',
    shared(jude),
  ),
]);

const unbornSection = section(unborn, 'Unborn baby', [
  written(
    'unborn-life',
    'What it will be like for this baby',
    'child-lived-experience',
    priya,
    'The baby is expected on 3 June 2031 and growing as expected. A cot and a place to sleep are ready.',
    shared(unborn),
  ),
]);

export const childSections: readonly ReportSection[] = [miaSection, judeSection, unbornSection];
