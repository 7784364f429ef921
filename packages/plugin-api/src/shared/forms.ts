import type { z } from 'zod';

/** How a field of a plugin's form is asked; the schema says what is right, this says how it reads. */
export interface FieldHint {
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'text' | 'long-text' | 'yes-no' | 'choice' | 'choices' | 'day' | 'number';
  /** Words for each code of a choice. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Shown and needed only where another field has this value. */
  readonly onlyWhen?: { readonly field: string; readonly is: string | boolean };
}

/** A form a plugin declares: a strict object schema, and a hint for each of its fields, in the order they are asked. */
export interface PluginForm {
  readonly schema: z.ZodObject;
  readonly fields: Readonly<Record<string, FieldHint>>;
}
