import { referralStates } from '@waymark/contracts';
import type { ReferralSnapshot } from '@waymark/plugin-api/shared';
import { expect, it } from 'vitest';
import { partnerOffered } from './partner-offered.ts';

const id = '01890a5d-ac96-7000-8000-000000000001';
const referral = (partnersOffered: boolean): ReferralSnapshot => ({
  referralId: id,
  offeringId: id,
  receivedOn: null,
  urgency: 'routine',
  needBy: null,
  subjects: [],
  children: [],
  answers: {},
  records: [],
  partnersOffered,
});

const allowed = (partnersOffered: boolean) =>
  referralStates.filter(
    (to) => partnerOffered({ from: 'offered', to }, referral(partnersOffered), '2026-03-05').allows,
  );

it('lets him begin only once every affected partner was offered a worker of her own', () => {
  expect(allowed(true)).toEqual(referralStates);
  expect(referralStates.filter((to) => !allowed(false).includes(to))).toEqual(['enrolled']);
});
