import type { Level, Position } from '@waymark/contracts';
import type { Choice } from '@waymark/ui';

/** A compartment in which an observation made at a session can stand, and the roles that read it, for an author. */
interface Readers {
  readonly level: Level;
  readonly words: string;
}

const worksWith = 'Facilitators and coordinator of the programme, the lead practitioners of the children';

/**
 * Who may read what a facilitator observes of a person on the register (model.md section 7): the compartments that the
 * position allows and a facilitator reads as well. The server holds to the same.
 */
const readersOf: Readonly<Record<Position, readonly [Readers, ...Readers[]]>> = {
  'person-causing-harm': [{ level: 'casework', words: `${worksWith}, and their managers` }],
  'co-parent': [{ level: 'casework', words: `${worksWith}, and their managers` }],
  survivor: [{ level: 'casework', words: `${worksWith}, this person’s own support worker, and their managers` }],
  child: [
    { level: 'casework', words: `${worksWith}, this child’s own advocate, and their managers` },
    { level: 'shared', words: 'The same, and facilitators who know this child from a referral alone' },
  ],
};

/** Whom an author can let read it; where there is one choice only, it is made already. */
export const readerChoices = (position: Position): readonly [Choice, ...Choice[]] => {
  const [first, ...others] = readersOf[position];
  const choiceOf = ({ level, words }: Readers): Choice => ({ value: level, text: words });
  return [choiceOf(first), ...others.map(choiceOf)];
};
