import { fieldId, type SummaryError } from '@waymark/ui';
import type { FieldErrors, FieldValues } from 'react-hook-form';

interface LocatedError extends SummaryError {
  readonly path: string;
  readonly element: Element | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A field made of several, such as a date, is found by the id that its name gives. */
const elementOf = (ref: unknown, path: string): Element | undefined =>
  ref instanceof Element ? ref : (document.getElementById(fieldId(path)) ?? undefined);

const leaves = (errors: Fields, at: string): readonly LocatedError[] =>
  Object.entries(errors).flatMap(([name, error]) => {
    if (!isFields(error)) return [];
    const path = at === '' ? name : `${at}.${name}`;
    const { message, ref } = error;
    if (typeof message === 'string') return [{ path, message, element: elementOf(ref, path) }];
    return leaves(error, path);
  });

const byPlace = (one: LocatedError, other: LocatedError): number => {
  if (one.element === undefined || other.element === undefined) return 0;
  return one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/** All errors of a form for its summary, in the order its fields stand on the page. */
export const summaryErrors = <Values extends FieldValues>(errors: FieldErrors<Values>): readonly SummaryError[] =>
  leaves(errors, '')
    .toSorted(byPlace)
    .map(({ path, message }) => ({ path, message }));
