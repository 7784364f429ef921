import { levels, positions, referralStates, urgencies } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { type ReferralSnapshot, referralSnapshotSchema } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { type Answers, answersTo, anyAnswersTo } from './answers.ts';
import { days, ids } from './basics.ts';

/** Unborn or not, with the weeks of pregnancy or without: not every day a birth is expected is known. */
const weeks = fc.option(fc.integer({ min: 0, max: 43 }), { nil: null });

const ages = fc.option(fc.integer({ min: 0, max: 99 }), { nil: null });

const snapshots = (
  { shared }: ServerPlugin,
  answers: fc.Arbitrary<Answers>,
): fc.Arbitrary<Omit<ReferralSnapshot, 'settings'>> =>
  fc.record({
    referralId: ids,
    offeringId: ids,
    receivedOn: fc.option(days, { nil: null }),
    urgency: fc.constantFrom(...urgencies),
    needBy: fc.option(days, { nil: null }),
    subjects: fc.array(
      fc.record({
        personId: ids,
        position: fc.constantFrom(...positions),
        age: ages,
        isUnborn: fc.boolean(),
        gestationWeeks: weeks,
        state: fc.constantFrom(...referralStates),
      }),
      { maxLength: 3 },
    ),
    children: fc.array(
      fc.record({ personId: ids, age: ages, isUnborn: fc.boolean(), gestationWeeks: weeks, isOnPlan: fc.boolean() }),
      {
        maxLength: 4,
      },
    ),
    answers,
    records: fc.array(
      fc.record({
        kind: fc.constantFrom('a-record', ...shared.records.map(({ kind }) => kind)),
        personId: ids,
        on: days,
        level: fc.constantFrom(...levels),
      }),
      { maxLength: 3 },
    ),
    partnersOffered: fc.boolean(),
  });

/** Settings as an offering may have them: none set, or any that the plugin's schema accepts. */
const settingsOf = ({ shared: { settings } }: ServerPlugin): fc.Arbitrary<Answers | undefined> =>
  fc.option(
    answersTo(settings).map((set) => settings.schema.parse(set)),
    { nil: undefined },
  );

const withSettings = (plugin: ServerPlugin, answers: fc.Arbitrary<Answers>): fc.Arbitrary<ReferralSnapshot> =>
  fc
    .tuple(snapshots(plugin, answers), settingsOf(plugin))
    .map(([snapshot, settings]) =>
      referralSnapshotSchema.parse(settings === undefined ? snapshot : { ...snapshot, settings }),
    );

/** Referrals with answers that the programme's form accepts. */
export const referralSnapshots = (plugin: ServerPlugin): fc.Arbitrary<ReferralSnapshot> =>
  withSettings(plugin, answersTo(plugin.shared.referralForm));

/** Referrals with any answers at all. */
export const anyReferralSnapshots = (plugin: ServerPlugin): fc.Arbitrary<ReferralSnapshot> =>
  withSettings(plugin, anyAnswersTo(plugin.shared.referralForm));
