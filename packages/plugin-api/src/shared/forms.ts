import { z } from 'zod';

/** How a field may be asked, each for one kind of value: text, true or false, one code, several codes, a day, a number. */
export const fieldKinds = ['text', 'long-text', 'yes-no', 'choice', 'choices', 'day', 'number'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** The shape of a hint. */
export const fieldHintSchema = z.strictObject({
  label: z.string().trim().min(1).max(300),
  hint: z.string().trim().min(1).max(500).optional(),
  kind: z.enum(fieldKinds),
  choices: z.record(z.string(), z.string().trim().min(1)).optional(),
  onlyWhen: z.strictObject({ field: z.string(), is: z.union([z.string(), z.boolean()]) }).optional(),
});

/** How a field of a plugin's form is asked; the schema says what is right, this says how it reads. */
export interface FieldHint {
  readonly label: string;
  readonly hint?: string;
  readonly kind: FieldKind;
  /** Words for each code of a choice. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Shown and needed only where another field, asked before it, has this value; the schema lets it be left out. */
  readonly onlyWhen?: { readonly field: string; readonly is: string | boolean };
}

/** A form a plugin declares: a strict object schema, and a hint for each of its fields, in the order they are asked. */
export interface PluginForm {
  readonly schema: z.ZodObject;
  readonly fields: Readonly<Record<string, FieldHint>>;
}
