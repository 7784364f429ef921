import type { Report, ReportDraft, ReportRecipientInput } from '@waymark/contracts';
import { recipientIdOf } from '@waymark/contracts';
import { Button, Details, Select, TextInput } from '@waymark/ui';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';

export interface WithholdFormProps {
  readonly report: Pick<Report, 'sections'>;
  readonly recipient: ReportRecipientInput;
  readonly onWithhold: (decision: ReportDraft['withheld'][number]) => void;
}

const partsOf = ({ sections }: WithholdFormProps['report']) =>
  sections.flatMap(({ id, title, blocks }) => [
    { value: id, text: `${title}: all of it` },
    ...blocks.map((block) => ({
      value: block.id,
      text: `${title}: ${'title' in block && block.title !== null ? block.title : 'attendance'}`,
    })),
  ]);

/** A decision not to give one part to this recipient, with its reason. */
export const WithholdForm = ({ report, recipient, onWithhold }: WithholdFormProps): ReactNode => {
  const id = recipientIdOf(recipient);
  const [part, setPart] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (part === '' || reason.trim() === '') return;
    onWithhold({ part, recipient: recipient.kind, only: id, reason: reason.trim() });
    setPart('');
    setReason('');
    setTried(false);
  };
  return (
    <Details summary="Withhold a further part">
      <form noValidate onSubmit={submit}>
        <Select
          name={`part-${id}`}
          label="Which part?"
          emptyText="Choose the part"
          options={partsOf(report)}
          value={part}
          onChange={(event) => setPart(event.target.value)}
          error={isTried && part === '' ? 'Choose the part' : undefined}
        />
        <TextInput
          name={`reason-${id}`}
          label="Why?"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={isTried && reason.trim() === '' ? 'Enter why it is withheld' : undefined}
        />
        <Button variant="secondary">Withhold it</Button>
      </form>
    </Details>
  );
};
