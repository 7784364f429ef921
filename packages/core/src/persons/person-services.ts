import type { Id, PersonView } from '@waymark/contracts';
import { type Asker, type Reader, visible } from '@waymark/database';
import { and, asc, eq, lte } from 'drizzle-orm';
import { policyOf } from '../engagement/policy-of.ts';
import { sentence, type Who } from '../engagement/rules/sentence.ts';
import { summarise } from '../engagement/rules/summarise.ts';
import { loadCounted } from '../enrolments/attendance-of.ts';
import { enrolments } from '../enrolments/tables.ts';
import { stateSentence } from '../families/services-of.ts';
import { positionOn } from '../positions/rules.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';

type Service = PersonView['services'][number];

export interface ServicesAsked {
  readonly personId: Id;
  readonly bornOn: string | null;
  readonly who: Who;
  readonly programmes: Programmes;
  readonly asker: Asker & { readonly now: string };
  readonly today: string;
}

/** What a person is referred to or attends, in the one sentence that every screen has (S32). */
export const personServices = async (reader: Reader, asked: ServicesAsked): Promise<Service[]> => {
  const { personId, programmes, asker } = asked;
  const rows = await reader.db
    .select({
      subjectId: referralSubjects.id,
      programmeId: referrals.programmeId,
      position: referralSubjects.position,
      state: referralSubjects.state,
      stateSince: referralSubjects.stateSince,
      receivedAt: referralSubjects.receivedAt,
      enrolmentId: enrolments.id,
      programmeVersion: enrolments.programmeVersion,
      enrolmentPosition: enrolments.position,
      startedAt: enrolments.startedAt,
      endedAt: enrolments.endedAt,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .leftJoin(enrolments, eq(enrolments.subjectId, referralSubjects.id))
    .where(
      and(
        eq(referralSubjects.personId, personId),
        visible(referralSubjects, asker),
        lte(referralSubjects.receivedAt, asker.now),
      ),
    )
    .orderBy(asc(referralSubjects.receivedAt), asc(referralSubjects.id));
  const services: Service[] = [];
  for (const row of rows)
    services.push({
      subjectId: row.subjectId,
      programme: programmes.get(row.programmeId).shared.manifest.title,
      position: positionOn(row.enrolmentPosition ?? row.position, asked.bornOn, asked.today),
      state: row.state,
      sentence: await sentenceOf(reader, asked, row),
      isReceiving: stateSentence.isReceiving(row, asker.now),
    });
  return services;
};

type Row = Parameters<typeof stateSentence.withoutPlace>[0] & {
  readonly programmeId: string;
  readonly programmeVersion: string | null;
  readonly enrolmentId: Id | null;
  readonly enrolmentPosition: Service['position'] | null;
  readonly position: Service['position'];
  readonly endedAt: string | null;
};

const sentenceOf = async (reader: Reader, asked: ServicesAsked, row: Row): Promise<string> => {
  const { programmes, asker, bornOn } = asked;
  if (row.enrolmentId === null || row.programmeVersion === null) return stateSentence.withoutPlace(row, asker.now);
  const { programmeId, programmeVersion, enrolmentId } = row;
  const held = row.enrolmentPosition ?? row.position;
  const position = positionOn(held, bornOn, asked.today);
  const policy = policyOf(programmes, { programmeId, programmeVersion, position });
  const place = { enrolmentId, position: held, bornOn, policy, asAt: asker.now, asker };
  const { facts, options } = await loadCounted(reader.db, place);
  return sentence(summarise(facts, options), asked.who) + stateSentence.ending(row, asker.now);
};
