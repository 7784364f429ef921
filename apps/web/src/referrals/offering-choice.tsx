import type { Id } from '@waymark/contracts';
import { Card, EmptyState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';

export interface OfferingChoiceProps {
  /** Left out by who works with no family here. */
  readonly familyId: Id | undefined;
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
      <Card
        key={offeringId}
        title={title}
        href={
          familyId === undefined ? addresses.newReferralByHand(offeringId) : addresses.newReferral(familyId, offeringId)
        }
      >
        <p className="govuk-body">{summary}</p>
        <p className="govuk-body-s">
          {provider}, {area}
        </p>
      </Card>
    ))
  );

/** Where this page was built without the programme of an offering. */
export const UnknownProgramme = ({ offering }: { readonly offering: CatalogueOffering }): ReactNode => (
  <EmptyState title={`This page does not know the questions of ${offering.programme}`}>
    <p>It was built without that programme. Tell whoever looks after Waymark.</p>
  </EmptyState>
);
