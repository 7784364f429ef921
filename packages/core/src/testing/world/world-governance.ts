import { newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { overrides, tieExceptions } from '../../access/tables.ts';
import { governanceItems } from '../../governance/tables.ts';
import { matchDecisions, personKeys, possibleMatches } from '../../matches/tables.ts';
import { merges } from '../../merges/tables.ts';
import { restrictions } from '../../persons/tables.ts';
import { marker } from './marker.ts';
import type { Workers, WorldPeople } from './world-people.ts';

/** What information governance keeps about the mother: an override that has ended, an exception, likely matches. */
export const addWorldGovernance = async (
  unit: Unit,
  { motherId, childId, twinRecordId, governanceItemId, tieExceptionId, matchId, mergeId }: WorldPeople,
  { conflictedId: staffId }: Workers,
): Promise<void> => {
  const { db, now } = unit;
  const by = newId();
  const about = { personId: motherId, level: 'professionals' as const };
  await db.insert(overrides).values({
    ...about,
    staffId,
    reason: marker('overrides', 'reason'),
    from: '2026-01-05T09:00:00.000Z',
    until: '2026-01-05T13:00:00.000Z',
  });
  await db.insert(tieExceptions).values({
    ...about,
    id: tieExceptionId,
    staffId,
    why: marker('tie_exceptions', 'why'),
    recordedAt: now,
    recordedBy: by,
    endedAt: now,
    endedBy: by,
  });
  await db.insert(restrictions).values({
    ...about,
    recordedAt: now,
    recordedBy: by,
    isRestricted: false,
    why: marker('restrictions', 'why'),
  });
  await db.insert(governanceItems).values({
    id: governanceItemId,
    kind: 'declared-conflict',
    staffId,
    personId: motherId,
    saidName: marker('governance_items', 'saidName'),
    why: marker('governance_items', 'why'),
    raisedAt: now,
  });
  const pair = { personId: motherId, otherPersonId: childId };
  await db.insert(personKeys).values({ personId: motherId, key: marker('person_keys', 'key') });
  await db.insert(possibleMatches).values({
    ...pair,
    id: matchId,
    likelihood: 'possible',
    because: ['name-same'],
    ruleVersion: 1,
    foundAt: now,
  });
  await db.insert(matchDecisions).values({
    ...pair,
    decision: 'not-the-same',
    why: marker('match_decisions', 'why'),
    recordedAt: now,
    recordedBy: by,
  });
  await db.insert(merges).values({
    id: mergeId,
    goneId: motherId,
    keptId: twinRecordId,
    why: marker('merges', 'why'),
    at: now,
    by,
    filled: [],
    undoneAt: now,
    undoneBy: by,
    undoneWhy: marker('merges', 'undoneWhy'),
  });
};
