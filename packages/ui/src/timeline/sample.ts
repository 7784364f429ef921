import type { FamilyTimelineData } from './data.ts';

/** A small invented family for the tests of this folder. */
export const sample: FamilyTimelineData = {
  from: '2026-01-01',
  to: '2026-06-30',
  asAt: '2026-06-04',
  lanes: [
    {
      id: 'marcus',
      name: 'Marcus',
      group: 'person-causing-harm',
      services: [
        {
          id: 'dads',
          name: 'Small Steps',
          waits: [{ id: 'w1', from: '2026-01-05', to: '2026-03-25', what: 'Waiting for a group', source: 'referral' }],
          facts: [
            { id: 'f1', on: '2026-03-26', shape: 'seen', what: 'Session 1', source: 'register' },
            { id: 'f2', on: '2026-04-02', shape: 'missed', what: 'Session 2', source: 'register' },
            { id: 'f3', on: '2026-04-02', shape: 'seen', what: 'Catch-up', source: 'register' },
            { id: 'f4', on: '2026-04-09', shape: 'not-expected', what: 'Session 3', source: 'register' },
          ],
        },
      ],
    },
    {
      id: 'ella',
      name: 'Ella',
      group: 'child',
      services: [
        {
          id: 'support',
          name: 'Support',
          waits: [{ id: 'w2', from: '2026-05-01', to: null, what: 'Waiting for a worker', source: 'referral' }],
          facts: [{ id: 'f5', on: '2026-04-14', shape: 'missed', what: 'Meeting 1', source: 'worker' }],
        },
      ],
    },
    { id: 'noah', name: 'Noah', group: 'child', services: [] },
  ],
  statements: [
    {
      id: 's1',
      service: 'Antenatal clinic',
      about: 'Dana',
      from: '2026-02-01',
      to: '2026-03-09',
      what: '3 of 8 kept',
      source: 'midwife, 9 March 2026',
    },
  ],
  flags: [
    { id: 'c1', on: '2026-01-14', to: '2026-02-20', label: 'Custody', what: 'In prison', source: 'police' },
    { id: 'c2', on: '2026-01-20', label: 'Birth', what: 'Mia is born', source: 'hospital' },
    { id: 'c3', on: '2026-06-29', label: 'Conference', what: 'Review conference', source: 'plan' },
  ],
};
