import { type CompletionReach, type CompletionReason, type CompletionRule, mostCatchUps } from '@waymark/contracts';

/** One item of the pinned curriculum, as completion reads it. */
export interface CompletionItem {
  readonly id: string;
  readonly minutes: number;
}

/** What has been covered: each item once or more, and whether by a catch-up; minutes there in all. */
export interface CompletionFacts {
  readonly covered: readonly { readonly itemId: string; readonly isCatchUp: boolean }[];
  readonly minutes: number;
}

/** One condition of the rule: what it needs, what is there, in items or minutes. */
export interface CompletionFinding {
  readonly code: CompletionReason;
  readonly isMet: boolean;
  readonly need: number;
  readonly have: number;
  readonly because: string;
}

/** Whether the rule is met and why, with the version judged by; raw and counted stand beside each other. */
export interface CompletionJudgement {
  readonly met: boolean;
  readonly version: string;
  /** Different items covered in their own session, and those covered by catch-up only. */
  readonly raw: number;
  readonly catchUps: number;
  /** Items that count: raw, and catch-ups up to the limit. */
  readonly counted: number;
  readonly reasons: readonly CompletionFinding[];
}

/** The programme's own limit, never above two (model.md section 3). */
const limitOf = (rule: CompletionRule): number => Math.min(rule.catchUpsCounted, mostCatchUps);

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const countItems = (rule: CompletionRule, items: readonly CompletionItem[], facts: CompletionFacts) => {
  const own = new Set(facts.covered.filter((item) => !item.isCatchUp).map((item) => item.itemId));
  const inCurriculum = items.map((item) => item.id);
  const raw = inCurriculum.filter((id) => own.has(id));
  const caughtUp = new Set(facts.covered.filter((item) => item.isCatchUp).map((item) => item.itemId));
  const onlyCaughtUp = inCurriculum.filter((id) => caughtUp.has(id) && !own.has(id));
  const mandatoryFirst = [
    ...onlyCaughtUp.filter((id) => rule.mandatoryItems.includes(id)),
    ...onlyCaughtUp.filter((id) => !rule.mandatoryItems.includes(id)),
  ];
  const counted = new Set([...raw, ...mandatoryFirst.slice(0, limitOf(rule))]);
  const need = Math.ceil((rule.contentPercent * items.length) / 100);
  const mandatory = rule.mandatoryItems.filter((id) => counted.has(id)).length;
  return { raw, onlyCaughtUp, counted, need, mandatory };
};

/** The same judgement without its reasons, for those who ask it of many places. */
const isMet = (rule: CompletionRule, items: readonly CompletionItem[], facts: CompletionFacts): boolean => {
  const { counted, need, mandatory } = countItems(rule, items, facts);
  if (counted.size < need || mandatory < rule.mandatoryItems.length) return false;
  return rule.minutes === null || facts.minutes >= rule.minutes;
};

/**
 * Judges completion by the programme's data (contract.md `completion`): mandatory items, share of content, catch-ups up
 * to the limit (mandatory items first), minutes. Attendance is not read: a missed session stays missed when its content
 * is caught up. A completion is not an outcome (domain.md A11).
 */
export const judgeCompletion = (
  rule: CompletionRule,
  items: readonly CompletionItem[],
  facts: CompletionFacts,
): CompletionJudgement => {
  const { raw, onlyCaughtUp, counted, need, mandatory } = countItems(rule, items, facts);
  const share: CompletionFinding = {
    code: 'content-share',
    isMet: counted.size >= need,
    need,
    have: counted.size,
    because: `${counted.size} of ${plural(items.length, 'item')} covered, ${need} needed.`,
  };
  const reasons: CompletionFinding[] = [share];
  if (rule.mandatoryItems.length > 0)
    reasons.push({
      code: 'mandatory-items',
      isMet: mandatory === rule.mandatoryItems.length,
      need: rule.mandatoryItems.length,
      have: mandatory,
      because: `${mandatory} of ${plural(rule.mandatoryItems.length, 'mandatory item')} covered.`,
    });
  if (rule.minutes !== null)
    reasons.push({
      code: 'minutes',
      isMet: facts.minutes >= rule.minutes,
      need: rule.minutes,
      have: facts.minutes,
      because: `${plural(facts.minutes, 'minute')} there, ${rule.minutes} needed.`,
    });
  if (onlyCaughtUp.length > limitOf(rule))
    reasons.push({
      code: 'catch-ups-above-limit',
      isMet: true,
      need: limitOf(rule),
      have: onlyCaughtUp.length,
      because: `${plural(onlyCaughtUp.length, 'item')} caught up, ${limitOf(rule)} of them count.`,
    });
  return {
    met: reasons.every((reason) => reason.isMet),
    version: rule.version,
    raw: raw.length,
    catchUps: onlyCaughtUp.length,
    counted: counted.size,
    reasons,
  };
};

/**
 * Whether completion can still be reached (model.md section 5): as planned, only by catching up what was missed, or not
 * at all. `planned` are items of sessions still to come for the person; each is taken as attended to the end. Catch-ups
 * made already are no bar to another: the limit is on how many count, and mandatory items count first.
 */
export const completionReach = (
  rule: CompletionRule,
  items: readonly CompletionItem[],
  facts: CompletionFacts,
  planned: readonly string[],
): CompletionReach => {
  const withItems = (base: CompletionFacts, added: readonly string[], isCatchUp: boolean): CompletionFacts => ({
    covered: [...base.covered, ...added.map((itemId) => ({ itemId, isCatchUp }))],
    minutes: items.filter((item) => added.includes(item.id)).reduce((sum, item) => sum + item.minutes, base.minutes),
  });
  if (isMet(rule, items, facts)) return 'met';
  const asPlanned = withItems(facts, planned, false);
  if (isMet(rule, items, asPlanned)) return 'reachable';
  const covered = new Set(asPlanned.covered.map((item) => item.itemId));
  const open = items.filter((item) => !covered.has(item.id)).map((item) => item.id);
  const first = [
    ...open.filter((id) => rule.mandatoryItems.includes(id)),
    ...open.filter((id) => !rule.mandatoryItems.includes(id)),
  ];
  const caughtUp = withItems(asPlanned, first.slice(0, limitOf(rule)), true);
  return isMet(rule, items, caughtUp) ? 'only-by-catch-up' : 'out-of-reach';
};
