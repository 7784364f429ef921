import type { Id, MarkCode } from '@waymark/contracts';
import { adultMarkLabels, childMarkLabels } from '@waymark/contracts';
import type { SaveState } from '@waymark/ui';
import type { StandingMark } from '../unsent/choose-mark.ts';
import { missingDetails } from '../unsent/missing-details.ts';
import type { MissingDetail, UnsentMark } from '../unsent/unsent-mark.ts';
import type { UnsentSnapshot } from '../unsent/unsent-queue.ts';
import { keyOf } from './mark-choices.ts';
import type { RegisterPerson } from './register-person.ts';

const labels: Readonly<Record<MarkCode, string>> = { ...childMarkLabels, ...adultMarkLabels };

export const markLabel = (code: MarkCode): string => labels[code];

const missingWords: Readonly<Record<MissingDetail, string>> = {
  reason: 'say why',
  'cancelled-by': 'say who cancelled',
  note: 'say what happened',
  'change-reason': 'say why the mark is changed',
};

/** What a row shows. */
export interface RowState {
  /** Key of the mark that is chosen; `undefined` where none is, a mark taken back included. */
  readonly chosen: string | undefined;
  readonly save: SaveState;
  /** The last choice that the server has not confirmed. */
  readonly unsent: UnsentMark | undefined;
  /** What stands at the server, as far as this page knows. */
  readonly standing: StandingMark | null;
  /** Whether the row waits for words of the person who records. */
  readonly needsAnswer: boolean;
}

/** The server's word for a change that somebody else must agree to. */
export const agreementNeeded = 'agreement-needed';

const chosenOf = (mark: { readonly code: MarkCode; readonly localCode: string | null }): string | undefined =>
  mark.code === 'recorded-in-error' ? undefined : keyOf(mark);

const notSavedWords = (unsent: UnsentMark): string | undefined => {
  const { refusal } = unsent;
  if (refusal?.standing) return `another worker recorded “${labels[refusal.standing.code]}”`;
  if (refusal?.code === agreementNeeded) return 'a coordinator must agree to this change';
  if (refusal !== null) return refusal.words.charAt(0).toLowerCase() + refusal.words.slice(1);
  const [missing] = missingDetails(unsent);
  return missing === undefined ? undefined : missingWords[missing];
};

/** What a row shows of one person: the last choice made here, else what stands at the server. */
export const rowState = (
  { mark }: RegisterPerson,
  unsentOfPerson: readonly UnsentMark[],
  { isSending, isHeldUp }: Pick<UnsentSnapshot, 'isSending' | 'isHeldUp'>,
  me: Id,
): RowState => {
  const unsent = unsentOfPerson.at(-1);
  if (unsent === undefined) {
    const chosen = mark === null ? undefined : chosenOf(mark);
    const save: SaveState =
      mark === null || chosen === undefined
        ? { state: 'none' }
        : {
            state: 'saved',
            at: mark.recordedAt,
            by: mark.recordedBy === me ? undefined : (mark.recorder ?? undefined),
          };
    return { chosen, save, unsent, standing: mark, needsAnswer: false };
  }
  const why = notSavedWords(unsent);
  const isOnItsWay = isSending && !isHeldUp;
  const sent: SaveState = isOnItsWay ? { state: 'saving' } : { state: 'waiting', at: unsent.mark.occurredAt };
  const theirs = unsent.refusal?.standing;
  return {
    chosen: chosenOf({ code: unsent.mark.code, localCode: unsent.mark.localCode ?? null }),
    save: why === undefined ? sent : { state: 'refused', why },
    unsent,
    standing: theirs === undefined ? mark : { ...theirs, localCode: null },
    needsAnswer: why !== undefined,
  };
};
