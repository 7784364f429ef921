import type {
  FieldError,
  Ladder,
  LadderByWhen,
  LadderHow,
  LadderRecipient,
  LadderRung,
  LadderThreshold,
} from '@waymark/contracts';
import { ruleOf } from './ladder-rule.ts';

/** Being told grows stronger from list to call; every other ask is only met by the same ask. */
const telling: readonly LadderHow[] = ['list', 'message', 'call'];

const isReachedNoLater = (mine: LadderThreshold, core: LadderThreshold): boolean =>
  mine.count <= core.count &&
  (core.of === undefined || (mine.of ?? 0) >= core.of) &&
  (core.withinWorkingDays === undefined || (mine.withinWorkingDays ?? 0) >= core.withinWorkingDays);

const isAsStrong = (mine: LadderHow, core: LadderHow): boolean =>
  mine === core || (telling.includes(core) && telling.indexOf(mine) >= telling.indexOf(core));

/** Days of either kind leave at least 24 hours each, but for the hour the clock change may take. */
const isNoLater = (mine: LadderByWhen, core: LadderByWhen): boolean => {
  if ('hours' in core) return 'hours' in mine && mine.hours <= core.hours;
  if ('hours' in mine)
    return mine.hours === 0 || mine.hours <= 24 * ('days' in core ? core.days : core.workingDays) - 1;
  if ('days' in core) return 'days' in mine && mine.days <= core.days;
  return ('days' in mine ? mine.days : mine.workingDays) <= core.workingDays;
};

/** `lead-practitioner` always reaches someone, by way of the front door, so it covers `lead-or-referrer`. */
const isTold = (mine: readonly LadderRecipient[], core: LadderRecipient): boolean =>
  mine.includes(core) || (core === 'lead-or-referrer' && mine.includes('lead-practitioner'));

/** The checks in the order in which they are explained: the first that no rung passes is the weakness. */
const checks: readonly (readonly [
  string,
  (mine: LadderRung, core: LadderRung, to: LadderRecipient) => boolean,
  string,
])[] = [
  ['ladder-rung-missing', (mine, core) => mine.event === core.event && mine.column === core.column, 'is missing'],
  ['ladder-recipient-missing', (mine, _, to) => isTold(mine.toWhom, to), 'does not tell this recipient'],
  ['ladder-reached-later', (mine, core) => isReachedNoLater(mine.threshold, core.threshold), 'is reached later'],
  ['ladder-told-weaker', (mine, core) => isAsStrong(mine.how, core.how), 'asks for less'],
  ['ladder-due-later', (mine, core) => isNoLater(mine.byWhen, core.byWhen), 'leaves more time'],
  [
    'ladder-order-lost',
    (mine, core) => core.beforePersonIsTold !== true || mine.beforePersonIsTold === true,
    'no longer tells them before the person',
  ],
];

/**
 * Where a programme's ladder is weaker than the core's for a child on a plan: every ask of the core, recipient by
 * recipient, must be met by some rung at least as early, as strong and as soon (model.md section 5, contract.md
 * `ladder`). Empty when it is not weaker; the host refuses to start on the first.
 */
export const weaknesses = (core: Ladder, programme: Ladder): readonly FieldError[] =>
  core.rungs
    .filter((rung) => rung.column === 'child-on-a-plan')
    .flatMap((rung) => rung.toWhom.map((recipient) => ({ rung, recipient })))
    .flatMap(({ rung, recipient }) => {
      let candidates = programme.rungs;
      for (const [code, isPassed, words] of checks) {
        candidates = candidates.filter((candidate) => isPassed(candidate, rung, recipient));
        if (candidates.length === 0)
          return [
            {
              path: `ladder.rungs[${ruleOf(rung)}].${recipient}.${rung.how}`,
              code,
              message: `For a child on a plan, "${ruleOf(rung)}" (${rung.how} to ${recipient}) ${words}.`,
            },
          ];
      }
      return [];
    });

/** Whether a programme's ladder is weaker than the core's where a child has a plan. */
export const isWeakerThan = (core: Ladder, programme: Ladder): boolean => weaknesses(core, programme).length > 0;
