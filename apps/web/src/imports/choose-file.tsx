import type { ImportKind } from '@waymark/contracts';
import { importKindLabels, importKinds } from '@waymark/contracts';
import {
  Button,
  classNames,
  DateInput,
  type DateValue,
  ErrorMessage,
  fieldIds,
  Hint,
  Label,
  Radios,
} from '@waymark/ui';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { asAtField, fileField, kindField, kindOfName } from './check-given-file.ts';
import { ProgressLine } from './progress-line.tsx';
import type { useSentFile } from './use-sent-file.ts';

const hint = 'At most 200 MB. It is read into a preview first; nothing is written until you confirm it.';
const kindHints: Readonly<Record<ImportKind, string>> = {
  'cin-census': 'An XML file',
  'annex-a': 'List 6 and List 7 as an Excel workbook (.xlsx), or one of them as CSV',
};

/** Chooses a file and sends it; it stays chosen when sending it fails. */
export const ChooseFile = ({ sent }: { readonly sent: ReturnType<typeof useSentFile> }): ReactNode => {
  const { send, share, isSending, messageOf } = sent;
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<ImportKind | undefined>();
  const [asAt, setAsAt] = useState<DateValue>('');
  const message = messageOf(fileField);
  const ids = fieldIds({ name: fileField, hint, error: message });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ file: input.current?.files?.[0], kind, asAt });
  };
  const day = (
    <DateInput
      name={asAtField}
      label="Which day do the lists speak of?"
      hint="The lists do not say it themselves. For example, 27 3 2026"
      value={asAt}
      onChange={setAsAt}
      error={messageOf(asAtField)}
    />
  );
  return (
    <form noValidate onSubmit={submit}>
      <div className={classNames('govuk-form-group', message !== undefined && 'govuk-form-group--error')}>
        <Label htmlFor={ids.id} size="m">
          The council’s file
        </Label>
        <Hint id={ids.hintId}>{hint}</Hint>
        {message === undefined ? null : <ErrorMessage id={ids.errorId}>{message}</ErrorMessage>}
        <input
          ref={input}
          className={classNames('waymark-file-input', message !== undefined && 'waymark-file-input--error')}
          id={ids.id}
          name={fileField}
          type="file"
          aria-describedby={ids.describedBy}
          aria-invalid={message !== undefined || undefined}
          onChange={({ target }) => setKind(kindOfName(target.files?.[0]?.name ?? '') ?? kind)}
        />
      </div>
      <Radios
        name={kindField}
        label="Which file is it?"
        labelSize="s"
        value={kind ?? null}
        onChange={({ target }) => setKind(importKinds.find((known) => known === target.value))}
        error={messageOf(kindField)}
        choices={importKinds.map((known) => ({
          value: known,
          text: importKindLabels[known],
          hint: kindHints[known],
          ...(known === 'annex-a' && { conditional: day }),
        }))}
      />
      {isSending ? (
        <ProgressLine
          label="The file is sent"
          share={share}
          words={share < 1 ? `${Math.floor(share * 100)}% sent` : 'Sent; one moment'}
        />
      ) : null}
      <Button isBusy={isSending}>{isSending ? 'Sending' : 'Read this file'}</Button>
    </form>
  );
};
