import type { MarkCode } from '@waymark/contracts';
import type { Chance } from './random.ts';
import type { Pattern } from './register-scenes.ts';

/** A man who mostly comes: now and then late, away for a reason, or absent. */
export const mostlyComes = (chance: Chance): Pattern => {
  const drawn = new Map<number, MarkCode>();
  return (number) => {
    const known = drawn.get(number);
    if (known !== undefined) return known;
    const draw = chance.next();
    const code: MarkCode =
      draw < 0.74
        ? 'attended'
        : draw < 0.82
          ? 'attended-late'
          : draw < 0.88
            ? 'could-not-attend'
            : draw < 0.92
              ? 'cancelled'
              : 'absent-no-contact';
    drawn.set(number, code);
    return code;
  };
};

/** Comes until a session and then no more. */
export const stopsAfter =
  (last: number): Pattern =>
  (number) =>
    number <= last ? 'attended' : 'absent-no-contact';

/** There, and not engaged, from a session on. */
export const stopsEngaging =
  (from: number): Pattern =>
  (number) =>
    number < from ? 'attended' : 'attended-not-engaged';

/** Turned away twice, smelling of drink. */
export const turnedAway =
  (numbers: readonly number[]): Pattern =>
  (number) =>
    numbers.includes(number) ? 'turned-away' : 'attended';

/** Exactly these marks by session number; attended where nothing is said. */
export const exactly =
  (marks: Readonly<Record<number, MarkCode>>): Pattern =>
  (number) =>
    marks[number] ?? 'attended';
