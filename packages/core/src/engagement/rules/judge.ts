import type {
  Id,
  Instant,
  Ladder,
  LadderByWhen,
  LadderColumn,
  LadderHow,
  LadderRecipient,
  LadderRung,
  LadderThreshold,
} from '@waymark/contracts';
import { addDays, dayOf, isLadderPosition, type LadderEvent } from '@waymark/contracts';
import { addHours, dueInWorkingDays, endOfDay } from '../../calendar/hours.ts';
import type { ExtraHolidays } from '../../calendar/working-days.ts';
import type { MarkPolicy } from '../../marks/rules-facts.ts';
import { adultFrom, positionOn } from '../../positions/rules.ts';
import { compareText } from './compare-text.ts';
import { type CountedFact, countFacts } from './count-facts.ts';
import { detect } from './detect.ts';
import type { Episode, LadderFacts } from './ladder-facts.ts';
import { alertKey, ruleOf } from './ladder-rule.ts';
import { ofLadder } from './summarise.ts';

/** What the judgement is made by: a ladder, the reading of marks, and days an administrator added as not worked. */
export interface LadderPolicy {
  readonly ladder: Ladder;
  readonly marks: MarkPolicy;
  readonly extraHolidays: ExtraHolidays;
}

/** What one kind of recipient is asked to do, and by when. The due time of an alert already raised is kept as it was. */
export interface LadderAsk {
  /** The children it is asked for: those on a plan, or the others. */
  readonly column: LadderColumn;
  readonly toWhom: LadderRecipient;
  readonly how: LadderHow;
  readonly dueAt: Instant;
  readonly beforePersonIsTold: boolean;
  readonly reason: string;
}

/** A rung reached: which rule in which version, on which facts, when, for whom, and who is to do what by when. */
export interface ReachedRung extends Omit<Episode, 'at'> {
  readonly rule: string;
  readonly event: LadderEvent;
  readonly threshold: LadderThreshold;
  readonly source: string;
  readonly version: string;
  readonly marksVersion: string;
  readonly personId: Id | null;
  /** Alert identity; computing again gives the same. */
  readonly key: string;
  readonly reachedAt: Instant;
  readonly asks: readonly LadderAsk[];
}

const dueAt = (at: Instant, byWhen: LadderByWhen, extra: ExtraHolidays): Instant => {
  if ('hours' in byWhen) return addHours(at, byWhen.hours);
  if ('days' in byWhen) return endOfDay(addDays(dayOf(at), byWhen.days));
  return dueInWorkingDays(at, byWhen.workingDays, extra);
};

/** One rule's rungs and one episode make one alert with all its recipients. */
export const reachedRung = (
  rungs: readonly LadderRung[],
  episode: Episode,
  personId: Id | null,
  { ladder, marks, extraHolidays }: LadderPolicy,
): ReachedRung[] => {
  const [first] = rungs;
  if (first === undefined) return [];
  const { at, ...found } = episode;
  const rule = ruleOf(first);
  const asks = rungs.flatMap((rung) =>
    rung.toWhom.map((toWhom) => ({
      column: rung.column,
      toWhom,
      how: rung.how,
      dueAt: dueAt(at, rung.byWhen, extraHolidays),
      beforePersonIsTold: rung.beforePersonIsTold === true,
      reason: rung.reason,
    })),
  );
  const { event, threshold } = first;
  const versions = { source: ladder.source, version: ladder.version, marksVersion: marks.version };
  const key = alertKey(rule, personId, episode.window);
  return [{ ...found, rule, event, threshold, ...versions, personId, key, reachedAt: at, asks }];
};

type Rules = readonly (readonly LadderRung[])[];
const rulesByLadder = new WeakMap<Ladder, Map<string, Rules>>();

/** The rungs of the columns, rule by rule; a ladder is a constant, so they are sorted out once. */
const rulesOf = (ladder: Ladder, columns: readonly LadderColumn[]): Rules => {
  const ofLadder = rulesByLadder.get(ladder) ?? new Map<string, Rules>();
  rulesByLadder.set(ladder, ofLadder);
  const key = columns.join(' ');
  const known = ofLadder.get(key);
  if (known !== undefined) return known;
  const own = ladder.rungs.filter((rung) => columns.includes(rung.column));
  const rules = [...Map.groupBy(own, ruleOf).values()];
  ofLadder.set(key, rules);
  return rules;
};

/** Each child is asked for by its own column, so that a plan in one family changes nothing in another (S43). */
const columnsOf = ({ hasChildOnPlan, hasOtherChild = false }: Omit<LadderFacts, 'attendance'>): LadderColumn[] => {
  if (!hasChildOnPlan) return ['otherwise'];
  return hasOtherChild ? ['child-on-a-plan', 'otherwise'] : ['child-on-a-plan'];
};

/**
 * The rungs a history has reached by `asOf`, oldest first: a pure function of policy, facts and `asOf`
 * (model.md section 5). Ended episodes stay in the list; what was raised and is no longer in it rests on a corrected
 * fact and is to be withdrawn (acceptance.md S6). A survivor or child reaches no rung whatever the history.
 */
export const judge = (policy: LadderPolicy, facts: LadderFacts, asOf: Instant): readonly ReachedRung[] => {
  const { attendance, position, bornOn, pauses } = facts;
  const options = { asOf, position, bornOn, policy: policy.marks, pauses };
  return judgeCounted(policy, facts, countFacts(attendance, options), asOf);
};

/** The same of facts that are counted already, by the same policy and as of the same moment. */
export const judgeCounted = (
  policy: LadderPolicy,
  facts: Omit<LadderFacts, 'attendance'>,
  counted: readonly CountedFact[],
  asOf: Instant,
): readonly ReachedRung[] => {
  if (!isLadderPosition(positionOn(facts.position, facts.bornOn ?? null, dayOf(asOf)))) return [];
  const grown = { facts: sinceGrown(facts), counted: ofLadder(counted) };
  return rulesOf(policy.ladder, columnsOf(facts))
    .flatMap((rungs) => {
      const [first] = rungs;
      if (first === undefined) return [];
      const { extraHolidays } = policy;
      const episodes = detect(first.event, { ...grown, threshold: first.threshold, asOf, extraHolidays });
      return episodes.flatMap((episode) => reachedRung(rungs, episode, facts.personId, policy));
    })
    .sort((a, b) => compareText(a.reachedAt, b.reachedAt) || compareText(a.key, b.key));
};

/** Nothing is asked about the time before the eighteenth birthday: to the ladder the place was taken up on that day. */
const sinceGrown = <Facts extends Omit<LadderFacts, 'attendance'>>(facts: Facts): Facts => {
  const grownOn = typeof facts.bornOn === 'string' ? adultFrom(facts.bornOn) : facts.placeFrom;
  if (grownOn <= facts.placeFrom) return facts;
  const isSince = ({ at }: { readonly at: Instant }): boolean => dayOf(at) >= grownOn;
  return {
    ...facts,
    placeFrom: grownOn,
    happenings: facts.happenings.filter(isSince),
    attempts: facts.attempts.filter(isSince),
    pauses: facts.pauses.flatMap((pause) => {
      if (pause.to !== null && pause.to < grownOn) return [];
      return [pause.from < grownOn ? { ...pause, from: grownOn } : pause];
    }),
  };
};
