import type { Id, Instant, MarkCode, MarkInput } from '@waymark/contracts';
import { type UnsentMark, type UnsentMarks, unsentMark } from './unsent-mark.ts';

/** The mark that stands at the server, as far as this page knows. */
export interface StandingMark {
  readonly markId: Id;
  readonly code: MarkCode;
  readonly localCode: string | null;
}

/** What is said with a mark beyond its code; all of it may be left out. */
export type MarkDetails = Pick<
  MarkInput,
  | 'minutes'
  | 'roomCompany'
  | 'cancelledBy'
  | 'noticeAt'
  | 'confirmedHow'
  | 'reasonCode'
  | 'catchUpForSessionId'
  | 'note'
> & { readonly mode: MarkInput['mode'] };

/** One tap, or one form of details. `markId` is new with every choice. */
export interface Choice {
  readonly sessionId: Id;
  readonly personId: Id;
  readonly code: MarkCode;
  readonly localCode: string | null;
  readonly markId: Id;
  readonly occurredAt: Instant;
  readonly standing: StandingMark | null;
  /** How the session is held; details may say otherwise for this person. */
  readonly mode?: MarkInput['mode'] | undefined;
  readonly isCorrection: boolean;
  readonly details?: MarkDetails | undefined;
  readonly changeReason?: string | undefined;
}

export const isOf = (unsent: UnsentMark, { sessionId, personId }: Pick<Choice, 'sessionId' | 'personId'>): boolean =>
  unsent.sessionId === sessionId && unsent.mark.personId === personId;

/** May be at the server already: a later choice must name it. */
const isOut = ({ wasSent, refusal }: UnsentMark): boolean => wasSent && refusal === null;

const supersedesOf = (replaced: Id | undefined, reason: string | undefined): MarkInput['supersedes'] =>
  replaced === undefined ? undefined : { markId: replaced, ...(reason !== undefined && { reason }) };

/**
 * What is unsent after a choice. What never left this device, or was refused, is replaced; what may have arrived is
 * named by the new mark, which waits behind it. A tap on what already stands is an undo of what had not left.
 */
export const chooseMark = (entries: UnsentMarks, choice: Choice): UnsentMarks => {
  const kept = entries.filter((entry) => !isOf(entry, choice) || isOut(entry));
  const out = kept.filter((entry) => isOf(entry, choice));
  const { standing, code, localCode, details } = choice;
  const isSame = standing?.code === code && standing.localCode === localCode;
  if (out.length === 0 && isSame && details === undefined) return kept;
  const supersedes = supersedesOf(out.at(-1)?.mark.markId ?? standing?.markId, choice.changeReason);
  const mark: MarkInput = {
    markId: choice.markId,
    personId: choice.personId,
    code,
    occurredAt: choice.occurredAt,
    mode: choice.mode ?? 'in-person',
    ...details,
    ...(localCode !== null && { localCode }),
    ...(supersedes !== undefined && { supersedes }),
  };
  return [...kept, unsentMark({ sessionId: choice.sessionId, mark, isCorrection: choice.isCorrection })];
};

/** Drops what the person's row holds unsent and cannot have arrived: leave it as it is. */
export const leaveAsItIs = (entries: UnsentMarks, whose: Pick<Choice, 'sessionId' | 'personId'>): UnsentMarks =>
  entries.filter((entry) => !isOf(entry, whose) || isOut(entry));
