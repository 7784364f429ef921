import type { RegisterView } from '@waymark/contracts';

/** One person of a register, with the mark that stands. */
export type RegisterPerson = RegisterView['people'][number];
