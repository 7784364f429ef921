import { asAt, dana, ella, familyId, marcusBell, noah, samplePlan } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import type { Child, ToAnswer } from './answer-by.ts';

export const alertId = idOf(560);

/** Something to answer by the end of 4 June 2026. */
export const sampleAsk = (more: Partial<ToAnswer> = {}): ToAnswer => ({
  recipientId: idOf(561),
  alertId,
  event: 'missed-running',
  because: '2 missed in a row: 21 and 28 May 2026',
  how: 'written-meaning',
  dueAt: '2026-06-04T22:59:00.000Z',
  raisedAt: '2026-06-03T20:15:00.000Z',
  ...more,
});

export const sampleChild = (more: Partial<Child> = {}): Child => ({
  personId: ella,
  name: 'Ella Bell',
  age: 7,
  expectedOn: null,
  families: [{ familyId, reference: 'W-10427' }],
  plans: [samplePlan()],
  nextMeeting: { meetingId: idOf(550), kind: 'review-conference', startsAt: '2026-06-12T09:00:00.000Z' },
  services: [
    {
      personId: dana,
      name: 'Dana Reyes',
      position: 'survivor',
      programme: 'For Baby’s Sake',
      state: 'waiting',
      sentence: 'waiting 94 days: receiving nothing yet',
      isReceiving: false,
    },
    {
      personId: marcusBell,
      name: 'Marcus Bell',
      position: 'person-causing-harm',
      programme: 'Caring Dads',
      state: 'enrolled',
      sentence: '13 held for him: seen 9, missed 2 (1 cancelled late), could not attend 1, not recorded 1.',
      isReceiving: true,
    },
  ],
  toAnswer: [],
  ...more,
});

export const secondChild = (more: Partial<Child> = {}): Child =>
  sampleChild({ personId: noah, name: 'Noah Bell', age: 4, services: [], ...more });

export const childrenOf = (children: readonly Child[]) => ({ asAt, children: [...children] });
