/** The stable id of a field: `people.0.born-on` and `/people/0/born-on` both give `people-0-born-on`. */
export const fieldId = (path: string): string => path.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');

export interface FieldIds {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  /** For `aria-describedby`; `undefined` when nothing describes the field. */
  readonly describedBy: string | undefined;
}

export interface DescribedField {
  readonly name: string;
  readonly id?: string | undefined;
  readonly hint?: unknown;
  readonly error?: string | undefined;
}

/** Ids of a field, its hint and its error message, in the order a screen reader reads them out. */
export const fieldIds = ({ name, id = fieldId(name), hint, error }: DescribedField, ...others: string[]): FieldIds => {
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describers = [...others, ...(hint ? [hintId] : []), ...(error ? [errorId] : [])];
  return { id, hintId, errorId, describedBy: describers.length > 0 ? describers.join(' ') : undefined };
};
