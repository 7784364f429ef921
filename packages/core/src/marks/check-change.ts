import { AppError, fieldError, type MarkInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { loadChangeNeeds } from '../corrections/load-change-needs.ts';
import type { SessionInReach } from '../sessions/session-in-reach.ts';
import type { ExpectedPerson } from './expected-people.ts';
import type { LiveMark } from './insert-mark.ts';

interface Change {
  readonly mark: MarkInput;
  readonly index: number;
  readonly standing: LiveMark | undefined;
  readonly person: ExpectedPerson;
  readonly session: SessionInReach;
}

/** A mark names the one that stands, and nothing where none does; 409 `mark-no-longer-live` otherwise. */
export const requireStanding = ({ mark, standing }: Pick<Change, 'mark' | 'standing'>): void => {
  if (standing?.markId === mark.supersedes?.markId) return;
  throw new AppError('conflict', 'mark-no-longer-live', {
    message: 'Someone has recorded another mark for this person in the meantime',
    facts: { personId: mark.personId, liveMarkId: standing?.markId ?? null, liveCode: standing?.code ?? null },
  });
};

/**
 * A wrong tap is taken back by naming it; after the register is closed a change needs a reason; what others rely on
 * already changes once a coordinator has agreed (model.md section 3). Why it is so is the same to whoever asks: that a
 * report was signed is not this side's to know.
 */
export const checkChange = async (unit: Unit, { mark, index, standing, person, session }: Change): Promise<void> => {
  requireStanding({ mark, standing });
  if (standing === undefined) return;
  const { needs } = await loadChangeNeeds(unit, session, person);
  if (needs === 'agreement') {
    throw fieldError(`marks.${index}.supersedes`, 'agreement-needed', 'A coordinator must agree to this change');
  }
  if (needs === 'reason' && mark.supersedes?.reason === undefined) {
    throw fieldError(`marks.${index}.supersedes.reason`, 'reason-missing', 'Say why the mark is changed');
  }
};
