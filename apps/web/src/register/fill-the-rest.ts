import type { Id, Instant, MarkCode, RegisterView } from '@waymark/contracts';
import { chooseMark, isOf, leaveAsItIs } from '../unsent/choose-mark.ts';
import type { UnsentMarks } from '../unsent/unsent-mark.ts';
import { hasChoice } from './register-counts.ts';
import type { RegisterPerson } from './register-person.ts';

/** What "Everyone else attended" made, so that it can be undone: exactly these marks and no other. */
export type Filled = readonly { readonly personId: Id; readonly markId: Id }[];

/** "Attended" in the words of the person's position; `undefined` where the programme offers no such mark. */
const attendedCode = ({ buttons }: RegisterView, { position }: RegisterPerson): MarkCode | undefined =>
  (['attended', 'seen'] as const).find((code) =>
    buttons[position]?.some((button) => button.code === code && button.localCode === null),
  );

/** Everyone expected for whom nothing is chosen yet. */
export const peopleToFill = (register: RegisterView, unsent: UnsentMarks): readonly RegisterPerson[] =>
  register.people.filter(
    (person) => person.isExpected && attendedCode(register, person) !== undefined && !hasChoice(person, unsent),
  );

export interface FillMoment {
  readonly occurredAt: Instant;
  readonly newId: () => Id;
}

/** Marks everyone who has no mark as there; who has one keeps it. */
export const fillTheRest = (
  register: RegisterView,
  unsent: UnsentMarks,
  { occurredAt, newId }: FillMoment,
): { readonly unsent: UnsentMarks; readonly filled: Filled } => {
  const { sessionId } = register;
  const filled: { personId: Id; markId: Id }[] = [];
  let next = unsent;
  for (const person of peopleToFill(
    register,
    unsent.filter((entry) => entry.sessionId === sessionId),
  )) {
    const code = attendedCode(register, person);
    if (code === undefined) continue;
    const { personId, mark: standing } = person;
    const markId = newId();
    const { mode } = register;
    const choice = {
      sessionId,
      personId,
      mode,
      code,
      localCode: null,
      markId,
      occurredAt,
      standing,
      isCorrection: false,
    };
    next = chooseMark(next, choice);
    filled.push({ personId, markId });
  }
  return { unsent: next, filled };
};

/** Takes back what was filled, where nothing has been chosen since: unsent marks go, saved ones are taken back by name. */
export const undoFill = (
  register: RegisterView,
  unsent: UnsentMarks,
  filled: Filled,
  { occurredAt, newId }: FillMoment,
): UnsentMarks => {
  const { sessionId } = register;
  return filled.reduce<UnsentMarks>((entries, { personId, markId }) => {
    const whose = { sessionId, personId };
    const standing = register.people.find((person) => person.personId === personId)?.mark ?? null;
    const last = entries.filter((entry) => isOf(entry, whose)).at(-1);
    if ((last?.mark.markId ?? standing?.markId) !== markId) return entries;
    if (last !== undefined && !last.wasSent) return leaveAsItIs(entries, whose);
    return chooseMark(entries, {
      ...whose,
      code: 'recorded-in-error',
      localCode: null,
      markId: newId(),
      occurredAt,
      standing,
      mode: register.mode,
      isCorrection: false,
    });
  }, unsent);
};
