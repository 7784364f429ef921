import { z } from 'zod';
import { type BadPlugin, bad, formOf, withShared } from './bad-plugin.ts';

const text = { label: 'A', kind: 'text' } as const;
const asked = {
  referralForm: formOf({ a: z.enum(['x']) }, { a: { label: 'A', kind: 'choice', choices: { x: 'X' } } }),
};
const ground = { field: 'a', is: 'x', because: 'A is x.' };
const withForm = (referralForm: unknown) => withShared({ referralForm });
const withPriority = (...priority: readonly object[]) => withShared({ ...asked, priority });
const withSettings = (settings: unknown) => withShared({ settings });

/** Forms and settings whose fields and words do not fit, or that ask for what no programme may. */
export const badForms: readonly BadPlugin[] = [
  bad('a place by what nobody asks', 'priority.0.field', 'field-unknown', withPriority({ ...ground, field: 'b' })),
  bad('a place by what nobody can answer', 'priority.0.is', 'never-so', withPriority({ ...ground, is: 'y' })),
  bad('one ground twice', 'priority.1', 'priority-twice', withPriority(ground, ground)),
  bad('a form that is no schema', 'referralForm.schema', 'not-an-object-schema', withForm({ schema: {}, fields: {} })),
  bad('a field without words', 'referralForm.fields.a', 'field-without-words', withForm(formOf({ a: z.string() }, {}))),
  bad('words without a field', 'referralForm.fields.a', 'words-without-field', withForm(formOf({}, { a: text }))),
  bad(
    'a form that drops what it does not know',
    'referralForm.schema',
    'form-not-strict',
    withForm({ schema: z.object({ a: z.string() }), fields: { a: text } }),
  ),
  bad(
    'a number asked as yes or no',
    'referralForm.fields.a.kind',
    'asked-as-another-kind',
    withForm(formOf({ a: z.int() }, { a: { label: 'A', kind: 'yes-no' } })),
  ),
  bad(
    'a choice without words',
    'referralForm.fields.a.choices.y',
    'choice-without-words',
    withForm(formOf({ a: z.enum(['x', 'y']) }, { a: { label: 'A', kind: 'choice', choices: { x: 'X' } } })),
  ),
  bad(
    'words for no choice',
    'referralForm.fields.a.choices.y',
    'words-without-choice',
    withForm(formOf({ a: z.enum(['x']) }, { a: { label: 'A', kind: 'choice', choices: { x: 'X', y: 'Y' } } })),
  ),
  bad(
    'choices of a text',
    'referralForm.fields.a.choices',
    'words-without-choice',
    withForm(formOf({ a: z.string() }, { a: { ...text, choices: { x: 'X' } } })),
  ),
  bad(
    'a condition on a field that comes later',
    'referralForm.fields.a.onlyWhen.field',
    'not-asked-before',
    withForm(
      formOf(
        { a: z.string().optional(), b: z.boolean() },
        { a: { ...text, onlyWhen: { field: 'b', is: true } }, b: { label: 'B', kind: 'yes-no' } },
      ),
    ),
  ),
  bad(
    'a condition that is never so',
    'referralForm.fields.a.onlyWhen.is',
    'never-so',
    withForm(
      formOf(
        { b: z.boolean(), a: z.string().optional() },
        { b: { label: 'B', kind: 'yes-no' }, a: { ...text, onlyWhen: { field: 'b', is: 'perhaps' } } },
      ),
    ),
  ),
  bad(
    'a field that is hidden but needed',
    'referralForm.fields.a',
    'hidden-but-needed',
    withForm(
      formOf(
        { b: z.boolean(), a: z.string() },
        { b: { label: 'B', kind: 'yes-no' }, a: { ...text, onlyWhen: { field: 'b', is: true } } },
      ),
    ),
  ),
  bad(
    'a setting without a default',
    'settings.schema.a',
    'default-missing',
    withSettings(formOf({ a: z.string() }, { a: text })),
  ),
  bad(
    'a setting that makes a separation a condition (I1)',
    'settings.fields.mustBeSeparated',
    'conditional-on-separation',
    withSettings(
      formOf(
        { mustBeSeparated: z.boolean().default(false) },
        { mustBeSeparated: { label: 'Only parents who live apart', kind: 'yes-no' } },
      ),
    ),
  ),
  bad(
    'a setting that makes a conviction a condition (B4)',
    'settings.fields.route',
    'conditional-on-conviction',
    withSettings(
      formOf(
        { route: z.enum(['any', 'court']).default('any') },
        { route: { label: 'Who', kind: 'choice', choices: { any: 'Anyone', court: 'Convicted at court' } } },
      ),
    ),
  ),
  bad(
    'a schema that throws',
    'forms',
    'check-failed',
    withForm(
      formOf(
        {
          a: z.custom<string>(() => {
            throw new Error('from inside');
          }),
        },
        { a: text },
      ),
    ),
  ),
];
