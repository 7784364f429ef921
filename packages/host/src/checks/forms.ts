import type { FieldHint, PluginForm } from '@waymark/plugin-api/shared';
import { type Check, type Found, found } from './check.ts';
import { choicesOf, kindsFor } from './field-schema.ts';

const words = (form: PluginForm, at: string): readonly Found[] => {
  const keys = Object.keys(form.schema.shape);
  const hints = Object.keys(form.fields);
  return [
    ...keys
      .filter((key) => !hints.includes(key))
      .map((key) => found(`${at}.fields.${key}`, 'field-without-words', 'Say how this field is asked.')),
    ...hints
      .filter((key) => !keys.includes(key))
      .map((key) => found(`${at}.fields.${key}`, 'words-without-field', 'Remove the words or add the field.')),
  ];
};

/** Unknown fields are refused by every form: what is typed is kept or told, never dropped. */
const strict = (form: PluginForm, at: string): readonly Found[] => {
  const parsed = form.schema.safeParse({ 'no-such-field': true });
  const isStrict = parsed.error?.issues.some(({ code }) => code === 'unrecognized_keys') === true;
  return isStrict ? [] : [found(`${at}.schema`, 'form-not-strict', 'Declare the form with z.strictObject.')];
};

const choices = (hint: FieldHint, codes: readonly string[] | undefined, at: string): readonly Found[] => {
  const told = Object.keys(hint.choices ?? {});
  if (hint.kind !== 'choice' && hint.kind !== 'choices') {
    return told.length === 0 ? [] : [found(`${at}.choices`, 'words-without-choice', 'Only a choice has choices.')];
  }
  if (codes === undefined) return [];
  return [
    ...codes
      .filter((code) => !told.includes(code))
      .map((code) => found(`${at}.choices.${code}`, 'choice-without-words', 'Say this choice in words.')),
    ...told
      .filter((code) => !codes.includes(code))
      .map((code) => found(`${at}.choices.${code}`, 'words-without-choice', 'Remove the words or add the choice.')),
  ];
};

const onlyWhen = (form: PluginForm, key: string, hint: FieldHint, at: string): readonly Found[] => {
  if (hint.onlyWhen === undefined) return [];
  const { field, is } = hint.onlyWhen;
  const other = form.schema.shape[field];
  const order = Object.keys(form.fields);
  if (other === undefined || order.indexOf(field) >= order.indexOf(key))
    return [found(`${at}.onlyWhen.field`, 'not-asked-before', 'Name a field that is asked before this one.')];
  if (!other.safeParse(is).success)
    return [found(`${at}.onlyWhen.is`, 'never-so', 'Name a value that the other field can have.')];
  if (form.schema.shape[key]?.safeParse(undefined).success !== true)
    return [found(at, 'hidden-but-needed', 'Let the schema leave out a field that is not always asked.')];
  return [];
};

const fields = (form: PluginForm, at: string): readonly Found[] =>
  Object.entries(form.fields).flatMap(([key, hint]) => {
    const schema = form.schema.shape[key];
    if (schema === undefined) return [];
    const place = `${at}.fields.${key}`;
    const kinds = kindsFor(schema);
    return [
      ...(kinds.includes(hint.kind)
        ? []
        : [found(`${place}.kind`, 'asked-as-another-kind', `Ask it as ${kinds.join(' or ') || 'another type'}.`)]),
      ...choices(hint, choicesOf(schema), place),
      ...onlyWhen(form, key, hint, place),
    ];
  });

/** Every form of a plugin: strict, each field with words that fit its type, each choice in words. */
export const forms: Check = ({ settings, referralForm, records }) =>
  [
    { form: settings, at: 'settings' },
    { form: referralForm, at: 'referralForm' },
    ...records.map(({ form }, index) => ({ form, at: `records.${index}.form` })),
  ].flatMap(({ form, at }) => [...strict(form, at), ...words(form, at), ...fields(form, at)]);
