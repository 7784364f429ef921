import { type Id, type MarkCode, newId } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { and, asc, eq } from 'drizzle-orm';
import { recordMarks } from '../marks/index.ts';
import { sessions } from '../sessions/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { performVerb } from '../verbs/perform.ts';
import { openTestCore, type TestCore } from './open-core.ts';
import { addSmallFamily, giveWorker, type SmallFamily } from './small-family.ts';
import { addSmallGroup, addSmallOffering, givePlaceTo, referFather, type SmallOffering } from './small-offering.ts';
import { smallProgramme } from './small-programme.ts';
import { smallPrompts, smallRecords } from './small-records.ts';
import { addHouse, addStaff, type TestHouse } from './staff-of.ts';
import { programmesOf } from './test-programmes.ts';

/** A small family whose father has a place on the small programme, made through the verbs, and everyone around it. */
export interface PlacedFather {
  readonly core: TestCore;
  readonly house: TestHouse;
  readonly lead: Actor;
  readonly worker: Actor;
  readonly chair: Actor;
  readonly offering: SmallOffering;
  readonly family: SmallFamily;
  readonly groupId: Id;
  readonly enrolmentId: Id;
  readonly referralId: Id;
  readonly subjectId: Id;
  /** The group's sessions in order of time: Thursdays at 18:30. */
  readonly sessionIds: readonly Id[];
}

/** The small programme with documents, questions and, where given, report sections. */
export const fullSmallProgramme = (changes: Omit<Partial<ServerPlugin>, 'shared'> = {}): ServerPlugin => {
  const plugin = smallProgramme(changes);
  return { ...plugin, shared: { ...plugin.shared, records: smallRecords, prompts: smallPrompts } };
};

/** Referred on 6 January 2026, given a place on 2 February; the group meets from 5 February on. */
export const placeFather = async (plugin: ServerPlugin = fullSmallProgramme()): Promise<PlacedFather> => {
  const core = await openTestCore(programmesOf([plugin]));
  const house = await addHouse(core, 'Example Council');
  const lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
  const chair = await addStaff(core, house, 'Cameron Example', ['chair']);
  core.clock.set('2026-01-06T09:00:00Z');
  const offering = await addSmallOffering(core);
  const worker = await addStaff(core, house, 'Pat Example', ['partner-support']);
  const family = await addSmallFamily(core, lead, 'Example');
  await giveWorker(core, lead, family.motherId, worker);
  const referral = await referFather(core, offering, { lead, family });
  core.clock.set('2026-02-02T09:00:00Z');
  const groupId = await addSmallGroup(core, offering, { startsOn: '2026-02-05' });
  const enrolmentId = await givePlaceTo(core, offering, referral, groupId);
  const rows = await core.store.write(
    async (unit) =>
      await unit.db
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(eq(sessions.groupId, groupId)))
        .orderBy(asc(sessions.startsAt)),
  );
  const sessionIds = rows.map((row) => row.id);
  return { core, house, lead, worker, chair, offering, family, groupId, enrolmentId, ...referral, sessionIds };
};

/** Marks the father at the n-th session of the group, at half past eight on that evening. */
export const markFather = async (
  { core, offering, family, sessionIds }: PlacedFather,
  session: number,
  code: MarkCode,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  const day = Temporal.PlainDate.from('2026-02-05').add({ weeks: session - 1 });
  core.clock.set(`${day.toString()}T20:30:00Z`);
  await performVerb(core, recordMarks, {
    actor: offering.facilitator,
    input: {
      sessionId: sessionIds[session - 1],
      marks: [
        {
          markId: newId(),
          personId: family.fatherId,
          code,
          mode: 'in-person',
          occurredAt: core.store.now(),
          ...details,
        },
      ],
    },
  });
};
