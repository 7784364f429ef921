import type { FactsBlock, ReportBlock, ReportContent } from '@waymark/contracts';
import { attendanceBlock } from './attendance-block.ts';
import { guardOf } from './guards.ts';
import type { PersonFact, ServiceFact } from './report-facts.ts';

/** What a child is referred to shows who works with the child, as attendance does (S42). */
const holdsOf = ({ position }: PersonFact): readonly ReportContent[] =>
  position === 'child' ? ['child-attendance'] : [];

/** A referral without a place: receiving nothing, however long it is open (A1). */
const withoutPlace = (person: PersonFact, service: ServiceFact): FactsBlock => ({
  kind: 'facts',
  id: `service-${service.subjectId}`,
  title: 'Referred, receiving nothing',
  topic: null,
  items: [{ label: service.programme, value: service.sentence }],
  ...guardOf('shared', [person.personId], holdsOf(person)),
});

const unrecordedOf = ({ attendance }: ServiceFact): number =>
  attendance.filter(({ part }) => part === 'not-recorded').length;

/** What the services leave open, from the services alone: as restricted as they are, and no more. */
const openOf = (person: PersonFact): FactsBlock => {
  const unrecorded = person.services.reduce((sum, service) => sum + unrecordedOf(service), 0);
  const isReceiving = person.services.some((service) => service.isReceiving);
  return {
    kind: 'facts',
    id: `open-${person.personId}`,
    title: 'Not known, or not received',
    topic: null,
    items: [
      ...(isReceiving ? [] : [{ label: 'Programmes', value: 'Nothing is being received.' }]),
      ...(unrecorded > 0 ? [{ label: 'Sessions nobody recorded', value: String(unrecorded) }] : []),
      { label: 'Services outside these programmes', value: 'Not known.' },
    ],
    ...guardOf('shared', [person.personId], holdsOf(person)),
  };
};

/** Every service of a person, each in the sentence and rows of the one rule, and what they leave open. */
export const serviceBlocks = (person: PersonFact): ReportBlock[] => [
  ...person.services.map((service) =>
    service.enrolmentId === null
      ? withoutPlace(person, service)
      : attendanceBlock(person, service, service.enrolmentId),
  ),
  openOf(person),
];
