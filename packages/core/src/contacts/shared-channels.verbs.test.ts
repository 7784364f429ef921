import { type Id, newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordRelationship } from '../families/index.ts';
import { notices } from '../notices/tables.ts';
import { addPerson } from '../persons/index.ts';
import { addHouse, addSmallFamily, addStaff, giveWorker, openTestCore, type TestCore } from '../testing/index.ts';
import type { SmallFamily } from '../testing/small-family.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { recordContactCard, viewContact } from './index.ts';
import { sharedDetails } from './rules.ts';
import { sharedChannels } from './tables.ts';

let core: TestCore;
let lead: Actor;
let worker: Actor;
let family: SmallFamily;
beforeEach(async () => {
  core = await openTestCore();
  core.clock.set('2026-03-02T10:00:00Z');
  const house = await addHouse(core, 'Example Council');
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
  worker = await addStaff(core, house, 'Pat Example', ['partner-support']);
  family = await addSmallFamily(core, lead, 'Example');
});
afterEach(() => core.remove());

const card = (actor: Actor, personId: Id, channels: readonly (readonly [string, string])[]) =>
  performVerb(core, recordContactCard, {
    actor,
    input: {
      cardId: newId(),
      personId,
      card: {
        channels: channels.map(([channel, detail]) => ({ channel, detail })),
        days: '',
        times: '',
        safeWords: '',
        neverUse: [],
        neverTell: [],
        voicemail: 'no',
      },
    },
  });
const hers = (actor: Actor) => performRead(core, viewContact, { actor, input: { personId: family.motherId } });
const his = (actor: Actor) => performRead(core, viewContact, { actor, input: { personId: family.fatherId } });
const tasks = async () =>
  await core.store.write(
    async (unit) =>
      await unit.db
        .select({ personId: notices.personId, to: notices.toStaffId, state: notices.state, level: notices.level })
        .from(notices)
        .where(eq(notices.kind, 'shared-channel')),
  );

const ways = [
  ['phone', '07700 900123'],
  ['email', 'robin@example.test'],
] as const;

describe('a way to reach her that stands on the other side too', () => {
  it('is not used any more, and her worker is asked to find another, whoever’s card came first', async () => {
    await giveWorker(core, lead, family.motherId, worker);
    await card(worker, family.motherId, ways);
    expect((await hers(worker)).sharedChannels).toEqual([]);
    await card(lead, family.fatherId, [['text-message', '+44 7700 900 123']]);
    expect((await hers(worker)).sharedChannels).toEqual([0]);
    expect(await tasks()).toEqual([
      { personId: family.motherId, to: worker.staffId, state: 'queued', level: 'support' },
    ]);
  });

  it('is found by an address as well, and by harm that becomes known later', async () => {
    await giveWorker(core, lead, family.motherId, worker);
    await card(worker, family.motherId, [['letter', 'Flat 2, 14 Elm Street']]);
    const otherId = newId();
    await performVerb(core, addPerson, {
      actor: lead,
      input: {
        personId: otherId,
        givenNames: 'Jo',
        familyName: 'Other',
        sex: 'F',
        ethnicity: 'not-asked',
        membership: { membershipId: newId(), familyId: family.familyId, from: '2026-03-02' },
      },
    });
    await card(lead, otherId, [['letter', 'flat 2 14 elm street']]);
    expect((await hers(worker)).sharedChannels).toEqual([]);
    await performVerb(core, recordRelationship, {
      actor: lead,
      input: {
        relationshipId: newId(),
        personId: otherId,
        otherPersonId: family.motherId,
        kind: 'relative-of',
        harm: 'causes-harm-to',
        harmEstablishedBy: 'said-by-person-harmed',
      },
    });
    expect((await hers(worker)).sharedChannels).toEqual([0]);
  });

  it('stands with duty where she has no worker, and is asked once', async () => {
    await card(lead, family.fatherId, [['phone', '07700900123']]);
    await card(lead, family.motherId, ways);
    await performVerb(core, recordContactCard, {
      actor: lead,
      input: {
        cardId: newId(),
        personId: family.childId,
        card: { channels: [], days: '', times: '', safeWords: '', neverUse: [], neverTell: [], voicemail: 'no' },
      },
    });
    expect(await tasks()).toEqual([
      { personId: family.motherId, to: null, state: 'no-recipient', level: 'safe-contact' },
    ]);
  });

  it('S28 S40 changes nothing about him, for whoever reads his card, and no fact stands under him', async () => {
    await giveWorker(core, lead, family.motherId, worker);
    await card(lead, family.fatherId, [['phone', '07700900123']]);
    const before = await his(lead);
    const answer = await card(worker, family.motherId, ways);
    expect(Object.keys(answer).sort()).toEqual(['cardId', 'isNew']);
    expect(await his(lead)).toEqual(before);
    const about = await core.store.write(
      async (unit) => await unit.db.select({ personId: sharedChannels.personId }).from(sharedChannels),
    );
    expect(about).toEqual([{ personId: family.motherId }]);
  });
});

describe('the same detail, written otherwise', () => {
  const number = (text: string) => ({ kind: 'number' as const, text });
  const address = (text: string) => ({ kind: 'address' as const, text });
  it.each([
    ['with the country’s prefix', number('+44 (0)7700 900123'), number('07700-900-123'), true],
    ['as another number', number('07700 900124'), number('07700 900123'), false],
    ['with capitals and commas', address('Robin@Example.test'), address('robin@example.test '), true],
    ['as another house', address('14 Elm Street'), address('41 Elm Street'), false],
    ['too short to tell anything', number('999'), number('999'), false],
  ])('%s', (_how, own, other, isShared) => {
    expect(sharedDetails([own], [other])).toEqual(isShared ? [0] : []);
  });
});
