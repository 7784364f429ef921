import type { FamilyTimelineData, MarkShapeName, TimelineFact } from '@waymark/ui';

const weekly = (
  id: string,
  first: string,
  shapes: readonly MarkShapeName[],
  what: (index: number) => string,
  source: string,
): readonly TimelineFact[] =>
  shapes.map((shape, index) => ({
    id: `${id}-${index}`,
    on: Temporal.PlainDate.from(first).add({ weeks: index }).toString(),
    shape,
    what: what(index + 1),
    source,
  }));

const fathers: readonly MarkShapeName[] = [
  'not-expected',
  'seen',
  'seen',
  'not-engaged',
  'seen',
  'missed',
  'missed',
  'seen',
  'could-not-attend',
  'seen',
  'not-recorded',
];
const mothers: readonly MarkShapeName[] = [
  'seen',
  'seen',
  'seen',
  'seen',
  'missed',
  'seen',
  'missed',
  'could-not-attend',
  'seen',
];
const ellas: readonly MarkShapeName[] = ['seen', 'seen', 'missed', 'seen', 'seen', 'seen'];

export const familyData: FamilyTimelineData = {
  from: '2025-11-10',
  to: '2026-06-20',
  asAt: '2026-06-04',
  lanes: [
    {
      id: 'ella',
      name: 'Ella Bell',
      group: 'child',
      services: [
        {
          id: 'cidva',
          name: 'Children’s support',
          waits: [
            {
              id: 'ella-wait',
              from: '2025-12-01',
              to: '2026-02-17',
              what: 'Waiting for a worker',
              source: 'referral of 1 December 2025',
            },
          ],
          facts: weekly('ella', '2026-02-18', ellas, (week) => `Meeting ${week}`, 'Children’s support, Jo Hart'),
        },
      ],
    },
    { id: 'noah', name: 'Noah Bell', group: 'child', services: [] },
    {
      id: 'dana',
      name: 'Dana Reyes',
      group: 'survivor',
      services: [
        {
          id: 'fbs',
          name: 'For Baby’s Sake',
          waits: [],
          facts: weekly('dana', '2026-03-10', mothers, (week) => `Session ${week}`, 'For Baby’s Sake, Mina Shah'),
        },
      ],
    },
    {
      id: 'marcus',
      name: 'Marcus Bell',
      group: 'person-causing-harm',
      services: [
        {
          id: 'caring-dads',
          name: 'Caring Dads',
          waits: [
            {
              id: 'marcus-wait',
              from: '2025-12-12',
              to: '2026-03-25',
              what: 'Waiting for a group',
              source: 'referral of 12 December 2025',
            },
          ],
          facts: weekly(
            'marcus',
            '2026-03-26',
            fathers,
            (week) => `Session ${week} of 17`,
            'Caring Dads register, Sam Okafor',
          ),
        },
        {
          id: 'substance',
          name: 'Relationship toolkit',
          waits: [
            {
              id: 'toolkit-wait',
              from: '2026-05-01',
              to: null,
              what: 'Waiting to be assessed',
              source: 'referral of 1 May 2026',
            },
          ],
          facts: [],
        },
      ],
    },
  ],
  statements: [
    {
      id: 'antenatal',
      service: 'Antenatal clinic',
      about: 'Dana Reyes',
      from: '2026-01-05',
      to: '2026-03-09',
      what: '3 of 8 appointments kept, last seen 2 March 2026',
      source: 'the midwife, 9 March 2026',
    },
    {
      id: 'probation',
      service: 'Probation',
      about: 'Marcus Bell',
      from: '2026-04-27',
      to: '2026-05-25',
      what: '4 of 4 appointments kept',
      source: 'his probation officer, 26 May 2026',
    },
  ],
  flags: [
    {
      id: 'custody',
      on: '2026-01-14',
      to: '2026-02-20',
      label: 'Custody',
      what: 'Marcus Bell is in prison',
      source: 'police, confirmed',
    },
    {
      id: 'conference',
      on: '2025-11-12',
      label: 'Conference',
      what: 'Initial child protection conference',
      source: 'plan record',
    },
    {
      id: 'release',
      on: '2026-04-27',
      label: 'Release',
      what: 'Marcus Bell is released',
      source: 'probation, confirmed',
    },
    {
      id: 'separation',
      on: '2026-05-04',
      label: 'Separation',
      what: 'Dana Reyes and Marcus Bell live apart',
      source: 'Dana Reyes, reported',
    },
    {
      id: 'review',
      on: '2026-06-12',
      label: 'Review',
      what: 'Review child protection conference',
      source: 'plan record',
    },
  ],
};
