import { consentLabels, type ReferralView } from '@waymark/contracts';
import { Details, SummaryList, type SummaryRow } from '@waymark/ui';
import type { ReactNode } from 'react';
import { labelOf } from '../family/label-of.ts';
import { programmeOf } from '../plugins.ts';
import { answerLines, answerText } from './form-lines.tsx';
import { knowsLabels } from './knowledge-fields.tsx';

const textAt = (fields: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
};

const line = (key: string, value: string | undefined): readonly SummaryRow[] =>
  value === undefined ? [] : [{ key, value }];

const plainLines = (answers: Readonly<Record<string, unknown>>): readonly SummaryRow[] =>
  Object.entries(answers).map(([name, answer]) => ({ key: labelOf({}, name), value: answerText(answer) }));

/** What the referrer wrote: why, what the person knows, what may be put to him or her, and the programme's questions. */
export const ReferralFormRead = ({ referral }: { readonly referral: ReferralView }): ReactNode => {
  const { why, knowledge, consent, answers, programmeId, programme } = referral;
  const questions = programmeOf(programmeId)?.referralForm;
  return (
    <section aria-labelledby="written">
      <h2 className="govuk-heading-m" id="written">
        What the referrer wrote
      </h2>
      <SummaryList
        rows={[
          { key: 'Why', value: why },
          { key: 'Does the person know', value: labelOf(knowsLabels, textAt(knowledge, 'knows') ?? 'not-known') },
          ...line('Told what', textAt(knowledge, 'toldWhat')),
          { key: 'May be put to the person', value: textAt(knowledge, 'mayBePut') ?? 'Nothing named' },
          { key: 'Consent', value: labelOf(consentLabels, textAt(consent, 'consent') ?? 'not-asked-other') },
          ...line('Consent: why', textAt(consent, 'why')),
        ]}
      />
      <Details summary={`The questions of ${programme}`}>
        <SummaryList rows={questions === undefined ? plainLines(answers) : answerLines(questions, answers)} />
      </Details>
    </section>
  );
};
