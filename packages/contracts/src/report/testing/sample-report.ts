import type { ReportRecipient } from '../recipient-schema.ts';
import type { Report } from '../report.ts';
import type { ReportSection } from '../section.ts';
import { aGuard, anAttendance, aParagraph, aSection } from './sample-blocks.ts';
import { author, baby, chairId, father, grandmother, jude, mia, mother, schoolId } from './sample-people.ts';

export const chair: ReportRecipient = { kind: 'chair', id: chairId, name: 'Ruth Adeyemi' };
export const lead: ReportRecipient = { kind: 'lead-practitioner', id: author.id, name: author.name };
export const school: ReportRecipient = {
  kind: 'other-professional',
  id: schoolId,
  name: 'Amal Said',
  jobTitle: 'Designated safeguarding lead',
  people: [mia],
};
export const forFather: ReportRecipient = {
  kind: 'parent',
  id: father,
  name: 'Daniel Hartley',
  children: [mia, jude, baby],
};
export const forMother: ReportRecipient = {
  kind: 'parent',
  id: mother,
  name: 'Leanne Doyle',
  children: [mia, jude, baby],
};
export const forMia: ReportRecipient = { kind: 'child', id: mia, name: 'Mia Hartley' };

/** A child's section with what every child's section must hold. */
export const sectionOf = (child: string, name: string): ReportSection =>
  aSection({
    id: `section-${child}`,
    title: name,
    child,
    ...aGuard(child),
    blocks: [
      aParagraph({
        id: `life-${child}`,
        title: 'A day in this life',
        purpose: 'child-lived-experience',
        text: `Mornings are calm for ${name} since the spring.`,
        writtenBy: author,
        ...aGuard(child),
      }),
    ],
  });

const subject = (person: string, bornOn: string | null): Report['subjects'][number] => ({
  person,
  bornOn,
  expectedOn: bornOn === null ? '2031-06-03' : null,
  plan: { reference: 'P-118', kind: 'child-protection', category: 'EMO', startedOn: '2030-10-06' },
  ...aGuard(person),
});

/** A complete report of an invented family that can be signed as it stands. */
export const aReport = (changes: Partial<Report> = {}): Report => ({
  kind: 'conference',
  id: '01890a5d-ac96-7000-8000-000000000099',
  reference: 'WM-2031-0042',
  revision: 2,
  title: 'Report for the conference',
  purpose: 'For the review of the plans of three children.',
  isDemonstration: true,
  people: [
    { id: father, name: 'Daniel Hartley', knownAs: 'Dan', position: 'person-causing-harm' },
    { id: mother, name: 'Leanne Doyle', knownAs: null, position: 'survivor' },
    { id: grandmother, name: 'Carol Doyle', knownAs: null, position: null },
    { id: mia, name: 'Mia Hartley', knownAs: null, position: 'child' },
    { id: jude, name: 'Jude Hartley', knownAs: null, position: 'child' },
    { id: baby, name: 'Unborn baby', knownAs: null, position: 'child' },
  ],
  subjects: [subject(mia, '2023-05-14'), subject(jude, '2026-11-02'), subject(baby, null)],
  period: { from: '2030-12-01', to: '2031-03-28' },
  asAt: '2031-03-28T12:00:00.000Z',
  planActions: [],
  author,
  recipients: [chair, lead, school, forFather, forMother, forMia],
  sections: [
    aSection({ blocks: [anAttendance(), aParagraph()] }),
    sectionOf(mia, 'Mia'),
    sectionOf(jude, 'Jude'),
    sectionOf(baby, 'Unborn baby'),
  ],
  overrides: [],
  signed: null,
  ...changes,
});

/** The sample report with these sections put before its own. */
export const reportWith = (...sections: ReportSection[]): Report =>
  aReport({ sections: [...sections, ...aReport().sections] });

export const everyChild = { children: [mia, jude, baby], forbidden: [] };
