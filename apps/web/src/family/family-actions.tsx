import type { Id } from '@waymark/contracts';
import { Button, ButtonLink } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

export interface FamilyActionsProps {
  readonly familyId: Id;
  readonly mayReport: boolean;
}

/** What most visits end with; what is recorded less often stands in the list below. */
export const FamilyActions = ({ familyId, mayReport }: FamilyActionsProps): ReactNode => (
  <>
    <ButtonLink href={addresses.newCircumstance(familyId)}>Record a circumstance</ButtonLink>
    <ButtonLink variant="secondary" href={addresses.newReferral(familyId)}>
      Make a referral
    </ButtonLink>
    {mayReport ? (
      <ButtonLink variant="secondary" href={addresses.newReport(familyId)}>
        Start a report
      </ButtonLink>
    ) : null}
    <Button type="button" variant="secondary" onClick={() => window.print()}>
      Print
    </Button>
  </>
);

/** The seldom ones as plain links. */
export const FamilyRecords = ({ familyId }: { readonly familyId: Id }): ReactNode => (
  <nav className="waymark-records" aria-label="Record for this family">
    <h2 className="govuk-heading-m">Record</h2>
    <ul className="govuk-list">
      <li>
        <a className="govuk-link" href={addresses.newMeeting(familyId)}>
          Arrange a meeting
        </a>
      </li>
      <li>
        <a className="govuk-link" href={addresses.newRelationship(familyId)}>
          Record a relationship, or harm in one
        </a>
      </li>
      <li>
        <a className="govuk-link" href={addresses.newPerson(familyId)}>
          Add a person
        </a>
      </li>
    </ul>
  </nav>
);
