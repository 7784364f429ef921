import { type Id, type Instant, newId, type ReferralEventKind } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { referralEvents } from './tables.ts';

export interface NewReferralEvent {
  readonly referralId: Id;
  readonly subjectId: Id;
  readonly personId: Id;
  readonly kind: ReferralEventKind;
  readonly by: Id;
  /** When it happened; the instant of the unit where it is left out. */
  readonly at?: Instant;
  readonly id?: Id;
  readonly reasonCode?: string | undefined;
  readonly note?: string | undefined;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Appends one event; the only source of a referral's state and clocks (model.md section 2). Level `shared`. */
export const appendEvent = async (unit: Unit, event: NewReferralEvent): Promise<void> => {
  const { by, at = unit.now, id = newId(), reasonCode = null, note = null, payload = {}, ...rest } = event;
  await unit.db.insert(referralEvents).values({
    ...rest,
    id,
    level: 'shared',
    at,
    recordedAt: unit.now,
    recordedBy: by,
    reasonCode,
    note,
    payload: { ...payload },
  });
};
