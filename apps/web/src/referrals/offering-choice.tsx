import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { Button, Checkboxes, EmptyState, ErrorSummary } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';

export interface OfferingChoiceProps {
  /** Left out by who works with no family here. */
  readonly familyId: Id | undefined;
  /** Those to which the reader's organisation may refer. */
  readonly offerings: readonly CatalogueOffering[];
}

interface Entered {
  readonly offeringIds: readonly Id[];
}

/** What there is to refer to: one or several, each for other people of the family. */
export const OfferingChoice = ({ familyId, offerings }: OfferingChoiceProps): ReactNode => {
  const navigate = useNavigate();
  const { register, submit, errors, errorOf, attempt } = useSentForm<Entered>({
    defaultValues: { offeringIds: [] },
    send: async ({ offeringIds }) =>
      await navigate({
        to: '/referrals/new',
        search: { ...(familyId !== undefined && { family: familyId }), offering: offeringIds.join(',') },
      }),
  });
  if (offerings.length === 0)
    return (
      <EmptyState title="There is nothing to which your organisation may refer">
        <p>Tell the person who plans services what this family needs: an unmet need is worth counting.</p>
      </EmptyState>
    );
  return (
    <form noValidate onSubmit={submit} className="waymark-form">
      <ErrorSummary errors={errors} attempt={attempt} />
      <Checkboxes
        {...register('offeringIds', { validate: (ids) => ids.length > 0 || 'Choose at least one programme' })}
        label="Which programmes is it for?"
        labelSize="m"
        hint="One form refers several people of a family at once, each to their own programme."
        choices={offerings.map(({ offeringId, title, provider, area, summary }) => ({
          value: offeringId,
          text: title,
          hint: `${summary} ${provider}, ${area}`,
        }))}
        error={errorOf('offeringIds')}
      />
      <Button>Continue</Button>
    </form>
  );
};

/** Where this page was built without the programme of an offering. */
export const UnknownProgramme = ({ offering }: { readonly offering: CatalogueOffering }): ReactNode => (
  <EmptyState title={`This page does not know the questions of ${offering.programme}`}>
    <p>It was built without that programme. Tell whoever looks after Waymark.</p>
  </EmptyState>
);
