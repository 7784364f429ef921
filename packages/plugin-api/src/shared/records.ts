import { type Level, levels, type Position, positions, type Role, roles } from '@waymark/contracts';
import { z } from 'zod';
import type { PluginForm } from './forms.ts';

/** What a document can be about; it always concerns one person, whose side it stands on. */
export const recordSubjects = ['person', 'enrolment', 'session'] as const;

/** The shape of a kind of document, but for its form. */
export const recordKindSchema = z.object({
  kind: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'not-a-record-kind' }),
  title: z.string().trim().min(1).max(120),
  about: z.enum(recordSubjects),
  positions: z.array(z.enum(positions)).min(1),
  level: z.enum(levels),
  writtenBy: z.array(z.enum(roles)).min(1),
  expected: z.array(z.strictObject({ number: z.int().min(1), byDay: z.int().min(0) })).optional(),
});

/** A kind of document the core keeps for a programme; history, access, audit and form come from the core. */
export interface RecordKind {
  /** Kebab-case, unique in the plugin. */
  readonly kind: string;
  readonly title: string;
  readonly about: (typeof recordSubjects)[number];
  readonly positions: readonly Position[];
  readonly level: Level;
  readonly writtenBy: readonly Role[];
  /** How many a programme expects of one enrolment and, in days after the start, by when (e.g. three contacts). */
  readonly expected?: readonly { readonly number: number; readonly byDay: number }[];
  readonly form: PluginForm;
}
