import type { FieldError, Ladder, LadderEvent, LadderRung } from '@waymark/contracts';

const windowed: readonly LadderEvent[] = ['missed-of-last-offered', 'could-not-attend-of-last-offered'];
const counting: readonly LadderEvent[] = [
  ...windowed,
  'missed-running',
  'not-engaged-running',
  'provider-cancelled-running',
  'not-seen-days',
  'register-unmarked-hours',
  'attempts-without-contact',
];
/** What still tells when one turn-up has reset a run (model.md section 5). */
const withoutRun: readonly LadderEvent[] = ['missed-of-last-offered', 'not-seen-days', 'completion-only-by-catch-up'];

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;

const amount = (rung: LadderRung): number => {
  if ('hours' in rung.byWhen) return rung.byWhen.hours;
  return 'days' in rung.byWhen ? rung.byWhen.days : rung.byWhen.workingDays;
};

const ofRung = (rung: LadderRung, index: number): FieldError[] => {
  const at = `ladder.rungs[${index}]`;
  const { count, of, withinWorkingDays } = rung.threshold;
  const found: FieldError[] = [];
  const problem = (field: string, code: string, message: string) =>
    found.push({ path: `${at}.${field}`, code, message });
  if (!isCount(count)) problem('threshold.count', 'not-a-count', 'The count must be a whole number of 1 or more.');
  else if (count > 1 && !counting.includes(rung.event))
    problem('threshold.count', 'count-has-no-meaning', `"${rung.event}" is told each time: its count is 1.`);
  if (windowed.includes(rung.event) !== (of !== undefined))
    problem('threshold.of', 'window-misplaced', 'A window belongs to "of last offered" events, and they need one.');
  else if (of !== undefined && (!isCount(of) || of < count))
    problem('threshold.of', 'window-too-short', 'The window must hold at least as many sessions as are counted.');
  if (withinWorkingDays !== undefined && (rung.event !== 'attempts-without-contact' || !isCount(withinWorkingDays)))
    problem(
      'threshold.withinWorkingDays',
      'span-misplaced',
      'A span of 1 or more working days belongs to attempts only.',
    );
  if (rung.toWhom.length === 0) problem('toWhom', 'nobody-told', 'A rung must tell somebody.');
  if (
    !Number.isFinite(amount(rung)) ||
    amount(rung) < 0 ||
    (!('hours' in rung.byWhen) && !Number.isInteger(amount(rung)))
  )
    problem('byWhen', 'not-a-deadline', 'The deadline must be nought or more hours, days or working days.');
  if (rung.reason.trim() === '') problem('reason', 'no-reason', 'A rung must say why it exists.');
  return found;
};

/** No rung depends only on a run: whoever hears of a run hears of misses that one turn-up does not reset. */
const runAlone = ({ rungs }: Ladder): FieldError[] =>
  rungs.flatMap((rung, index) => {
    if (rung.event !== 'missed-running') return [];
    const isBacked = (recipient: string) =>
      rungs.some(
        (other) =>
          other.column === rung.column &&
          withoutRun.includes(other.event) &&
          other.toWhom.some((told) => told === recipient),
      );
    return rung.toWhom
      .filter((recipient) => !isBacked(recipient))
      .map((recipient) => ({
        path: `ladder.rungs[${index}].toWhom`,
        code: 'depends-only-on-a-run',
        message: `"${recipient}" would hear of misses in a row only, which one turn-up resets.`,
      }));
  });

/** What makes a ladder invalid, each with its place; empty for a valid one. The host refuses to start on the first. */
export const ladderProblems = (ladder: Ladder): readonly FieldError[] => [
  ...ladder.rungs.flatMap(ofRung),
  ...runAlone(ladder),
];
