import type { Id, ParagraphBlock, ParagraphPurpose, ReportGuard } from '@waymark/contracts';

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly purpose: ParagraphPurpose;
  readonly hint: string;
  readonly isRequired?: boolean;
}

/** A text that a person is to write, not written yet. */
export const askedText = ({ isRequired = false, ...asked }: Asked, guard: ReportGuard): ParagraphBlock => ({
  kind: 'paragraph',
  ...asked,
  isRequired,
  text: null,
  writtenBy: null,
  isPositive: false,
  explanation: null,
  ...guard,
});

/** Texts on the family's children together (domain.md section 6, "What a professional's report must hold"). */
export const summaryTexts: readonly Asked[] = [
  {
    id: 'reason',
    title: 'Why and for how long we have been involved',
    purpose: 'reason-and-length-of-involvement',
    hint: 'What led to it, since when, and in what way.',
    isRequired: true,
  },
  {
    id: 'going-well',
    title: 'What is going well',
    purpose: 'going-well',
    hint: 'What protects the children, with who says so.',
  },
  {
    id: 'worries',
    title: 'What we are worried about',
    purpose: 'worries',
    hint: 'Past harm, and what makes it harder now.',
  },
  {
    id: 'needs-to-change',
    title: 'What needs to change',
    purpose: 'needs-to-change',
    hint: 'What the person causing harm must do, and who checks it.',
    isRequired: true,
  },
  {
    id: 'recommendation',
    title: 'What we recommend',
    purpose: 'recommendation',
    hint: 'For each child, and by when.',
    isRequired: true,
  },
  {
    id: 'not-known',
    title: 'What is not known',
    purpose: 'not-known',
    hint: 'Say it openly: it guides what is asked next.',
  },
];

/** Texts on one child (D5, D7): `isYoung` asks for what was seen, where a child cannot yet be asked. */
export const childTexts = (
  childId: Id,
  { isYoung, isUnborn }: { isYoung: boolean; isUnborn: boolean },
): readonly Asked[] => [
  {
    id: `child-${childId}-life`,
    title: isUnborn
      ? 'What life will be like for this baby'
      : 'What it is like to be this child now, and what has changed',
    purpose: 'child-lived-experience',
    hint: isUnborn
      ? 'The home the baby will come into, and what has changed in it.'
      : isYoung
        ? 'What was seen of the child with those who care for him or her.'
        : 'A day in this life: mornings, school, evenings, nights.',
    isRequired: true,
  },
  ...(isUnborn
    ? []
    : [
        {
          id: `child-${childId}-wishes`,
          title: 'Wishes and feelings',
          purpose: 'child-wishes' as const,
          hint: 'What the child wants, and how we know.',
        },
      ]),
  {
    id: `child-${childId}-impact`,
    title: 'What the harm means for this child',
    purpose: 'child-impact',
    hint: 'Present, heard, used: what each did to this child.',
  },
  {
    id: `child-${childId}-outcome`,
    title: 'What has changed for this child through the plan',
    purpose: 'child-outcome',
    hint: 'With who says so. "Not known" is an answer.',
    isRequired: true,
  },
];

/** Texts on one adult; change is what others have seen (A11). */
export const adultTexts = (personId: Id, hasService: boolean): readonly Asked[] => [
  { id: `adult-${personId}-view`, title: 'Own view', purpose: 'parent-view', hint: 'In the person’s own words.' },
  ...(hasService
    ? [
        {
          id: `adult-${personId}-learning`,
          title: 'Taking part, and what was learnt',
          purpose: 'participation-and-learning' as const,
          hint: 'Apart from attendance.',
        },
        {
          id: `adult-${personId}-change`,
          title: 'Change that others have seen',
          purpose: 'change-evidenced-by-others' as const,
          hint: 'Partner, children, police, school: who saw what. "Not known" is an answer.',
          isRequired: true,
        },
        {
          id: `adult-${personId}-concerns`,
          title: 'Continuing concerns',
          purpose: 'continuing-concerns' as const,
          hint: 'What still worries, and why.',
        },
      ]
    : []),
];
