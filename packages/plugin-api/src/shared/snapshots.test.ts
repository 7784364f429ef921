import { describe, expect, it } from 'vitest';
import { referralSnapshotSchema } from './snapshots.ts';

const id = '01890a5d-ac96-7000-8000-000000000001';
const subject = {
  personId: id,
  position: 'co-parent',
  age: 31,
  isUnborn: false,
  gestationWeeks: null,
  state: 'submitted',
};
const child = { personId: id, age: 4, isUnborn: false, gestationWeeks: null, isOnPlan: true };
const snapshot = {
  referralId: id,
  offeringId: id,
  receivedOn: null,
  urgency: 'routine',
  needBy: null,
  subjects: [subject],
  children: [child],
  answers: {},
  records: [{ kind: 'intake', personId: id, on: '2026-03-05', level: 'casework' }],
  partnersOffered: true,
};

const takes = (given: unknown): boolean => referralSnapshotSchema.safeParse(given).success;

describe('what a programme’s rule gets of a referral', () => {
  it('is this and nothing else: no name, no place, no fact of the survivor’s side', () => {
    expect(takes(snapshot)).toBe(true);
    expect(Object.keys(referralSnapshotSchema.shape).sort()).toEqual([...Object.keys(snapshot), 'settings'].sort());
  });

  it.each(['name', 'hidesFrom', 'hasConviction', 'isSeparated', 'survivorNote'])('has no room for %s', (field) => {
    expect(takes({ ...snapshot, [field]: true })).toBe(false);
    expect(takes({ ...snapshot, subjects: [{ ...subject, [field]: true }] })).toBe(false);
    expect(takes({ ...snapshot, children: [{ ...child, [field]: true }] })).toBe(false);
  });
});
