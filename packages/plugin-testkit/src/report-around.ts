import type { Id, Report, ReportBlock } from '@waymark/contracts';
import type { ReportRequest } from '@waymark/plugin-api/server';

const guard = (...about: Id[]) => ({
  level: 'shared' as const,
  about,
  withheldFrom: [],
  holds: [],
  neededBecause: null,
});

const author: Report['author'] = {
  id: '01890a5d-ac96-7000-8000-000000000050',
  name: 'Priya Nair',
  role: 'lead-practitioner',
  jobTitle: 'Social worker',
  agency: 'Northmoor Council',
};
const ownChild = '01890a5d-ac96-7000-8000-000000000039';

/** A report of invented people that holds the part of a programme and nothing else; one child is of nobody enrolled. */
export const reportAround = (
  blocks: readonly ReportBlock[],
  { kind, period, enrolments }: ReportRequest,
  recipients: Report['recipients'],
): Report => {
  const children = [...new Set([ownChild, ...enrolments.flatMap(({ childIds }) => childIds)])];
  const adults = [...new Set(enrolments.map(({ personId }) => personId))];
  return {
    kind,
    id: '01890a5d-ac96-7000-8000-000000000051',
    reference: 'WM-2031-0001',
    revision: 1,
    title: 'Report for the conference',
    purpose: 'For the review of the plans.',
    isDemonstration: true,
    people: [
      ...adults.map((id) => ({ id, name: 'An adult', knownAs: null, position: null })),
      ...children.map((id) => ({ id, name: 'A child', knownAs: null, position: 'child' as const })),
    ],
    subjects: children.map((person) => ({
      person,
      bornOn: '2023-05-14',
      expectedOn: null,
      plan: null,
      ...guard(person),
    })),
    period,
    asAt: '2031-03-28T12:00:00.000Z',
    planActions: [],
    author,
    recipients,
    sections: [{ id: 'the-part', title: 'The part of a programme', child: null, blocks: [...blocks], ...guard() }],
    overrides: [],
    signed: null,
  };
};
