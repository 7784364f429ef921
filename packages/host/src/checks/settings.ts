import { type Check, found } from './check.ts';

/** An offering can be added without a single setting: each has a default. */
export const settings: Check = ({ settings: { schema } }) => {
  const parsed = schema.safeParse({});
  if (parsed.success) return [];
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')));
  return [...fields].map((field) =>
    found(`settings.schema${field === '' ? '' : `.${field}`}`, 'default-missing', 'Give every setting a default.'),
  );
};
