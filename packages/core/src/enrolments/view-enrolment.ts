import { enrolmentView, type Id, type Sex, viewEnrolmentInput } from '@waymark/contracts';
import { type Asker, type ReadDb, reaches, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { policyOf } from '../engagement/policy-of.ts';
import { sentence } from '../engagement/rules/sentence.ts';
import { summarise } from '../engagement/rules/summarise.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { loadPartnerContact } from '../referrals/load-partner-contact.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineRead } from '../verbs/declaration.ts';
import { judgeCompletionOf, loadCounted } from './attendance-of.ts';
import { catchUpsOf } from './catch-ups-of.ts';
import { enrolmentOfEither } from './enrolment-in-reach.ts';
import { individualItems } from './individual-items.ts';
import { movesOf } from './moves-of.ts';
import { enrolmentPauses } from './tables.ts';

/** A place for those who coordinate it or lead its group: how it stands, what is covered, what is still to plan. */
export const viewEnrolment = defineRead({
  name: 'view-enrolment',
  summary: 'A place: how it stands, what is covered, what is still to plan.',
  permission: 'core.enrolment.view',
  route: { method: 'GET', path: '/enrolments/:enrolmentId' },
  input: viewEnrolmentInput,
  output: enrolmentView,
  sample: (world) => ({ enrolmentId: world.enrolmentId }),
  subject: (asked, { enrolmentId }) => enrolmentOfEither(asked, enrolmentId),
  run: async ({ reader, actor, now, subject: place, programmes }, { enrolmentId }) => {
    const who = { staffId: actor.staffId, now };
    const { personId, programmeId, programmeVersion, enrolmentPosition: position, bornOn } = place;
    const policy = policyOf(programmes, { programmeId, programmeVersion, position });
    const { facts, options, counted } = await loadCounted(reader.db, {
      enrolmentId,
      position,
      bornOn,
      policy,
      asAt: now,
      asker: who,
    });
    const { met, version, reasons } = judgeCompletionOf(policy, counted);
    const contact = await loadPartnerContact(reader.db, [personId], now, who);
    const person = await personOf(reader.db, personId, who);
    return {
      enrolmentId,
      referralId: place.referralId,
      personId,
      name: fullName(person),
      programmeId,
      programmeVersion,
      groupId: place.groupId,
      position,
      state: place.state,
      from: place.from,
      startedAt: place.startedAt,
      endedAt: place.endedAt,
      receivingNothingSince: place.state === 'ending' ? place.stateSince : null,
      exitReason: place.exitReason,
      partnerContact: mayKnowContact(actor) ? (contact.get(personId) ?? ('not-in-place-yet' as const)) : null,
      sentence: sentence(summarise(facts, options), { sex: person.sex, knownAs: person.knownAs ?? person.givenNames }),
      completion: {
        isMet: met,
        version,
        reasons: reasons.map(({ code, isMet, because }) => ({ code, isMet, because })),
      },
      groupMoves: await movesOf(reader.db, enrolmentId, who),
      pauses: await pausesOf(reader.db, enrolmentId, who),
      catchUps: await catchUpsOf(reader.db, programmes, place, now, who),
      individual: await individualItems(reader.db, programmes, place, who),
    };
  },
  opened: (view) => ({ records: [view.enrolmentId], persons: [view.personId] }),
});

/** Whether partner contact stands is the coordinator's to know; who leads his group is told nothing of it. */
const mayKnowContact = ({ roles }: Actor): boolean => roles.has('coordinator') || roles.has('provider-manager');

interface Named {
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly sex: Sex;
}

const personOf = async (db: ReadDb, personId: Id, who: Asker): Promise<Named> => {
  const [person] = await db
    .select({
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
      sex: persons.sex,
    })
    .from(persons)
    .where(and(eq(persons.id, personId), reaches(persons.id, 'shared', who)));
  if (person === undefined) throw new Error('A place in reach has a person out of reach');
  return person;
};

const pausesOf = async (db: ReadDb, enrolmentId: Id, who: Asker) =>
  await db
    .select({
      pauseId: enrolmentPauses.id,
      pauseReason: enrolmentPauses.pauseReason,
      from: enrolmentPauses.from,
      to: enrolmentPauses.to,
    })
    .from(enrolmentPauses)
    .where(and(eq(enrolmentPauses.enrolmentId, enrolmentId), live(enrolmentPauses), visible(enrolmentPauses, who)))
    .orderBy(asc(enrolmentPauses.from), asc(enrolmentPauses.id));
