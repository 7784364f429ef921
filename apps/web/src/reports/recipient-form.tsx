import { useQuery } from '@tanstack/react-query';
import {
  type Report,
  type ReportRecipientInput,
  type ReportRecipientKind,
  reportRecipientKinds,
} from '@waymark/contracts';
import { Button, Checkboxes, Details, Select, TextInput } from '@waymark/ui';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { staffQuery } from './queries.ts';
import { recipientChoices } from './recipient-choices.ts';
import { recipientKindLabels } from './report-words.ts';

export interface RecipientFormProps {
  readonly report: Pick<Report, 'people' | 'subjects'>;
  readonly onAdd: (recipient: ReportRecipientInput) => void;
}

interface Entered {
  readonly kind: ReportRecipientKind;
  readonly id: string;
  readonly jobTitle: string;
  readonly knowsOfUnborn: boolean;
}

const first: Entered = { kind: 'chair', id: '', jobTitle: '', knowsOfUnborn: false };

/** Everyone the report is about stands open to another professional; what is withheld can be decided part by part. */
const recipientOf = (entered: Entered, { people, subjects }: RecipientFormProps['report']): ReportRecipientInput => {
  const { kind, id, jobTitle, knowsOfUnborn } = entered;
  switch (kind) {
    case 'chair':
    case 'lead-practitioner':
      return { kind, staffId: id };
    case 'other-professional':
      return { kind, staffId: id, jobTitle: jobTitle.trim(), personIds: people.map((person) => person.id) };
    case 'parent':
      return { kind, personId: id, childIds: subjects.map(({ person }) => person), knowsOfUnborn };
    case 'child':
      return { kind, personId: id };
  }
};

const problemsOf = ({ kind, id, jobTitle }: Entered): Partial<Record<'id' | 'jobTitle', string>> => ({
  ...(id === '' && { id: 'Choose who gets it' }),
  ...(kind === 'other-professional' && jobTitle.trim() === '' && { jobTitle: 'Enter the job title' }),
});

/** Adds one recipient: a kind, then who. */
export const RecipientForm = ({ report, onAdd }: RecipientFormProps): ReactNode => {
  const staff = useQuery(staffQuery());
  const [entered, setEntered] = useState(first);
  const [problems, setProblems] = useState<ReturnType<typeof problemsOf>>({});
  const isAboutUnborn = report.subjects.some(({ bornOn }) => bornOn === null);
  const change = (part: Partial<Entered>) => setEntered((now) => ({ ...now, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(entered);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    onAdd(recipientOf(entered, report));
    setEntered(first);
  };
  return (
    <Details summary="Add a recipient">
      <QueryStates query={staff} what="colleagues">
        {(list) => (
          <form noValidate onSubmit={submit}>
            <Select
              name="recipient-kind"
              label="Kind of recipient"
              options={reportRecipientKinds.map((kind) => ({ value: kind, text: recipientKindLabels[kind] }))}
              value={entered.kind}
              onChange={(event) => {
                const kind = reportRecipientKinds.find((known) => known === event.target.value);
                if (kind !== undefined) change({ kind, id: '' });
              }}
            />
            <Select
              name="recipient-id"
              label="Who?"
              emptyText="Choose who gets it"
              options={recipientChoices(entered.kind, report, list.staff)}
              value={entered.id}
              onChange={(event) => change({ id: event.target.value })}
              error={problems.id}
            />
            {entered.kind === 'other-professional' ? (
              <TextInput
                name="recipient-job"
                label="Job title"
                value={entered.jobTitle}
                onChange={(event) => change({ jobTitle: event.target.value })}
                error={problems.jobTitle}
              />
            ) : null}
            {entered.kind === 'parent' && isAboutUnborn ? (
              <Checkboxes
                name="recipient-unborn"
                label="The pregnancy"
                isLabelHidden
                values={entered.knowsOfUnborn ? ['yes'] : []}
                onChange={(event) => change({ knowsOfUnborn: event.target.checked })}
                choices={[{ value: 'yes', text: 'It is recorded that this parent knows of the pregnancy' }]}
              />
            ) : null}
            <Button variant="secondary">Add</Button>
          </form>
        )}
      </QueryStates>
    </Details>
  );
};
