import { useMutation } from '@tanstack/react-query';
import type { FieldError } from '@waymark/contracts';
import type { SummaryError } from '@waymark/ui';
import { type FormEvent, useState } from 'react';
import { type DefaultValues, type FieldPath, type FieldValues, get, useForm } from 'react-hook-form';
import { type ApiProblem, isApiProblem } from '../api/api-problem.ts';
import { problemWords } from '../api/problem-words.ts';
import { summaryErrors } from './summary-errors.ts';

export interface SentFormOptions<Values extends FieldValues> {
  /** Every field with what stands in it at first: what is not named here is no field of the form. */
  readonly defaultValues: DefaultValues<Values>;
  /** Sends what was entered; what it throws is shown and what was entered is kept. */
  readonly send: (values: Values) => Promise<unknown>;
  /** The page's own words for an error of the server, where its code says it all; `undefined` keeps the server's. */
  readonly wordsFor?: ((error: FieldError) => string | undefined) | undefined;
}

/** Safe by this guarantee: it is called only with a path that leads to one of the form's default values. */
const pathOfForm = <Values extends FieldValues>(path: string): FieldPath<Values> => path as FieldPath<Values>;

/**
 * A form that is sent to the server: checked here, then there; errors go to their fields and into the page's summary,
 * which takes the focus with every attempt that fails.
 */
export const useSentForm = <Values extends FieldValues>(options: SentFormOptions<Values>) => {
  const { defaultValues, send, wordsFor = () => undefined } = options;
  const { register, handleSubmit, setError, formState, control, getValues, setValue } = useForm<Values>({
    defaultValues,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const [unlocated, setUnlocated] = useState<readonly SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const mutation = useMutation({ mutationFn: send });

  const showFields = (problem: ApiProblem) => {
    const others = problem.fields.flatMap((error) => {
      const message = wordsFor(error) ?? error.message;
      if (error.path === '' || get(defaultValues, error.path) === undefined) return [{ message }];
      setError(pathOfForm<Values>(error.path), { type: error.code, message });
      return [];
    });
    setUnlocated(problem.fields.length === 0 ? [{ message: problemWords(problem) }] : others);
  };
  const fail = (thrown: unknown) => {
    const problem = isApiProblem(thrown) ? thrown : undefined;
    // The page asks to sign in again by itself; nothing is wrong with what was entered.
    if (problem?.isSignedOut) return;
    if (problem === undefined) setUnlocated([{ message: problemWords(thrown) }]);
    else showFields(problem);
  };
  const sendNow = async (values: Values) => {
    setUnlocated([]);
    await mutation.mutateAsync(values).catch(fail);
    setAttempt((count) => count + 1);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    void handleSubmit(sendNow, () => {
      setUnlocated([]);
      setAttempt((count) => count + 1);
    })(event);
  };
  const { error } = mutation;
  const located = summaryErrors(formState.errors);
  return {
    register,
    control,
    getValues,
    setValue,
    submit,
    isSending: mutation.isPending,
    /** For the page's summary. */
    errors: [...located, ...unlocated],
    errorOf: (path: FieldPath<Values>) => located.find((found) => found.path === path)?.message,
    attempt,
    /** A refusal because something changed meanwhile (409), for `ConflictState` with what was entered. */
    conflict: isApiProblem(error) && error.status === 409 ? error : undefined,
  };
};
