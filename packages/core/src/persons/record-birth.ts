import {
  AppError,
  birthRecorded,
  type Day,
  dayOf,
  daysBetween,
  fieldError,
  recordBirthInput,
} from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { personInReach } from './person-in-reach.ts';
import { searchNameOf } from './search-name.ts';
import { persons } from './tables.ts';

/** A birth further than this from the day it was expected is a slip of the pen, or another child. */
const mostDaysFromExpected = 140;

/**
 * An unborn baby is born: the same record goes on with its plan, its worker and its history (D9), now with a name, a
 * sex and a day of birth; the expected day stays. Sent again with the same day it answers as before; with another, 409
 * `already-born`.
 */
export const recordBirth = defineVerb({
  name: 'record-birth',
  summary: 'Records that an unborn baby was born.',
  permission: 'core.birth.record',
  route: { method: 'PUT', path: '/persons/:personId/birth' },
  input: recordBirthInput,
  output: birthRecorded,
  repeat: 'natural',
  sample: (world) => ({
    personId: world.childId,
    bornOn: '2018-04-17',
    givenNames: 'Wren',
    familyName: 'Example',
    sex: 'F',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, subject }, { personId, bornOn, givenNames, familyName, sex }) => {
    await requireLevel(unit, actor, personId, 'casework');
    about({ records: [personId], persons: [personId] });
    if (subject.dateOfBirth !== null) {
      if (subject.dateOfBirth === bornOn) return { personId, bornOn };
      throw new AppError('conflict', 'already-born', { message: 'A date of birth is recorded already' });
    }
    if (subject.expectedOn === null) {
      throw new AppError('conflict', 'not-expected', { message: 'This person is not recorded as unborn' });
    }
    requirePossible(bornOn, dayOf(now), subject.expectedOn);
    const [row] = await unit.db
      .select({ knownAs: persons.knownAs, version: persons.version })
      .from(persons)
      .where(eq(persons.id, personId));
    await unit.db
      .update(persons)
      .set({
        dateOfBirth: bornOn,
        givenNames,
        familyName,
        sex,
        searchName: searchNameOf(row?.knownAs ?? undefined, givenNames, familyName),
        version: (row?.version ?? 0) + 1,
      })
      .where(eq(persons.id, personId));
    return { personId, bornOn };
  },
});

const requirePossible = (bornOn: Day, today: Day, expectedOn: Day): void => {
  if (bornOn > today) throw fieldError('bornOn', 'in-the-future', 'Date of birth must be today or in the past');
  if (Math.abs(daysBetween(expectedOn, bornOn)) > mostDaysFromExpected) {
    throw fieldError('bornOn', 'too-far-from-expected', 'The date is too far from the day that was expected');
  }
};
