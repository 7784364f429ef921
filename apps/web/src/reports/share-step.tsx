import { useQuery } from '@tanstack/react-query';
import { type ReportRecipientInput, type ReportView, recipientIdOf } from '@waymark/contracts';
import { Button, Card } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { EditProps } from './block-frame.tsx';
import { withoutRecipient, withRecipient, withWithheld } from './draft-edits.ts';
import { staffQuery } from './queries.ts';
import { recipientChoices } from './recipient-choices.ts';
import { RecipientForm } from './recipient-form.tsx';
import { recipientKindLabels } from './report-words.ts';
import { VersionPreview } from './version-preview.tsx';
import { WithholdForm } from './withhold-form.tsx';

export interface ShareStepProps extends EditProps {
  readonly view: ReportView;
}

interface RecipientCardProps extends ShareStepProps {
  readonly recipient: ReportRecipientInput;
}

const RecipientCard = ({ view, recipient, draft, onEdit }: RecipientCardProps): ReactNode => {
  const [isShown, setShown] = useState(false);
  const id = recipientIdOf(recipient);
  const saved = view.report.recipients.find((one) => one.id === id);
  const kind = recipientKindLabels[recipient.kind];
  const colleagues = useQuery(staffQuery()).data?.staff ?? [];
  const whom = 'staffId' in recipient ? recipient.staffId : recipient.personId;
  const chosen = recipientChoices(recipient.kind, view.report, colleagues).find(({ value }) => value === whom);
  const known = saved?.name ?? chosen?.text;
  const name = known === undefined ? kind : `${known}, ${kind.toLowerCase()}`;
  const withheld = view.withheld.find((one) => one.recipient.id === id);
  const decided = draft.withheld.filter(({ only }) => only === id);
  return (
    <Card
      title={name}
      actions={
        <>
          {saved === undefined ? null : (
            <Button type="button" variant="secondary" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
              {isShown ? 'Close the preview' : 'Preview'}
              <span className="govuk-visually-hidden"> of the version for {name}</span>
            </Button>
          )}
          <Button type="button" variant="plain" onClick={() => onEdit((now) => withoutRecipient(now, id))}>
            Remove<span className="govuk-visually-hidden"> {name}</span>
          </Button>
        </>
      }
    >
      <p className="govuk-body">
        {saved === undefined
          ? 'Added; save the report to see this version.'
          : withheld === undefined || withheld.parts.length === 0
            ? 'Gets the whole report.'
            : `${withheld.parts.length} ${withheld.parts.length === 1 ? 'part is' : 'parts are'} withheld.`}
      </p>
      {decided.map((decision) => (
        <p key={decision.part} className="govuk-body-s">
          Withheld by you: {decision.reason}{' '}
          <Button
            type="button"
            variant="plain"
            onClick={() => onEdit((now) => withWithheld(now, { ...decision, reason: '' }))}
          >
            Give it after all<span className="govuk-visually-hidden"> to {name}</span>
          </Button>
        </p>
      ))}
      <WithholdForm
        report={view.report}
        recipient={recipient}
        onWithhold={(decision) => onEdit((now) => withWithheld(now, decision))}
      />
      {isShown ? <VersionPreview view={view} recipient={recipient} name={name} /> : null}
    </Card>
  );
};

/** Who gets the report, what is withheld from whom and why, and each version as it would be printed. */
export const ShareStep = ({ view, draft, onEdit }: ShareStepProps): ReactNode => (
  <>
    {draft.recipients.length === 0 ? <p className="govuk-body">Nobody gets it yet.</p> : null}
    {draft.recipients.map((recipient) => (
      <RecipientCard key={recipientIdOf(recipient)} view={view} recipient={recipient} draft={draft} onEdit={onEdit} />
    ))}
    <RecipientForm report={view.report} onAdd={(recipient) => onEdit((now) => withRecipient(now, recipient))} />
  </>
);
