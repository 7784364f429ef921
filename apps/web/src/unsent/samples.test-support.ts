import type { Id, MarkInput } from '@waymark/contracts';
import type { Choice, StandingMark } from './choose-mark.ts';
import { type UnsentMark, unsentMark } from './unsent-mark.ts';

/** A UUIDv7 that ends with a number, so that tests can tell ids apart; later numbers sort later. */
export const idOf = (number: number): Id => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const sessionId = idOf(900);
export const ben = idOf(801);
export const marcus = idOf(802);
export const dai = idOf(803);

const at = '2026-06-04T17:34:00.000Z';

export const sampleMark = (more: Partial<MarkInput> = {}): MarkInput => ({
  markId: idOf(1),
  personId: ben,
  code: 'attended',
  mode: 'in-person',
  occurredAt: at,
  ...more,
});

/** An unsent mark; `mark` may be given in part. */
export const sampleUnsent = (
  more: Partial<Omit<UnsentMark, 'mark'>> & { mark?: Partial<MarkInput> } = {},
): UnsentMark => {
  const { mark, ...rest } = more;
  return { ...unsentMark({ sessionId, mark: sampleMark(mark) }), ...rest };
};

export const sampleChoice = (more: Partial<Choice> = {}): Choice => ({
  sessionId,
  personId: ben,
  code: 'attended',
  localCode: null,
  markId: idOf(1),
  occurredAt: at,
  standing: null,
  isCorrection: false,
  ...more,
});

export const standingMark = (more: Partial<StandingMark> = {}): StandingMark => ({
  markId: idOf(500),
  code: 'attended',
  localCode: null,
  ...more,
});
