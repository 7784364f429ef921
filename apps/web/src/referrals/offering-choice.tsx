import type { Id } from '@waymark/contracts';
import { Card, EmptyState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';

export interface OfferingChoiceProps {
  readonly familyId: Id;
  /** Those to which the reader's organisation may refer. */
  readonly offerings: readonly CatalogueOffering[];
}

/** What there is to refer to. */
export const OfferingChoice = ({ familyId, offerings }: OfferingChoiceProps): ReactNode =>
  offerings.length === 0 ? (
    <EmptyState title="There is nothing to which your organisation may refer">
      <p>Tell the person who plans services what this family needs: an unmet need is worth counting.</p>
    </EmptyState>
  ) : (
    offerings.map(({ offeringId, title, provider, area, summary }) => (
      <Card key={offeringId} title={title} href={addresses.newReferral(familyId, offeringId)}>
        <p className="govuk-body">{summary}</p>
        <p className="govuk-body-s">
          {provider}, {area}
        </p>
      </Card>
    ))
  );
