import type { FindingView } from '@waymark/contracts';
import { SummaryList, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { labelOf } from '../family/label-of.ts';
import { byWeight, findingLooks, findingsSentence } from './finding-look.ts';

export interface FindingsListProps {
  readonly programme: string;
  readonly version: string;
  readonly findings: readonly FindingView[];
}

/** What the programme's eligibility rule found, each with its because; what stands in the way comes first. */
export const FindingsList = ({ programme, version, findings }: FindingsListProps): ReactNode => (
  <section aria-labelledby="findings">
    <h2 className="govuk-heading-m" id="findings">
      What the rules of {programme} say
    </h2>
    <p className="govuk-body">{findingsSentence(findings)}</p>
    <SummaryList
      rows={byWeight(findings).map(({ rule, outcome, because }) => ({
        key: labelOf({}, rule),
        value: (
          <>
            <Tag tone={findingLooks[outcome].tone}>{findingLooks[outcome].words}</Tag> {because}
          </>
        ),
      }))}
    />
    <p className="govuk-body-s">
      {programme}, version {version}. A person decides; the rules only say what to look at.
    </p>
  </section>
);
