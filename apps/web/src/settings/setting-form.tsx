import { useQueryClient } from '@tanstack/react-query';
import type { FieldError, HistoryView, SettingKey } from '@waymark/contracts';
import { Button, ErrorSummary, NotificationBanner } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { ApiProblem, isApiProblem } from '../api/api-problem.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { HistoryTable } from '../history/history-table.tsx';
import { changesBetween, isStale, Stale } from '../history/stale.tsx';
import { useSeen } from '../offerings/use-seen.ts';
import { changeSetting, settingsQuery } from './queries.ts';
import type { SettingsEntry } from './settings-entry.ts';

export interface SettingFormProps<Values extends FieldValues, Key extends SettingKey> {
  readonly settingKey: Key;
  readonly title: string;
  /** What it does, in one line. */
  readonly about: string;
  readonly entry: SettingsEntry<Key>;
  readonly entered: DefaultValues<Values>;
  readonly given: (entered: Values) => unknown;
  /** The value in words, for the history and for what somebody else changed. */
  readonly words: (value: SettingsEntry<Key>['value']) => string;
  readonly wordsFor: (error: FieldError) => string | undefined;
  readonly children: (form: Pick<ReturnType<typeof useSentForm<Values>>, 'register' | 'errorOf'>) => ReactNode;
}

/** Errors are located at `value.<field>`; the form knows its fields without that. */
const fromServer = (problem: ApiProblem): ApiProblem => {
  if (problem.problem === null || problem.fields.length === 0) return problem;
  const errors = problem.fields.map((error) => ({ ...error, path: error.path.replace(/^value\.?/, '') }));
  return new ApiProblem({ ...problem.problem, errors });
};

const historyOf = (history: HistoryView, title: string): { readonly [field: string]: string } =>
  history.length === 0 ? {} : { value: title };

/** One setting of the house: what it is, a form to change it, and who changed it before. */
export const SettingForm = <Values extends FieldValues, Key extends SettingKey>(
  props: SettingFormProps<Values, Key>,
): ReactNode => {
  const { settingKey, title, about, entry, entered, given, words, wordsFor, children } = props;
  const queries = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  const { seen, before, sendFor, seeAgain } = useSeen<SettingsEntry<Key>>(entry, async () => {
    const fresh = await queries.fetchQuery({ ...settingsQuery(), staleTime: 0 });
    return fresh[settingKey];
  });
  const form = useSentForm<Values>({
    defaultValues: entered,
    wordsFor,
    send: async (values) => {
      setSaved(false);
      await sendFor(({ version }) => changeSetting(settingKey, given(values), version)).catch((thrown: unknown) => {
        throw isApiProblem(thrown) ? fromServer(thrown) : thrown;
      });
      setSaved(true);
      await seeAgain();
    },
  });
  const stale = isStale(form.conflict) ? form.conflict : undefined;
  const changes = changesBetween(before && { [title]: words(before.value) }, { [title]: words(seen.value) });
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{about}</p>
      {isSaved ? <NotificationBanner kind="done" heading={`${title}: saved`} /> : null}
      <ErrorSummary errors={stale === undefined ? form.errors : []} attempt={form.attempt} />
      {stale === undefined ? null : <Stale problem={stale} changes={changes} />}
      <form noValidate onSubmit={form.submit} className="waymark-form">
        {children(form)}
        <Button variant="secondary" isBusy={form.isSending}>
          Save<span className="govuk-visually-hidden"> {title}</span>
        </Button>
      </form>
      <HistoryTable
        history={entry.history}
        fields={historyOf(entry.history, title)}
        valueWords={(_field, value) => words(asValue<Key>(value))}
      />
    </section>
  );
};

/** Safe by this guarantee: the history of a setting holds only values that its schema has checked. */
const asValue = <Key extends SettingKey>(value: unknown): SettingsEntry<Key>['value'] =>
  value as SettingsEntry<Key>['value'];
