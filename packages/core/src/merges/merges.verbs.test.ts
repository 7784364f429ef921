import { type Id, newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { referencesOf } from '@waymark/kit';
import { asc, eq, getTableColumns, getTableName } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocate } from '../access/index.ts';
import { refreshReach } from '../access/refresh-reach.ts';
import { recordCircumstance } from '../circumstances/index.ts';
import { viewFamily } from '../families/index.ts';
import { relationships } from '../families/tables.ts';
import { restrictPerson, setConflict } from '../governance/index.ts';
import { marks } from '../marks/tables.ts';
import { findPersons } from '../persons/index.ts';
import { insertPerson } from '../persons/insert-person.ts';
import { persons } from '../persons/tables.ts';
import { coreTables } from '../schema.ts';
import { addSmallFamily, addStaff, givePlaceTo, giveWorker, referFather, type SmallFamily } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listMerges, mergePersons, undoMerge } from './index.ts';
import { asPg, personReferences } from './references.ts';

let at: PlacedFather;
let governor: Actor;
let double: SmallFamily;
beforeEach(async () => {
  at = await placeFather();
  governor = await addStaff(at.core, at.house, 'Ida Example', ['information-governance']);
  double = await addSmallFamily(at.core, at.lead, 'Exampel');
  await at.core.store.write(async (unit) => {
    await refreshReach(unit, [governor.staffId]);
    unit.audit({ actorId: systemActor, action: 'test-role', outcome: 'done', recordIds: [], personIds: [] });
  });
});
afterEach(() => at.core.remove());

const merge = async (goneId: Id, keptId: Id): Promise<Id> => {
  const mergeId = newId();
  const input = { mergeId, goneId, keptId, why: 'Referred twice under two spellings' };
  await performVerb(at.core, mergePersons, { actor: governor, input });
  return mergeId;
};
const undo = (mergeId: Id) =>
  performVerb(at.core, undoMerge, { actor: governor, input: { mergeId, why: 'They are cousins' } });
const failure = async (attempt: Promise<unknown>): Promise<unknown> =>
  await attempt.then(
    () => 'done',
    (error: unknown) => error,
  );
const codesOf = async (attempt: Promise<unknown>): Promise<unknown> => {
  const refused = await failure(attempt);
  return (refused as { detail?: { fields?: { path: string; code: string }[] } }).detail?.fields?.map(
    ({ path, code }) => `${path}: ${code}`,
  );
};

/** Rebuilt at every turn, or the record of what was done: these differ and nothing else may. */
const ofTheAct = new Set(['audit_entries', 'merges', 'merge_moves', 'merged_ids', 'person_keys', 'possible_matches']);

/** Every row of the house but versions, as text. */
const everything = async (): Promise<string[]> =>
  await at.core.store.write(async ({ db }) => {
    const rows: string[] = [];
    for (const table of coreTables.filter((declared) => !ofTheAct.has(getTableName(declared)))) {
      for (const row of await db.select(getTableColumns(asPg(table))).from(asPg(table))) {
        const { version: _version, comparedVersion: _compared, ...stored } = row as Record<string, unknown>;
        rows.push(`${getTableName(table)} ${JSON.stringify(stored)}`);
      }
    }
    return rows.sort();
  });

const found = async (actor: Actor, name: string) =>
  (await performRead(at.core, findPersons, { actor, input: { name } })).persons.map(({ personId }) => personId);

