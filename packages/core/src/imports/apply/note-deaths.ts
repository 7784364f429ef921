import { type Day, type Id, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { stopForDeath } from '../../deaths/stop-for-death.ts';
import { deaths } from '../../deaths/tables.ts';
import { tellOfDeath } from '../../deaths/tell-of-death.ts';
import type { Programmes } from '../../programmes/programmes.ts';
import type { AppliedFile, Writes } from './writes.ts';
import { importedFact } from './writes.ts';

/** What a file says of how a death is known. */
const saidByFile = 'Stated by a file of the council';

/** Deaths that a file states of children: the same statement, and the same end of all messages, as one that is typed. */
export const noteDeaths = async (
  unit: Unit,
  programmes: Programmes,
  file: AppliedFile,
  { persons, fills }: Pick<Writes, 'persons' | 'fills'>,
): Promise<void> => {
  const ofNew = persons.flatMap(({ id, diedOn }) => died(id, diedOn));
  const ofKnown = fills.flatMap(({ personId, fill }) => died(personId, fill.diedOn));
  for (const { personId, diedOn } of [...ofNew, ...ofKnown]) {
    await unit.db.insert(deaths).values({
      ...importedFact(file, personId),
      ...{ id: newId(), level: 'casework', diedOn, howKnown: saidByFile, isTakenBack: false },
    });
  }
  for (const { personId } of ofKnown) {
    await tellOfDeath(unit, { personId, by: file.by });
    await stopForDeath(unit, programmes, personId);
  }
};

const died = (personId: Id | undefined, diedOn: Day | null | undefined) =>
  personId === undefined || diedOn === null || diedOn === undefined ? [] : [{ personId, diedOn }];
