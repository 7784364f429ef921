import { addDays, type Day, dayOf, type Id, type Instant, newId } from '@waymark/contracts';
import { type Core, declareConflict, publishFigures, theSystem } from '@waymark/core';
import { planAnswers, planClockwork } from './answer-scenes.ts';
import { addCast, type Cast, type Offered } from './cast.ts';
import { type FamilyPlan, planFamily } from './families.ts';
import { addStoryGroup, lastWeekdayBefore, type StoryGroup } from './groups.ts';
import type { HouseholdPlan } from './household.ts';
import type { InventedFamily } from './invent.ts';
import { exactly, mostlyComes, stopsAfter, stopsEngaging, turnedAway } from './patterns.ts';
import { chanceFrom } from './random.ts';
import { type Pattern, planRegisters } from './register-scenes.ts';
import { planMovedSession } from './schedule-scenes.ts';
import { Stage, type TravellingClock } from './stage.ts';
import { planHarpers } from './story.ts';

/** The same seed gives the same story. */
const seed = 20260305;

/** In custody in weeks 3 to 5, back in week 7, away again in weeks 8 and 9; week 6 is with him alone. */
const harperMarks = {
  3: 'could-not-attend',
  4: 'could-not-attend',
  5: 'could-not-attend',
  8: 'absent-no-contact',
  9: 'absent-no-contact',
} as const;

/** A woman who causes harm to a man: nothing about harm follows from sex (C15). */
const swapped = ({ man, woman }: InventedFamily, plan: HouseholdPlan): HouseholdPlan => ({
  ...plan,
  causing: woman,
  harmed: man,
});

const twoMothers = ({ woman }: InventedFamily, plan: HouseholdPlan): HouseholdPlan => ({
  ...plan,
  causing: { ...woman, givenNames: 'Steph' },
  harmed: woman,
});

const deafFather = (_invented: InventedFamily, plan: HouseholdPlan): HouseholdPlan => ({
  ...plan,
  causing: {
    ...plan.causing,
    accessNeeds: 'Deaf: sits where he can see the interpreter',
    interpreterLanguage: 'British Sign Language',
  },
});

const expecting =
  (expectedOn: Day) =>
  ({ children }: InventedFamily, plan: HouseholdPlan): HouseholdPlan => ({
    ...plan,
    children: [{ givenNames: 'Unborn', familyName: children[0].familyName, sex: 'not-recorded', expectedOn }],
  });

/**
 * Fills an empty core with about 40 invented families and a story dated around `now`, through verbs, as users would have
 * done it. Nobody gets a password; mail goes to invented addresses that do not exist.
 */
export const fillDemonstration = async (
  core: Core,
  {
    now,
    clock,
    onProgress,
  }: { readonly now: Instant; readonly clock: TravellingClock; readonly onProgress: (words: string) => void },
): Promise<void> => {
  const today = dayOf(now);
  const stage = new Stage(core, clock, today, now);
  const chance = chanceFrom(seed);
  clock.travelTo(`${addDays(today, -220)}T08:00:00.000Z`);
  const cast = await addCast(stage);
  onProgress('The council, the provider and their staff');
  for (const { shared, demo } of core.programmes.all)
    if (demo === undefined) onProgress(`Without ${shared.manifest.title}: it has no story that can be told`);
  const patterns = new Map<Id, Pattern>();
  // Who came into the story later draws apart, so that everybody else's stays as it is told.
  const drawnFor = ({ number }: FamilyPlan) => (number < numberOfLater ? chance : chanceFrom(seed + number));
  const plan = (family: FamilyPlan, pattern: Pattern = mostlyComes(chance)): void =>
    planFamily(stage, cast, drawnFor(family), family, (id) => patterns.set(id, pattern));
  if (cast.offered === undefined) {
    planHarpers(stage, cast, { groupStart: addDays(today, -63), place: undefined }, () => undefined);
    for (let number = 2; number < 40; number += 1)
      plan({ number, receivedOn: addDays(today, -number * 4), decision: 'no-referral' });
  } else await planProgramme(stage, cast, cast.offered, { patterns, plan });
  const from = addDays(today, -70);
  planAnswers(stage, cast, from);
  planClockwork(stage, cast, from);
  await stage.play(onProgress);
  await stage.verb(publishFigures, theSystem, {});
  const [, , dev] = cast.facilitators;
  await stage.verb(declareConflict, dev.actor, {
    itemId: newId(),
    saidName: 'Amy Harper',
    why: 'We were at school together and still meet',
  });
};

type PlanOne = (family: FamilyPlan, pattern?: Pattern) => void;

