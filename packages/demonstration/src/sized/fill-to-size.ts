import { addDays, type Day, dayOf, type Id, type Instant } from '@waymark/contracts';
import { type Core, performVerb, publishFigures, refreshAllReach, theSystem } from '@waymark/core';
import { systemActor } from '@waymark/database';
import { type Chance, chanceFrom } from '../random.ts';
import { Stage, type TravellingClock } from '../stage.ts';
import { type ToldProgramme, toldProgramme } from '../told-programme.ts';
import { type CopyPlace, castOfCopy } from './cast-of-copy.ts';
import { planCohort } from './cohort.ts';
import { type CohortTemplate, playTemplate, type ScratchCore } from './cohort-template.ts';
import { addCouncil, type Council } from './council.ts';
import { type Course, courseOf } from './course.ts';
import { drawPeople, type HouseholdPeople } from './people.ts';
import { cohortVenue } from './play-cohort.ts';
import { idsIn, type RowsOfTable, writeRows } from './rows.ts';
import { seededIds } from './seeded-ids.ts';
import type { DemonstrationSize } from './sizes.ts';
import { type Copy, stamp } from './stamp.ts';

export interface SizeAsked {
  readonly size: DemonstrationSize;
  /** The same seed gives the same data on the same day. */
  readonly seed: number;
  readonly now: Instant;
  readonly clock: TravellingClock;
  readonly openScratch: () => Promise<ScratchCore>;
  readonly onProgress: (words: string) => void;
}

const years = 3;
/** The last groups have not begun yet: those referred to them wait. */
const daysAhead = 40;

/** The days on which groups begin, from Monday to Thursday in turn. */
const termStarts = (today: Day, terms: number): readonly Day[] => {
  const apart = Math.floor((years * 365) / terms);
  return Array.from({ length: terms }, (_, index) => {
    const near = addDays(today, daysAhead - apart * (terms - 1 - index));
    return addDays(near, (index % 4) + 1 - Temporal.PlainDate.from(near).dayOfWeek);
  });
};

/**
 * Fills an empty core to a size. Each term's cohort is played once through verbs in a core that is thrown away; what
 * that wrote is then written again for every group of the term, for other people with other workers. What is derived of
 * everyone's ties is rebuilt at the end.
 */
export const fillToSize = async (core: Core, asked: SizeAsked): Promise<void> => {
  const { size, seed, clock, onProgress } = asked;
  // The day is over before it began: the same data whatever the hour.
  const now: Instant = `${dayOf(asked.now)}T00:00:00.000Z`;
  clock.travelTo(now);
  const programme = toldProgramme(core);
  if (programme === undefined) throw new Error('No programme has a story that can be told');
  const councils = await addCouncils(core, programme, asked, now);
  onProgress(`${councils.length} councils and everyone who works there`);
  const starts = termStarts(dayOf(now), size.terms);
  for (const [term, startsOn] of starts.entries()) {
    const template = await playTerm(asked, courseOf(programme), { term, startsOn, now });
    for (const [index, council] of councils.entries()) {
      for (let copy = 0; copy < size.groupsATerm; copy += 1) {
        const number = index * size.groupsATerm + copy;
        const chance = chanceFrom(seed + (term * 100_000 + number + 1) * 7919);
        const rows = stamp(template.rows, copyOf(template, { council, copy, term }, { chance, number }));
        await writeCohort(core, rows);
      }
    }
    onProgress(`${term + 1} of ${starts.length} terms`);
  }
  let after: Id | null = null;
  do {
    const refreshed: { after: Id | null } = await performVerb(core, refreshAllReach, {
      actor: theSystem,
      input: after === null ? {} : { after },
    });
    after = refreshed.after;
  } while (after !== null);
  await performVerb(core, publishFigures, { actor: theSystem, input: {} });
};

const addCouncils = async (
  core: Core,
  programme: ToldProgramme,
  { size, seed, clock }: SizeAsked,
  now: Instant,
): Promise<readonly Council[]> => {
  const stage = new Stage(core, clock, dayOf(now), now);
  const chance = chanceFrom(seed);
  const newId = seededIds(chance, `${addDays(dayOf(now), -years * 400)}T08:00:00.000Z`);
  const councils: Council[] = [];
  for (let number = 1; number <= size.councils; number += 1)
    councils.push(await addCouncil(stage, number, size.council, { programme, chance, newId }));
  return councils;
};

/** Nobody is born after the first family of a cohort was opened. */
const bornBefore = (startsOn: Day): Day => addDays(startsOn, -140);

const playTerm = async (
  { seed, size, openScratch }: SizeAsked,
  course: Course,
  { term, startsOn, now }: { readonly term: number; readonly startsOn: Day; readonly now: Instant },
): Promise<CohortTemplate> => {
  const chance = chanceFrom(seed + term * 104_729);
  const cohort = planCohort(chance, course, startsOn, size.referralsAGroup);
  const people = new Map(
    cohort.cases.map(({ number, shape }) => [number, drawPeople(chance, shape, bornBefore(startsOn))]),
  );
  const scratch = await openScratch();
  try {
    return await playTemplate(scratch, { cohort, people, now });
  } finally {
    await scratch.remove();
  }
};

const venues = [
  'Harbour House',
  'St Mark’s Hall',
  'The Annexe',
  'Station Road Centre',
  'Library, first floor',
] as const;
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** What one copy puts in the place of what was played. */
const copyOf = (
  template: CohortTemplate,
  place: CopyPlace,
  { chance, number }: { readonly chance: Chance; readonly number: number },
): Copy => {
  const everyone = template.cases.map(({ household, plan }) => ({
    household,
    people: drawPeople(chance, plan.shape, bornBefore(template.startsOn)),
  }));
  const from = new Date(Date.parse(template.openedAt) + number * 5000).toISOString();
  return {
    newId: seededIds(chance, from),
    instead: new Map([
      ...castOfCopy(template.cast, place),
      [cohortVenue, `${venues[number % venues.length]}, room ${1 + (number % 9)}`],
    ]),
    people: new Map(everyone.flatMap(({ household, people }) => peopleById(household, people))),
    newReference: () =>
      `WM-${Array.from({ length: 8 }, () => letters.charAt(chance.between(0, letters.length - 1))).join('')}`,
  };
};

/** Who each person of a household is in a copy. */
export const peopleById = (
  ids: { readonly causingId: Id; readonly harmedId: Id; readonly childIds: readonly Id[] },
  people: HouseholdPeople,
): readonly (readonly [Id, HouseholdPeople['causing']])[] => [
  [ids.causingId, people.causing],
  [ids.harmedId, people.harmed],
  ...people.children.flatMap((child, index) => {
    const id = ids.childIds[index];
    return id === undefined ? [] : [[id, child] as const];
  }),
];

/** Writes one cohort, whole and audited; some hundredths of a second, so that nobody waits long for the writer. */
export const writeCohort = async ({ store }: Core, rows: readonly RowsOfTable[]): Promise<void> =>
  await store.write(async (unit) => {
    await writeRows(unit, rows);
    unit.audit({
      actorId: systemActor,
      action: 'fill-demonstration',
      outcome: 'done',
      recordIds: [...idsIn(rows, 'groups'), ...idsIn(rows, 'families')],
      personIds: idsIn(rows, 'persons'),
    });
  });