describe('S17 a merge', () => {
  it('leads everything that named the record that goes to the kept one, and undoing gives back the state before', async () => {
    const before = await everything();
    const mergeId = await merge(double.childId, at.family.childId);
    const merged = await everything();
    expect(merged).not.toEqual(before);
    expect(merged.filter((row) => row.includes(double.childId) && !row.startsWith('persons '))).toEqual([]);
    expect(await found(at.lead, 'Wren')).toEqual([at.family.childId]);
    await undo(mergeId);
    expect(await everything()).toEqual(before);
    const [shown] = (await performRead(at.core, listMerges, { actor: governor, input: {} })).merges;
    expect(shown).toMatchObject({ goneId: double.childId, by: 'Ida Example', undoneWhy: 'They are cousins' });
  });

  it('S28 is found by a name from before by those alone who read what professionals or her side know', async () => {
    await at.core.store.write(async (unit) => {
      await unit.db.update(persons).set({ searchName: 'sandy before' }).where(eq(persons.id, double.fatherId));
      unit.audit({ actorId: systemActor, action: 'test-name', outcome: 'done', recordIds: [], personIds: [] });
    });
    await merge(double.fatherId, at.family.fatherId);
    expect(await found(at.lead, 'Before')).toEqual([at.family.fatherId]);
    expect(await found(at.offering.facilitator, 'Example')).toContain(at.family.fatherId);
    expect(await found(at.offering.facilitator, 'Before')).toEqual([]);
  });

  it('keeps what was recorded since where it belongs', async () => {
    const mergeId = await merge(double.childId, at.family.childId);
    const circumstanceId = newId();
    await performVerb(at.core, recordCircumstance, {
      actor: at.lead,
      input: {
        circumstanceId,
        personId: double.childId,
        kind: 'concern',
        from: '2026-01-20',
        sourceName: 'Lee',
        sourceAgency: 'Council',
        reliability: 'reported',
      },
    });
    await undo(mergeId);
    const rows = await everything();
    expect(rows.find((row) => row.includes(circumstanceId) && row.startsWith('circumstances'))).toContain(
      at.family.childId,
    );
  });

  it('takes back with a place the marks that were made on it since', async () => {
    const other = await referFather(at.core, at.offering, { lead: at.lead, family: double });
    const mergeId = await merge(double.fatherId, await lonely('Kit', 'Exampel'));
    const worker = await addStaff(at.core, at.house, 'Pat Two', ['partner-support']);
    await performVerb(at.core, allocate, {
      actor: at.lead,
      input: {
        allocationId: newId(),
        personId: double.motherId,
        staffId: worker.staffId,
        role: 'partner-support',
        from: '2026-01-05',
      },
    });
    const enrolmentId = await givePlaceTo(at.core, at.offering, other, at.groupId);
    await undo(mergeId);
    const rows = (await everything()).filter((row) => row.includes(enrolmentId));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => row.includes('"personId"') && !row.includes(double.fatherId))).toEqual([]);
  });

  it('S47 leaves neither record open to whom it was closed since', async () => {
    const closed = { staffId: at.lead.staffId, kind: 'set', why: 'Her brother' };
    const first = await merge(double.childId, at.family.childId);
    const personId = at.family.childId;
    await performVerb(at.core, setConflict, { actor: governor, input: { conflictId: newId(), personId, ...closed } });
    await undo(first);
    expect(await found(at.lead, 'Wren')).toEqual([]);
  });

  it('S47 lifts no restriction that was set since, nor that of the record that was one with it', async () => {
    const restrict = async (personId: Id) =>
      await performVerb(at.core, restrictPerson, {
        actor: governor,
        input: { personId, restrictionId: newId(), isRestricted: true, why: 'She works for us' },
      });
    const gone = await lonely('Robin', 'Exampel');
    await restrict(gone);
    const mergeId = await merge(gone, at.family.motherId);
    expect(await found(at.lead, 'Robin Example')).toEqual([]);
    await restrict(at.family.motherId);
    await undo(mergeId);
    expect(await found(at.lead, 'Robin Example')).toEqual([]);
  });

  it('is found by the old id, by links and by phones that still hold it', async () => {
    await merge(double.childId, at.family.childId);
    const view = await performRead(at.core, viewFamily, { actor: at.lead, input: { familyId: double.familyId } });
    expect(JSON.stringify(view)).toContain(at.family.childId);
    await markFather({ ...at, family: { ...at.family } }, 1, 'attended');
    const adult = await lonely('Kit', 'Example');
    await merge(at.family.fatherId, adult);
    await markFather(at, 2, 'attended');
    const rows = await at.core.store.write(
      async ({ db }) => await db.select({ personId: marks.personId }).from(marks).orderBy(asc(marks.recordedAt)),
    );
    expect(rows).toEqual([{ personId: adult }, { personId: adult }]);
  });
});

/** Somebody with a record and nothing else. */
const lonely = async (givenNames: string, familyName: string): Promise<Id> => {
  const personId = newId();
  await at.core.store.write(async (unit) => {
    await insertPerson(unit, systemActor, { personId, givenNames, familyName, dateOfBirth: '1990-02-13' });
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });
  return personId;
};

