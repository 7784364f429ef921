import type { ReportBlock } from '@waymark/contracts';
import type { EnrolmentForReport, ReportSections } from '@waymark/plugin-api/server';
import { records } from '../shared/records.ts';
import { completionStatement } from '../shared/statements.ts';

const contactsExpected = records.find((record) => record.kind === 'referrer-contact')?.expected?.length ?? 0;

/** Everything here is about him alone: it stands in no version of another parent (S42). */
const aboutHim = (enrolment: EnrolmentForReport) => ({
  about: [enrolment.personId],
  withheldFrom: [],
  holds: [],
  neededBecause: null,
});

const limits = (enrolment: EnrolmentForReport): ReportBlock => ({
  kind: 'statement',
  id: `caring-dads-limits-${enrolment.enrolmentId}`,
  title: 'What the programme is and is not',
  text: completionStatement,
  level: 'shared',
  ...aboutHim(enrolment),
});

const contacts = (enrolment: EnrolmentForReport): ReportBlock => {
  const made = enrolment.records.filter((record) => record.kind === 'referrer-contact');
  return {
    kind: 'facts',
    id: `caring-dads-contacts-${enrolment.enrolmentId}`,
    title: 'Contacts between facilitators and the referrer',
    topic: 'timeliness',
    items: [{ label: 'Documented contacts', value: `${made.length} of ${contactsExpected}` }],
    level: 'casework',
    ...aboutHim(enrolment),
  };
};

const homework = (enrolment: EnrolmentForReport): ReportBlock[] => {
  const times = (reply: string) =>
    enrolment.prompts
      .filter((prompt) => prompt.promptId === 'homework' && prompt.reply === reply)
      .reduce((sum, prompt) => sum + prompt.times, 0);
  const asked = times('yes') + times('no');
  if (asked === 0) return [];
  return [
    {
      kind: 'facts',
      id: `caring-dads-homework-${enrolment.enrolmentId}`,
      title: 'Work between sessions',
      topic: null,
      items: [{ label: 'Homework done', value: `${times('yes')} of ${asked} times it was asked` }],
      level: 'casework',
      ...aboutHim(enrolment),
    },
  ];
};

/** The programme's part of a report: its limits always, contacts with the referrer, homework. Figures come from the core. */
export const reportSections: ReportSections = async ({ enrolments }) =>
  enrolments.flatMap((enrolment) => [limits(enrolment), contacts(enrolment), ...homework(enrolment)]);
