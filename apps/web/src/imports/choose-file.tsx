import { Button, classNames, ErrorMessage, fieldIds, Hint, Label } from '@waymark/ui';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { ProgressLine } from './progress-line.tsx';
import { fileField, type useSentFile } from './use-sent-file.ts';

const hint = 'An XML file of at most 200 MB. It is read into a preview first; nothing is written until you confirm it.';

/** Chooses a file and sends it; it stays chosen when sending it fails. */
export const ChooseFile = ({ sent }: { readonly sent: ReturnType<typeof useSentFile> }): ReactNode => {
  const { send, share, isSending, message } = sent;
  const input = useRef<HTMLInputElement>(null);
  const ids = fieldIds({ name: fileField, hint, error: message });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(input.current?.files?.[0]);
  };
  return (
    <form noValidate onSubmit={submit}>
      <div className={classNames('govuk-form-group', message !== undefined && 'govuk-form-group--error')}>
        <Label htmlFor={ids.id} size="m">
          Children in Need census
        </Label>
        <Hint id={ids.hintId}>{hint}</Hint>
        {message === undefined ? null : <ErrorMessage id={ids.errorId}>{message}</ErrorMessage>}
        <input
          ref={input}
          className={classNames('waymark-file-input', message !== undefined && 'waymark-file-input--error')}
          id={ids.id}
          name={fileField}
          type="file"
          accept=".xml,text/xml,application/xml"
          aria-describedby={ids.describedBy}
          aria-invalid={message !== undefined || undefined}
        />
      </div>
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
