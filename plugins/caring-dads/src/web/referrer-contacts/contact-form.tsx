import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dayOf, type Id, newId } from '@waymark/contracts';
import { type PanelTools, problemOf } from '@waymark/plugin-api/web';
import {
  Button,
  DateInput,
  describeProblem,
  ErrorSummary,
  Radios,
  type SummaryError,
  TextArea,
  TextInput,
} from '@waymark/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { contactHowLabels } from '../../shared/referrer-contact.ts';
import {
  type ContactField,
  type EnteredContact,
  nothingEntered,
  readContact,
  refusedFields,
} from './entered-contact.ts';
import { contactKeys, keepContact } from './queries.ts';

export interface ContactFormProps {
  readonly enrolmentId: Id;
  readonly tools: PanelTools;
  readonly onKept: () => void;
  readonly onLeave: () => void;
}

const hows = Object.entries(contactHowLabels).map(([value, text]) => ({ value, text }));

/** What a refusal says, at the fields it names; what was typed stays in the form. */
const errorsOf = (thrown: unknown): readonly SummaryError[] => {
  const problem = problemOf(thrown);
  const located = refusedFields(problem?.errors ?? []);
  return located.length > 0 ? located : [{ message: describeProblem(problem).words }];
};

/** Keeps one contact with the referrer: when, with whom, how, and what was said about goals and progress. */
export const ContactForm = ({ enrolmentId, tools, onKept, onLeave }: ContactFormProps): ReactNode => {
  const queries = useQueryClient();
  const [recordId] = useState(newId);
  const [entered, setEntered] = useState<EnteredContact>(nothingEntered);
  const [errors, setErrors] = useState<readonly SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const keeping = useMutation({
    mutationFn: keepContact.bind(null, tools),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: contactKeys.of(enrolmentId) });
      onKept();
    },
    onError: (thrown) => refuse(errorsOf(thrown)),
  });
  const refuse = (found: readonly SummaryError[]) => {
    setErrors(found);
    setAttempt((count) => count + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reading = readContact(entered, dayOf(tools.now()));
    if ('errors' in reading) return refuse(reading.errors);
    setErrors([]);
    keeping.mutate({ recordId, enrolmentId, document: reading.document });
  };
  const field = (name: ContactField, label: string) => ({
    name,
    label,
    labelSize: 's' as const,
    error: errors.find(({ path }) => path === name)?.message,
  });
  const typed = (name: Exclude<ContactField, 'on'>) => ({
    value: entered[name],
    onChange: (event: { readonly target: { readonly value: string } }) => {
      const { value } = event.target;
      setEntered((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form noValidate onSubmit={submit} aria-label="Record a contact with the referrer">
      <ErrorSummary errors={errors} attempt={attempt} />
      <DateInput
        {...field('on', 'Date of the contact')}
        hint="For example, 27 3 2026"
        value={entered.on}
        onChange={(on) => setEntered((before) => ({ ...before, on }))}
      />
      <TextInput {...field('with', 'With whom')} {...typed('with')} />
      <TextInput {...field('agency', 'Agency')} {...typed('agency')} />
      <Radios {...field('how', 'How')} choices={hows} {...typed('how')} />
      <TextArea {...field('goals', 'Goals spoken about')} {...typed('goals')} limit={4000} />
      <TextArea {...field('progress', 'Progress and concerns')} {...typed('progress')} limit={4000} />
      <div className="govuk-button-group">
        <Button isBusy={keeping.isPending}>{keeping.isPending ? 'Keeping the contact' : 'Keep this contact'}</Button>
        <Button type="button" variant="plain" onClick={onLeave}>
          Leave without keeping it
        </Button>
      </div>
    </form>
  );
};
