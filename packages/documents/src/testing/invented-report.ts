import type { Report } from '@waymark/contracts';
import { adultSections } from './adults.ts';
import { childSections } from './children.ts';
import {
  chair,
  daniel,
  jude,
  lead,
  leanne,
  mia,
  priya,
  school,
  shared,
  toDaniel,
  toLeanne,
  toMia,
  unborn,
} from './people.ts';

const plan = (number: string) =>
  ({ reference: number, kind: 'child-protection', category: 'EMO', startedOn: '2030-10-07' }) as const;

/** A conference report of an invented family as it would really be: three children, two parents, restricted parts. */
export const inventedReport = (changes: Partial<Report> = {}): Report => ({
  kind: 'conference',
  id: '01890a5d-ac96-7000-8000-000000000099',
  reference: 'WM-2031-0042',
  revision: 1,
  title: 'Report for the conference',
  purpose: 'The conference reviews the plans of three children and needs to know who receives what help.',
  isDemonstration: true,
  people: [
    { id: daniel, name: 'Daniel Hartley', knownAs: 'Dan', position: 'person-causing-harm' },
    { id: leanne, name: 'Leanne Doyle', knownAs: null, position: 'survivor' },
    { id: mia, name: 'Mia Hartley', knownAs: null, position: 'child' },
    { id: jude, name: 'Jude Hartley', knownAs: null, position: 'child' },
    { id: unborn, name: 'Unborn baby', knownAs: null, position: 'child' },
  ],
  subjects: [
    { person: mia, bornOn: '2023-05-14', expectedOn: null, plan: plan('P-118'), ...shared(mia) },
    { person: jude, bornOn: '2026-11-02', expectedOn: null, plan: plan('P-119'), ...shared(jude) },
    { person: unborn, bornOn: null, expectedOn: '2031-06-03', plan: plan('P-131'), ...shared(unborn) },
  ],
  period: { from: '2030-12-01', to: '2031-03-28' },
  asAt: '2031-03-28T12:00:00.000Z',
  planActions: [
    {
      reference: '2',
      text: 'Full mornings at nursery for Jude.',
      laidOn: 'Nursery',
      owner: 'Social worker',
      dueOn: '2031-02-28',
      outcome: 'Since 17 February 2031',
      ...shared(jude),
    },
    {
      reference: '4',
      text: "Attend the fathers' course and speak with the social worker about it each month.",
      laidOn: 'Daniel',
      owner: 'Harbour Family Services',
      dueOn: '2031-04-30',
      outcome: null,
      ...shared(daniel),
    },
  ],
  author: priya,
  recipients: [chair, lead, school, toDaniel, toLeanne, toMia],
  sections: [...childSections, ...adultSections],
  overrides: [],
  signed: null,
  ...changes,
});