/** The groups of the programme, who comes to them, who waits, and their registers. */
const planProgramme = async (
  stage: Stage,
  cast: Cast,
  offered: Offered,
  { patterns, plan }: { readonly patterns: Map<Id, Pattern>; readonly plan: PlanOne },
): Promise<void> => {
  const { today } = stage;
  const [sam, grace, dev] = cast.facilitators;
  const thursday = await addStoryGroup(stage, cast, offered, addDays(today, -63), sam, grace, 'Harbour House');
  const tuesdayStart = addDays(lastWeekdayBefore(today, 2), -28);
  const tuesday = await addStoryGroup(stage, cast, offered, tuesdayStart, grace, dev, 'St Mark’s Hall');
  const coming = await addStoryGroup(stage, cast, offered, addDays(today, 20), dev, sam, 'Harbour House');
  const place = { offered, groupId: thursday.groupId, facilitator: sam };
  planHarpers(stage, cast, { groupStart: thursday.startsOn, place }, (id) => patterns.set(id, exactly(harperMarks)));
  planMovedSession(stage, cast, thursday);
  planPlaces(plan, thursday, tuesday, today);
  planWaiting(plan, thursday, coming, today);
  await planRegisters(stage, cast, { groupId: thursday.groupId, facilitator: sam, patterns });
  await planRegisters(stage, cast, {
    groupId: tuesday.groupId,
    facilitator: grace,
    patterns,
    openOn: lastWeekdayBefore(today, 2),
  });
};

/** From here on families were added to a story that others rely on. */
const numberOfLater = 43;

/** Families with a place: nine on Thursdays, one of them a late joiner, and eight on Tuesdays. */
const planPlaces = (plan: PlanOne, thursday: StoryGroup, tuesday: StoryGroup, today: string): void => {
  const special: readonly (Pattern | undefined)[] = [
    undefined,
    stopsEngaging(7),
    undefined,
    turnedAway([4, 8]),
    undefined,
    stopsAfter(5),
    undefined,
    undefined,
  ];
  special.forEach((pattern, index) => {
    plan(
      {
        number: index + 2,
        receivedOn: addDays(thursday.startsOn, -40 - index * 6),
        decision: 'accept',
        offer: { group: thursday, on: addDays(thursday.startsOn, -15) },
        ...(index === 2 ? { change: deafFather } : {}),
      },
      pattern,
    );
  });
  plan({
    number: 10,
    receivedOn: addDays(thursday.startsOn, -30),
    decision: 'accept',
    offer: { group: thursday, on: addDays(thursday.secondOn, 1) },
  });
  for (let index = 0; index < 8; index += 1) {
    plan({
      number: index + 11,
      receivedOn: addDays(tuesday.startsOn, -35 - index * 7),
      decision: 'accept',
      offer: { group: tuesday, on: addDays(tuesday.startsOn, -14) },
    });
  }
  plan({
    number: 19,
    receivedOn: addDays(today, -80),
    decision: 'accept',
    offer: { group: tuesday, on: addDays(tuesday.startsOn, -10), declined: true },
  });
};

/** Families that wait, were just referred, or got no place. */
const planWaiting = (plan: PlanOne, thursday: StoryGroup, coming: StoryGroup, today: string): void => {
  for (let index = 0; index < 12; index += 1) {
    plan({
      number: index + 20,
      receivedOn: addDays(today, -18 - index * 11),
      decision: 'accept',
      ...(index === 11 ? { offer: { group: coming, on: addDays(today, -5) } } : {}),
      ...(index === 3 ? { change: expecting(addDays(today, 89)) } : {}),
      ...(index === 5 ? { change: expecting(addDays(today, -3)), bornOn: addDays(today, -9) } : {}),
    });
  }
  for (let index = 0; index < 2; index += 1)
    plan({ number: index + 32, receivedOn: addDays(today, -1 - index), decision: 'none' });
  for (let index = 2; index < 4; index += 1)
    plan({ number: index + 32, receivedOn: addDays(today, -14 - index), decision: 'assess' });
  plan({ number: 36, receivedOn: addDays(thursday.startsOn, -20), decision: 'not-eligible' });
  plan({ number: 37, receivedOn: addDays(thursday.startsOn, -10), decision: 'no-suitable-programme', change: swapped });
  plan({ number: 38, receivedOn: addDays(today, -60), decision: 'no-referral', change: twoMothers });
  plan({ number: 39, receivedOn: addDays(today, -45), decision: 'no-referral', change: swapped });
  // His place on Thursdays ends.
  plan(
    {
      number: numberOfLater,
      receivedOn: addDays(thursday.startsOn, -50),
      decision: 'accept',
      offer: { group: thursday, on: addDays(thursday.startsOn, -15) },
      endsOn: addDays(today, -4),
    },
    stopsAfter(3),
  );
};
