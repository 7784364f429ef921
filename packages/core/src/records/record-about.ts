import type { Id, Position, RecordAbout } from '@waymark/contracts';
import { type ReadDb, visible } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { enrolmentOfPerson } from '../enrolments/enrolment-in-reach.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { expectations } from '../sessions/tables.ts';
import type { Actor } from '../verbs/actor.ts';

/** What a document is about, found within the asker's reach. `position` is null where only the person is known. */
export interface AboutInReach {
  readonly personId: Id;
  readonly programmeId: string;
  /** Of the place; null for a document about a person before any place: the programme's present version then. */
  readonly programmeVersion: string | null;
  readonly position: Position | null;
  readonly enrolmentId: Id | null;
  readonly sessionId: Id | null;
}

interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: string;
}

/** Person, place or session of a document; `undefined` when unknown or out of reach. */
export const aboutInReach = async (asked: Asked, about: RecordAbout): Promise<AboutInReach | undefined> => {
  if (about.kind === 'person') {
    const person = await personInReach(asked, about.personId);
    if (person === undefined) return undefined;
    const { personId, programmeId } = about;
    return { personId, programmeId, programmeVersion: null, position: null, enrolmentId: null, sessionId: null };
  }
  const place = await enrolmentOfPerson(asked, about.enrolmentId);
  if (place === undefined) return undefined;
  const { enrolmentId, personId, programmeId, programmeVersion, enrolmentPosition: position } = place;
  const found = { personId, programmeId, programmeVersion, position, enrolmentId };
  if (about.kind === 'enrolment') return { ...found, sessionId: null };
  const isOfPlace = await expectedAtSession(asked, enrolmentId, about.sessionId);
  return isOfPlace ? { ...found, sessionId: about.sessionId } : undefined;
};

const expectedAtSession = async ({ handle, actor, now }: Asked, enrolmentId: Id, sessionId: Id): Promise<boolean> => {
  const [row] = await handle.db
    .select({ id: expectations.id })
    .from(expectations)
    .where(
      and(
        eq(expectations.enrolmentId, enrolmentId),
        eq(expectations.sessionId, sessionId),
        visible(expectations, { staffId: actor.staffId, now }),
      ),
    );
  return row !== undefined;
};
