import type { Level } from '@waymark/contracts';
import { type Found, found } from './check.ts';

/** What is kept sealed (model.md section 7) stands in columns of the core's own, never in a programme's documents. */
const sealed: readonly Level[] = ['whereabouts', 'safe-contact'];

/** A programme's documents and answers are not sealed, so they may not hold what must be. */
export const levelProblems = (level: Level, at: string): readonly Found[] =>
  sealed.includes(level)
    ? [found(at, 'level-is-sealed', 'Addresses and safe contact are kept by the core; choose another level.')]
    : [];
