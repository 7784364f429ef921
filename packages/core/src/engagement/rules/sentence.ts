import type { Day, Sex } from '@waymark/contracts';
import { daysWords, dayWords } from './day-words.ts';
import { type AttendanceSummary, isLadderSummary, type LadderSummary, type SupportSummary } from './summarise.ts';

/** Whom the sentence speaks of. `knownAs` is the name the person goes by. */
export interface Who {
  readonly sex: Sex;
  readonly knownAs: string;
}

/** "him" and "her" only where the sex is known; otherwise the person's own name, never a guess (model.md section 9). */
const objectOf = ({ sex, knownAs }: Who): string => (sex === 'M' ? 'him' : sex === 'F' ? 'her' : knownAs);

const listed = (entries: readonly (readonly [number, string])[]): string[] =>
  entries.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);

const withRemarks = (words: string, count: number, remarks: readonly string[]): string =>
  remarks.length === 0 ? `${words} ${count}` : `${words} ${count} (${remarks.join(', ')})`;

const parts = (entries: readonly (readonly [string, number, readonly string[]])[]): string =>
  entries
    .filter(([words, count]) => count > 0 || words === 'seen')
    .map(([words, count, remarks]) => withRemarks(words, count, remarks))
    .join(', ');

const afterwards = (entries: readonly (readonly [string, number])[]): string =>
  entries
    .filter(([, count]) => count > 0)
    .map(([words, count]) => ` ${words} ${count}.`)
    .join('');

const lastSeen = ({ lastSeenOn, daysSinceSeen }: AttendanceSummary): string => {
  if (lastSeenOn === null || daysSinceSeen === null) return ' Not seen yet.';
  const ago = daysSinceSeen === 0 ? 'today' : `${daysWords(daysSinceSeen)} ago`;
  return ` Last seen ${dayWords(lastSeenOn)}, ${ago}.`;
};

const ofLadder = (summary: LadderSummary, who: Who): string => {
  const { details, parts: count, notHeld } = summary;
  const seen = listed([
    [details.notEngaged, 'there but not engaged'],
    [details.tooShort, 'too short to count'],
    [details.catchUps, 'to catch up'],
  ]);
  const missed = listed([
    [details.cancelledLate, 'cancelled late'],
    [details.cancelledUnconfirmed, 'cancelled but not confirmed'],
    [details.turnedAway, 'turned away'],
    [details.noAccess, 'no access'],
    [details.accessRefused, 'said no at the door'],
  ]);
  const whom = objectOf(who);
  const before = summary.asChild === null ? '' : `Before turning 18: ${supportCounts(summary.asChild)} Since then: `;
  const head =
    summary.held === 0
      ? `Nothing held for ${whom} yet.`
      : `${summary.held} held for ${whom}: ${parts([
          ['seen', count.seen, seen],
          ['asked to leave', count['seen-part'], []],
          ['missed', count.missed, missed],
          ['cancelled in time', count['cancelled-in-time'], []],
          ['could not attend', count['could-not-attend'], []],
          ['not recorded', count['not-recorded'], []],
        ])}.`;
  const after = afterwards([
    ['Cancelled by us', notHeld['cancelled-by-us']],
    [`Not held for ${whom}`, notHeld['not-held-for-person']],
    ['Stopped for safety', notHeld['stopped-for-safety']],
  ]);
  return before + head + after + lastSeen(summary);
};

const supportCounts = ({ parts: count, held, notHeld }: Pick<SupportSummary, 'held' | 'parts' | 'notHeld'>): string => {
  const head =
    held === 0
      ? 'No sessions yet.'
      : `${held} ${held === 1 ? 'session' : 'sessions'}: ${parts([
          ['seen', count.seen, []],
          ['seen for part', count['seen-part'], []],
          ['not seen', count['not-seen'], []],
          ['was not brought', count['was-not-brought'], []],
          ['chose not to come', count['chose-not-to'], []],
          ['unwell', count.unwell, []],
          ['not released by school or placement', count['not-released'], []],
          ['not recorded', count['not-recorded'], []],
        ])}.`;
  return head + afterwards([['Not held', notHeld['not-held']]]);
};

const ofSupport = (summary: SupportSummary): string => supportCounts(summary) + lastSeen(summary);

/**
 * The sentence that adds up (model.md section 3): "13 held for him: seen 9, missed 2 (1 cancelled late), could not
 * attend 1, not recorded 1. Cancelled by us 1. Last seen 3 March 2026, 28 days ago." Parts of nought are left out,
 * `seen` never; numbers in brackets are among the number before them. A survivor's or child's sentence says sessions,
 * seen and last seen, names no reason, and has neither run nor rate.
 */
export const sentence = (summary: AttendanceSummary, who: Who): string =>
  isLadderSummary(summary) ? ofLadder(summary, who) : ofSupport(summary);

/** "waiting 94 days: receiving nothing yet" (ux.md, My children; domain.md A1). */
export const waitingSentence = (days: number): string => `waiting ${daysWords(days)}: receiving nothing yet`;

/** The line under a person causing harm, for professionals only: attendance is not safety (model.md section 3). */
export const safetySentence = (accountLastHeardOn: Day | null): string =>
  `Attendance is not safety. Partner's and children's account last heard: ${
    accountLastHeardOn === null ? 'not yet' : dayWords(accountLastHeardOn)
  }.`;
