import { addDays, type Day, pauseReasons, positions } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { type ChildFacts, type PersonFacts, personFactsSchema } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { answersTo } from './answers.ts';
import { days, ids } from './basics.ts';

const around = (day: Day, min: number, max: number): fc.Arbitrary<Day> =>
  fc.integer({ min, max }).map((count) => addDays(day, count));

/** Born up to three years ago or not yet, expected near that or not known; also a child of whom no day is known. */
const childOf = (asOf: Day): fc.Arbitrary<ChildFacts> =>
  fc.record({
    personId: ids,
    bornOn: fc.option(around(asOf, -1100, 0), { nil: null }),
    expectedOn: fc.option(around(asOf, -1100, 290), { nil: null }),
  });

const pausesOf = (asOf: Day): fc.Arbitrary<PersonFacts['pauses']> =>
  fc.array(
    fc.record({
      reason: fc.constantFrom(...pauseReasons),
      from: around(asOf, -400, 30),
      to: fc.option(around(asOf, 31, 90), { nil: null }),
    }),
    { maxLength: 2 },
  );

/** A place at a day, as `stages` is asked about it. */
export interface StageQuestion {
  readonly facts: PersonFacts;
  readonly asOf: Day;
}

/** Questions about places on a programme: twins, early births and overdue ones, settings set and not set. */
export const stageQuestions = ({ shared: { curricula, settings } }: ServerPlugin): fc.Arbitrary<StageQuestion> =>
  days.chain((asOf) =>
    fc
      .record({
        enrolmentId: ids,
        personId: ids,
        position: fc.constantFrom(...positions),
        programmeVersion: fc.constantFrom(...curricula.map(({ version }) => version)),
        from: around(asOf, -800, 0),
        startedOn: fc.option(around(asOf, -800, 0), { nil: null }),
        pauses: pausesOf(asOf),
        children: fc.uniqueArray(childOf(asOf), { maxLength: 3, selector: ({ personId }) => personId }),
        settings: answersTo(settings).map((set) => settings.schema.parse(set)),
      })
      .map((facts) => ({ facts: personFactsSchema.parse(facts), asOf })),
  );
