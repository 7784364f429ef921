import { addDays } from '@waymark/contracts';
import type { DemoRecord, DemoStory } from '@waymark/plugin-api/server';
import { referrerContactKind } from '../shared/referrer-contact.ts';

const concernSets = [
  ['domestic-abuse'],
  ['domestic-abuse', 'emotional-harm'],
  ['emotional-harm', 'neglect'],
  ['physical-harm', 'domestic-abuse'],
];

const pick = <T>(list: readonly [T, ...T[]], n: number): T => list[n % list.length] ?? list[0];

const contacts: readonly [DemoRecord['document'], ...DemoRecord['document'][]] = [
  {
    with: 'Morgan Ellis',
    agency: 'Children’s services',
    how: 'phone',
    goals: 'To notice what his children feel before he speaks.',
    progress: 'Takes part when asked directly; still speaks of himself first.',
  },
  {
    with: 'Morgan Ellis',
    agency: 'Children’s services',
    how: 'video',
    goals: 'To take responsibility for what the children saw and heard.',
    progress: 'Named one evening and what each child did. Missed sessions spoken about.',
  },
];

/** Invented answers and documents, the same for the same number. */
export const demo: DemoStory = {
  referralAnswers: (n) => ({
    concerns: concernSets[n % concernSets.length],
    sexualHarmConcern: 'no',
    contactWithChild: pick(['lives-with', 'weekly', 'fortnightly', 'weekly'], n),
    contactIsSupervised: pick(['no', 'yes', 'no'], n),
    contactDispute: n % 11 === 0 ? 'yes' : 'no',
    ...(n % 13 === 0
      ? { othersInvolved: 'not-known' }
      : { othersInvolved: 'yes', otherProfessionals: 'Lead practitioner; health visitor; the children’s school.' }),
    acknowledgesHarm: pick(['yes', 'not-known', 'yes', 'no'], n),
    wantsToTakePart: n % 7 === 0 ? 'not-known' : 'yes',
    drinkOrDrugsPreventAttendance: 'no',
    knowsOfPartnerContact: 'yes',
    perpetratorProgrammeConsidered: pick(['considered-not-suitable', 'not-available', 'offered'], n),
  }),
  records: (n, start, today) =>
    [42, 84]
      .map((days) => addDays(start, days - (n % 5)))
      .filter((on) => on <= today)
      .map((on, index) => ({ kind: referrerContactKind, on, document: { on, ...(contacts[index] ?? contacts[0]) } })),
  promptAnswers: (n, sessionNumber) => [
    { promptId: 'homework', reply: (n + sessionNumber) % 3 === 0 ? 'no' : 'yes' },
    { promptId: 'new-relationship', reply: (n + sessionNumber) % 13 === 0 ? 'asked-not-answered' : 'no' },
  ],
};