describe('S17 a merge is refused, with nothing written and what stands in the way named', () => {
  it('between two people of whom harm is recorded', async () => {
    const before = await everything();
    expect(await codesOf(merge(at.family.fatherId, at.family.motherId))).toEqual(['goneId: harm-between-them']);
    expect(await everything()).toEqual(before);
  });

  it('across the sides of a pair, and where a worker would stand on both', async () => {
    await giveWorker(at.core, at.lead, double.motherId, at.worker);
    expect(await codesOf(merge(double.fatherId, at.family.motherId))).toEqual(['goneId: worker-on-both-sides']);
    const third = await lonely('Alex', 'Example');
    const harm = async (personId: Id, otherPersonId: Id) =>
      await at.core.store.write(async (unit) => {
        await unit.db.insert(relationships).values({
          personId,
          otherPersonId,
          level: 'professionals',
          recordedAt: unit.now,
          recordedBy: systemActor,
          kind: 'partner-of',
          harm: 'causes-harm-to',
        });
        unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
      });
    const [one, two] = [await lonely('Sam', 'Example'), await lonely('Sam', 'Exampel')];
    await harm(one, third);
    await harm(third, two);
    expect(await codesOf(merge(one, two))).toEqual(['goneId: both-sides-of-a-pair']);
  });

  it('where both have a mark in one session or a place on one programme', async () => {
    const worker = await addStaff(at.core, at.house, 'Pat Two', ['partner-support']);
    await performVerb(at.core, allocate, {
      actor: at.lead,
      input: {
        allocationId: newId(),
        personId: double.motherId,
        staffId: worker.staffId,
        role: 'partner-support',
        from: '2026-01-05',
      },
    });
    const other = await referFather(at.core, at.offering, { lead: at.lead, family: double });
    await givePlaceTo(at.core, at.offering, other, at.groupId);
    await markFather(at, 1, 'attended');
    await markFather({ ...at, family: double }, 1, 'attended');
    expect(await codesOf(merge(double.fatherId, at.family.fatherId))).toEqual(
      expect.arrayContaining(['goneId: both-in-marks', 'goneId: both-in-enrolments']),
    );
  });

  it('of one record with itself, of one that is not there, and by whom it does not exist for', async () => {
    expect(await codesOf(merge(double.childId, double.childId))).toEqual(['goneId: one-record']);
    expect(await failure(merge(newId(), at.family.childId))).toMatchObject({ kind: 'not-found' });
    const first = await merge(double.childId, at.family.childId);
    const second = await merge(at.family.childId, await lonely('Wren', 'Example'));
    expect(await failure(undo(first))).toMatchObject({ code: 'later-merge-stands' });
    await undo(second);
    await undo(first);
  });
});

describe('what a merge turns', () => {
  const turned = new Set(personReferences(coreTables).map(({ tableName, column }) => `${tableName}.${column}`));
  /** Columns that hold the id of a person without a reference, and why they stay. */
  const stays: Readonly<Record<string, string>> = {
    'reach.personId': 'rebuilt',
    'barred.personId': 'rebuilt',
    'person_keys.personId': 'rebuilt',
    'possible_matches.personId': 'rebuilt',
    'possible_matches.otherPersonId': 'rebuilt',
    'match_decisions.personId': 'said of the records as they were',
    'match_decisions.otherPersonId': 'said of the records as they were',
    'audit_entries.personIds': 'what was opened then',
    'report_versions.recipientPersonId': 'to whom a frozen version was made out',
  };

  it('is every column that names a person, so that a new table cannot be forgotten', () => {
    const all = coreTables.flatMap((table) => {
      const references = new Set(
        referencesOf(table)
          .filter(({ foreignTable }) => getTableName(foreignTable) === getTableName(persons))
          .map(({ column }) => column),
      );
      return Object.keys(getTableColumns(table))
        .filter((key) => references.has(key) || /personIds?$/i.test(key))
        .map((key) => `${getTableName(table)}.${key}`);
    });
    const ofMerges = /^merge/;
    expect(all.filter((key) => !turned.has(key) && !(key in stays) && !ofMerges.test(key))).toEqual([]);
    expect(turned.size).toBeGreaterThan(30);
  });
});
