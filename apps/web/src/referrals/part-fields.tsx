import type { ReactNode } from 'react';
import type { FormParts } from './form-parts.ts';
import type { FormProgramme } from './form-programmes.ts';
import { KnowledgeFields } from './knowledge-fields.tsx';
import { ProgrammeFields } from './programme-fields.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { SubjectFields } from './subject-fields.tsx';

export interface PartFieldsProps {
  readonly form: FormParts;
  readonly index: number;
  readonly chosen: FormProgramme;
  /** Whether the form refers to other programmes as well. */
  readonly isOneOfSeveral: boolean;
  /** What every programme reads, where this is the only one. */
  readonly children?: ReactNode;
}

/** The part of the form that one programme reads: who, why, what they know, and the programme's own questions. */
export const PartFields = ({ form, index, chosen, isOneOfSeveral, children }: PartFieldsProps): ReactNode => {
  const { offering, programme, people, questions } = chosen;
  const part = {
    form,
    at: `parts.${index}`,
    say: (words: string) => (isOneOfSeveral ? `${words}: ${offering.title}` : words),
  } as const;
  return (
    <section aria-label={offering.title}>
      {isOneOfSeveral ? (
        <>
          <h2 className="govuk-heading-l">{offering.title}</h2>
          <p className="govuk-body">Only {offering.title} reads this part.</p>
        </>
      ) : null}
      <SubjectFields
        {...part}
        people={people}
        label={isOneOfSeveral ? `Who is referred to ${offering.title}?` : 'Who is referred?'}
      />
      {children}
      <ReasonFields {...part} />
      <KnowledgeFields {...part} />
      <h2 className="govuk-heading-m">What {programme.manifest.title} asks</h2>
      <ProgrammeFields form={form} at={part.at} questions={questions} />
    </section>
  );
};
