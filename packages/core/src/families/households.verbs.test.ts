import { type Id, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, editPerson, viewPerson } from '../persons/index.ts';
import { addHouse, addSmallFamily, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import type { SmallFamily } from '../testing/small-family.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { recordMembership, viewFamily } from './index.ts';

let core: TestCore;
let lead: Actor;
let family: SmallFamily;
beforeEach(async () => {
  core = await openTestCore();
  core.clock.set('2026-01-05T10:00:00Z');
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  family = await addSmallFamily(core, lead, 'Example');
});
afterEach(() => core.remove());

const view = (asAt?: string) =>
  performRead(core, viewFamily, { actor: lead, input: { familyId: family.familyId, asAt } });
const memberOf = async (personId: Id, asAt?: string) =>
  (await view(asAt)).people.find((person) => person.personId === personId);
const record = (personId: Id, about: Record<string, unknown>) =>
  performVerb(core, recordMembership, {
    actor: lead,
    input: { membershipId: newId(), familyId: family.familyId, personId, from: '2026-01-05', ...about },
  });
const correcting = async (personId: Id) => ({
  supersedes: { factId: (await memberOf(personId))?.membershipId ?? '', reason: 'Seen at home' },
});

describe('a household over time', () => {
  it('C12 shows who lives there, verified by whom and when, as it was known on each day', async () => {
    core.clock.set('2026-02-02T10:00:00Z');
    const verified = { livesInHousehold: true, verifiedBy: 'Home visit', verifiedOn: '2026-02-01' };
    await record(family.fatherId, { ...verified, ...(await correcting(family.fatherId)) });
    expect(await memberOf(family.fatherId)).toMatchObject({ livesInHousehold: true, verifiedBy: 'Home visit' });
    expect(await memberOf(family.fatherId, '2026-01-31T12:00:00Z')).toMatchObject({
      livesInHousehold: null,
      verifiedBy: null,
    });
  });

  it('C11 shows who has left and since when, and no more to the family’s worker at once', async () => {
    core.clock.set('2026-03-02T10:00:00Z');
    await record(family.fatherId, { to: '2026-03-02', ...(await correcting(family.fatherId)) });
    const now = await view();
    expect(now.people.map(({ personId }) => personId)).not.toContain(family.fatherId);
    await expect(
      performRead(core, viewPerson, { actor: lead, input: { personId: family.fatherId } }),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('nobody belongs to it twice at a time', async () => {
    await expect(record(family.motherId, { from: '2026-01-03' })).rejects.toMatchObject({ code: 'already-a-member' });
  });

  it('S38 refuses an end before the start and a verification nobody can have made yet, at their fields', async () => {
    await expect(record(family.motherId, { to: '2026-01-04' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'to', code: 'ends-before-it-starts' }] },
    });
    const verified = { verifiedBy: 'Home visit', verifiedOn: '2026-01-06', ...(await correcting(family.motherId)) };
    await expect(record(family.motherId, verified)).rejects.toMatchObject({
      detail: { fields: [{ path: 'verifiedOn', code: 'in-the-future' }] },
    });
  });

  it('S43 corrects no membership of another family, though it knows its id', async () => {
    const other = await addSmallFamily(core, lead, 'Elsewhere');
    const theirs = await performRead(core, viewFamily, { actor: lead, input: { familyId: other.familyId } });
    const factId = theirs.people[0]?.membershipId ?? '';
    await expect(record(family.motherId, { supersedes: { factId, reason: 'Wrong family' } })).rejects.toMatchObject({
      code: 'not-such-a-fact',
    });
  });
});

describe('C12 an adult nobody can name', () => {
  const add = async (dueOn: string, byStaffId = lead.staffId): Promise<Id> => {
    const personId = newId();
    const { familyId } = family;
    await performVerb(core, addPerson, {
      actor: lead,
      input: {
        personId,
        givenNames: 'Unidentified',
        familyName: 'adult',
        sex: 'M',
        ethnicity: 'not-asked',
        membership: {
          membershipId: newId(),
          familyId,
          from: '2026-01-05',
          livesInHousehold: true,
          findOut: { byStaffId, dueOn },
        },
      },
    });
    return personId;
  };

  it('is a member, with who is to find out who it is and by when', async () => {
    expect(await memberOf(await add('2026-01-12'))).toMatchObject({
      name: 'Unidentified adult',
      livesInHousehold: true,
      findOut: { by: 'Lee Example', dueOn: '2026-01-12' },
    });
  });

  it('is the same person once named, and the task stands as at the days before', async () => {
    const personId = await add('2026-01-12');
    core.clock.set('2026-01-09T10:00:00Z');
    const named = { givenNames: 'Jo', familyName: 'Other', sex: 'M', ethnicity: 'not-asked' };
    await performVerb(core, editPerson, { actor: lead, ifMatch: 1, input: { personId, ...named } });
    await record(personId, { livesInHousehold: true, ...(await correcting(personId)) });
    expect(await memberOf(personId)).toMatchObject({ name: 'Jo Other', findOut: null });
    expect((await memberOf(personId, '2026-01-08T12:00:00Z'))?.findOut).not.toBeNull();
  });

  it('S38 is nobody’s task in the past, or of someone of another house', async () => {
    await expect(add('2026-01-04')).rejects.toMatchObject({
      detail: { fields: [{ path: 'membership.findOut.dueOn', code: 'in-the-past' }] },
    });
    const stranger = await addStaff(core, await addHouse(core, 'Other Council'), 'Ola Example', ['lead-practitioner']);
    await expect(add('2026-01-12', stranger.staffId)).rejects.toMatchObject({
      detail: { fields: [{ path: 'membership.findOut.byStaffId', code: 'not-a-colleague' }] },
    });
  });
});
